import { asc, desc, eq } from 'drizzle-orm';
import type { KnownPiece } from '../../../../shared/domain/stock/reconcile.ts';
import { stockCounts, stockItems } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type StockCount = typeof stockCounts.$inferSelect;

/** All pieces of a series in their order, as a count asks for them. */
export function countedPieces(db: Reader, series: number): KnownPiece[] {
  return db
    .select({ serial: stockItems.serial, state: stockItems.state, series: stockItems.seriesId })
    .from(stockItems)
    .where(eq(stockItems.seriesId, series))
    .orderBy(asc(stockItems.position))
    .all();
}

export function insertCount(tx: Tx, count: typeof stockCounts.$inferInsert): void {
  tx.insert(stockCounts).values(count).run();
}

/** The counts of a series, the newest first. */
export function countsOfSeries(db: Reader, series: number): StockCount[] {
  return db.select().from(stockCounts).where(eq(stockCounts.seriesId, series)).orderBy(desc(stockCounts.id)).all();
}
