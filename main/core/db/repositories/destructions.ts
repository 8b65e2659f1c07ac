import { and, desc, eq, isNull } from 'drizzle-orm';
import type { StockKind } from '../../../../shared/domain/stock/stock.ts';
import { destructions } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type Destruction = typeof destructions.$inferSelect;

export function insertDestruction(tx: Tx, destruction: typeof destructions.$inferInsert): number {
  return tx.insert(destructions).values(destruction).returning({ id: destructions.id }).get().id;
}

export function findDestruction(db: Reader, id: number): Destruction | null {
  return db.select().from(destructions).where(eq(destructions.id, id)).get() ?? null;
}

/** The destructions of a kind that nobody has witnessed yet. */
export function openDestructions(db: Reader, kind: StockKind): Destruction[] {
  const open = and(eq(destructions.kind, kind), isNull(destructions.witnessedAt));
  return db.select().from(destructions).where(open).all();
}

/** Writes the second person's name; answers whether nobody had witnessed it before. */
export function markWitnessed(tx: Tx, id: number, witnessed: { at: string; by: string }): boolean {
  const open = and(eq(destructions.id, id), isNull(destructions.witnessedAt));
  const change = { witnessedAt: witnessed.at, witnessedBy: witnessed.by };
  return tx.update(destructions).set(change).where(open).run().changes === 1;
}

/** All destructions, the newest first. */
export function listDestructions(db: Reader): Destruction[] {
  return db.select().from(destructions).orderBy(desc(destructions.id)).all();
}
