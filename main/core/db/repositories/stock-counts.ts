import { asc, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { KnownPiece } from '../../../../shared/domain/stock/reconcile.ts';
import type { StockState } from '../../../../shared/domain/stock/stock.ts';
import { stockCounts, stockItems, stockSeries } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type StockCount = typeof stockCounts.$inferSelect;

/** The state that the last move of a piece began in; asked of void pieces only, of which alone it says anything. */
const CAME_FROM: SQL<StockState | null> = sql`CASE WHEN ${stockItems.state} = 'VOID' THEN (
  SELECT m."from" FROM stock_moves AS m WHERE m.kind = stock_items.kind AND m.serial = stock_items.serial
  ORDER BY m.id DESC LIMIT 1) END`;

/** All pieces of a series in their order, as a count asks for them. */
export function countedPieces(db: Reader, series: number): KnownPiece[] {
  return db
    .select({ serial: stockItems.serial, state: stockItems.state, cameFrom: CAME_FROM, series: stockItems.seriesId })
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

/** A page of all counts, each with the kind of its series, after the one given. */
export function countsAfter(db: Reader, after: number, limit: number) {
  return db
    .select({ count: stockCounts, kind: stockSeries.kind })
    .from(stockCounts)
    .innerJoin(stockSeries, eq(stockSeries.id, stockCounts.seriesId))
    .where(gt(stockCounts.id, after))
    .orderBy(asc(stockCounts.id))
    .limit(limit)
    .all();
}
