import { eq, type SQL, sql } from 'drizzle-orm';
import type { Numbering } from '../../../../shared/domain/stock/serials.ts';
import type { StockKind } from '../../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { stockSeries } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type StockSeries = typeof stockSeries.$inferSelect;

/** The numbers of a series, one a row, for statements that write or ask all of its pieces at once. */
function numbersOf({ first, last }: { first: number; last: number }): SQL {
  return sql`WITH RECURSIVE numbered(n) AS (SELECT ${first} UNION ALL SELECT n + 1 FROM numbered WHERE n < ${last})`;
}

const written = (series: Pick<Numbering, 'prefix' | 'digits' | 'suffix'>) =>
  sql`${series.prefix} || printf('%0' || ${series.digits} || 'd', n) || ${series.suffix}`;

/**
 * Takes a series into stock: every piece of it AVAILABLE, with its first move.
 * @returns CONFLICT where a piece of the kind bears one of its serials already
 */
export function receive(tx: Tx, series: typeof stockSeries.$inferInsert & Pick<Numbering, 'suffix'>): Result<number> {
  const known = tx.get<{ serial: string }>(sql`${numbersOf(series)}
    SELECT serial FROM numbered JOIN stock_items ON kind = ${series.kind} AND serial = ${written(series)} LIMIT 1`);
  if (known) return fail('CONFLICT', `${known.serial} was received already.`, 'Check the first serial and the count.');
  const { suffix: _, ...row } = series;
  const { id } = tx.insert(stockSeries).values(row).returning({ id: stockSeries.id }).get();
  tx.run(sql`INSERT INTO stock_items (kind, serial, series_id, position, state)
    ${numbersOf(series)} SELECT ${series.kind}, ${written(series)}, ${id}, n - ${series.first}, 'AVAILABLE' FROM numbered`);
  tx.run(sql`INSERT INTO stock_moves (kind, serial, "from", "to", at, by, reason)
    SELECT kind, serial, NULL, 'AVAILABLE', ${series.receivedAt}, ${series.receivedBy}, 'Received.'
    FROM stock_items WHERE series_id = ${id} ORDER BY position`);
  return ok(id);
}

export function findSeries(db: Reader, id: number): StockSeries | null {
  return db.select().from(stockSeries).where(eq(stockSeries.id, id)).get() ?? null;
}

/** Whether any piece of a kind was ever received: a desk need not keep every kind. */
export function isKept(db: Reader, kind: StockKind): boolean {
  return db.select({ id: stockSeries.id }).from(stockSeries).where(eq(stockSeries.kind, kind)).get() !== undefined;
}

/** Another custodian or place for a series; answers whether there is one. */
export function handSeriesOver(tx: Tx, id: number, to: { custodian: string; place: string }): boolean {
  return tx.update(stockSeries).set(to).where(eq(stockSeries.id, id)).run().changes === 1;
}
