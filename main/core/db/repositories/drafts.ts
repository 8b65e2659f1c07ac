import { and, count, desc, eq } from 'drizzle-orm';
import { drafts } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type DraftRecord = typeof drafts.$inferSelect;

/** Keeps a draft as it stands; false where one of this id is somebody else's. */
export function putDraft(tx: Tx, record: DraftRecord): boolean {
  const { id: _id, ownerId, ...change } = record;
  const put = tx
    .insert(drafts)
    .values(record)
    .onConflictDoUpdate({ target: drafts.id, set: change, setWhere: eq(drafts.ownerId, ownerId) })
    .run();
  return put.changes === 1;
}

/** What somebody is still writing, last written first. */
export function draftsOf(db: Reader, ownerId: string): DraftRecord[] {
  return db
    .select()
    .from(drafts)
    .where(eq(drafts.ownerId, ownerId))
    .orderBy(desc(drafts.updatedAt), desc(drafts.id))
    .all();
}

export function countDrafts(db: Reader, ownerId: string): number {
  return db.select({ n: count() }).from(drafts).where(eq(drafts.ownerId, ownerId)).get()?.n ?? 0;
}

/** A draft of this owner; null where there is none, whoever else may have one of the id. */
export function findDraft(db: Reader, ownerId: string, id: string): DraftRecord | null {
  const own = and(eq(drafts.id, id), eq(drafts.ownerId, ownerId));
  return db.select().from(drafts).where(own).get() ?? null;
}

/** Throws a draft of this owner away; false where there is none. */
export function deleteDraft(tx: Tx, ownerId: string, id: string): boolean {
  const own = and(eq(drafts.id, id), eq(drafts.ownerId, ownerId));
  return tx.delete(drafts).where(own).run().changes === 1;
}
