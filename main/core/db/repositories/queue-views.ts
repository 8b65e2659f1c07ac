import { and, asc, count, eq, or } from 'drizzle-orm';
import { queueLayouts, queueViews, users } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type QueueView = typeof queueViews.$inferSelect;

/** The views of a user and those that are shared, by name, each with its owner's name. */
export function viewsFor(db: Reader, userId: string): (QueueView & { owner: string })[] {
  return db
    .select({ view: queueViews, owner: users.name })
    .from(queueViews)
    .innerJoin(users, eq(users.id, queueViews.ownerId))
    .where(or(eq(queueViews.ownerId, userId), eq(queueViews.shared, true)))
    .orderBy(asc(queueViews.name), asc(queueViews.id))
    .all()
    .map(({ view, owner }) => ({ ...view, owner }));
}

export function countViews(db: Reader, userId: string): number {
  return db.select({ n: count() }).from(queueViews).where(eq(queueViews.ownerId, userId)).get()?.n ?? 0;
}

export function findView(db: Reader, id: string): QueueView | null {
  return db.select().from(queueViews).where(eq(queueViews.id, id)).get() ?? null;
}

export function findViewByName(db: Reader, ownerId: string, name: string): QueueView | null {
  const own = and(eq(queueViews.ownerId, ownerId), eq(queueViews.name, name));
  return db.select().from(queueViews).where(own).get() ?? null;
}

/** Keeps a view, new or known by its id. */
export function putView(tx: Tx, view: QueueView): void {
  const { id: _id, ownerId: _ownerId, ...change } = view;
  tx.insert(queueViews).values(view).onConflictDoUpdate({ target: queueViews.id, set: change }).run();
}

export function deleteView(tx: Tx, id: string): void {
  tx.delete(queueViews).where(eq(queueViews.id, id)).run();
}

/** How a user has the columns, as stored; null where nothing was chosen. */
export function layoutOf(db: Reader, userId: string): unknown {
  return db.select().from(queueLayouts).where(eq(queueLayouts.userId, userId)).get()?.layout ?? null;
}

export function putLayout(tx: Tx, userId: string, layout: object | null): void {
  if (layout === null) {
    tx.delete(queueLayouts).where(eq(queueLayouts.userId, userId)).run();
    return;
  }
  tx.insert(queueLayouts)
    .values({ userId, layout })
    .onConflictDoUpdate({ target: queueLayouts.userId, set: { layout } })
    .run();
}
