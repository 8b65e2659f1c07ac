import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { nextStockState } from '../../../../shared/domain/stock/moves.ts';
import type { StockKind, StockState } from '../../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { stockItems, stockMoves, stockSeries } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type StockItem = typeof stockItems.$inferSelect;
export type StockSeries = typeof stockSeries.$inferSelect;

/** Who moves a piece, when and why. */
export interface Moved {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** The numbers of a series, one a row, for statements that write or ask all of its pieces at once. */
function numbersOf({ first, last }: { first: number; last: number }): SQL {
  return sql`WITH RECURSIVE numbered(n) AS (SELECT ${first} UNION ALL SELECT n + 1 FROM numbered WHERE n < ${last})`;
}

const written = (series: { prefix: string; digits: number }) =>
  sql`${series.prefix} || printf('%0' || ${series.digits} || 'd', n)`;

/**
 * Takes a series into stock: every piece of it AVAILABLE, with its first move.
 * @returns CONFLICT where a piece of the kind bears one of its serials already
 */
export function receive(tx: Tx, series: typeof stockSeries.$inferInsert): Result<number> {
  const known = tx.get<{ serial: string }>(sql`${numbersOf(series)}
    SELECT serial FROM numbered JOIN stock_items ON kind = ${series.kind} AND serial = ${written(series)} LIMIT 1`);
  if (known) return fail('CONFLICT', `${known.serial} was received already.`, 'Check the first serial and the count.');
  const { id } = tx.insert(stockSeries).values(series).returning({ id: stockSeries.id }).get();
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

export function findItem(db: Reader, kind: StockKind, serial: string): StockItem | null {
  const where = and(eq(stockItems.kind, kind), eq(stockItems.serial, serial));
  return db.select().from(stockItems).where(where).get() ?? null;
}

export interface NextWanted {
  readonly kind: StockKind;
  readonly today: string;
  /** Of plates only: of which class and code. */
  readonly plates?: { readonly plateClass: string; readonly code: string };
}

/** The next piece that is available: of the oldest series that has not expired and has one left, the lowest. */
export function nextItemQuery(db: Reader, { kind, today, plates }: NextWanted) {
  const ofPlates = plates
    ? sql`AND ${stockSeries.plateClass} = ${plates.plateClass} AND ${stockSeries.code} = ${plates.code}`
    : sql``;
  const oldest = sql`(
    SELECT ${stockSeries.id} FROM ${stockSeries}
    WHERE ${stockSeries.kind} = ${kind} AND (${stockSeries.expiresOn} IS NULL OR ${stockSeries.expiresOn} >= ${today})
      ${ofPlates} AND EXISTS (
        SELECT 1 FROM stock_items AS left_over
        WHERE left_over.kind = ${kind} AND left_over.state = 'AVAILABLE' AND left_over.series_id = ${stockSeries.id})
    ORDER BY ${stockSeries.id} LIMIT 1)`;
  return db
    .select()
    .from(stockItems)
    .where(and(eq(stockItems.kind, kind), eq(stockItems.state, 'AVAILABLE'), sql`${stockItems.seriesId} = ${oldest}`))
    .orderBy(asc(stockItems.position))
    .limit(1);
}

export interface Move extends Moved {
  readonly kind: StockKind;
  readonly serial: string;
  readonly to: StockState;
  readonly caseId?: number;
  readonly jobId?: number;
}

/**
 * Moves a piece and writes down who did it and why. What goes back to the drawer is no longer anybody's.
 * @returns NOT_FOUND for a piece that was never received, WRONG_STATE for a move that the domain does not have
 */
export function moveItem(tx: Tx, move: Move): Result<StockItem> {
  const { kind, serial, to, at, by, reason } = move;
  const item = findItem(tx, kind, serial);
  if (!item) return fail('NOT_FOUND', `There is no piece ${serial} in stock.`);
  const next = nextStockState(item.state, to);
  if (!next.ok) return fail('WRONG_STATE', `${serial}: ${next.failure.message}`, next.failure.next);
  const owner =
    to === 'AVAILABLE'
      ? { caseId: null, jobId: null }
      : { caseId: move.caseId ?? item.caseId, jobId: move.jobId ?? item.jobId };
  tx.update(stockItems)
    .set({ state: to, ...owner })
    .where(and(eq(stockItems.kind, kind), eq(stockItems.serial, serial)))
    .run();
  tx.insert(stockMoves).values({ kind, serial, from: item.state, to, at, by, reason }).run();
  return ok({ ...item, ...owner, state: to });
}

/**
 * Reserves the next blank of a kind for a sheet: the oldest series that has not expired first, in order of its serials.
 * @returns its serial, or null where none is left
 */
export function takeNextBlank(
  tx: Tx,
  wanted: { kind: StockKind; jobId: number; caseId?: number; by: string; at: string; today: string },
): string | null {
  const { kind, jobId, caseId, by, at, today } = wanted;
  const next = nextItemQuery(tx, { kind, today }).get();
  if (!next) return null;
  const owner = caseId === undefined ? { jobId } : { jobId, caseId };
  const taken = moveItem(tx, {
    ...{ kind, serial: next.serial, to: 'RESERVED', by, at, reason: `Reserved for sheet ${jobId}.` },
    ...owner,
  });
  return taken.ok ? next.serial : null;
}

/** The pieces that a sheet took, in order of their kinds and serials, whatever became of them. */
export function itemsOfJob(db: Reader, jobId: number): StockItem[] {
  return db
    .select()
    .from(stockItems)
    .where(eq(stockItems.jobId, jobId))
    .orderBy(asc(stockItems.kind), asc(stockItems.serial))
    .all();
}

/** The pieces of a kind among the serials given. */
export function itemsAmong(db: Reader, kind: StockKind, serials: readonly string[]): StockItem[] {
  const found: StockItem[] = [];
  for (let start = 0; start < serials.length; start += 500) {
    const some = serials.slice(start, start + 500);
    found.push(
      ...db
        .select()
        .from(stockItems)
        .where(and(eq(stockItems.kind, kind), inArray(stockItems.serial, some)))
        .all(),
    );
  }
  return found;
}

/** Another custodian or place for a series; answers whether there is one. */
export function handSeriesOver(tx: Tx, id: number, to: { custodian: string; place: string }): boolean {
  return tx.update(stockSeries).set(to).where(eq(stockSeries.id, id)).run().changes === 1;
}

/** Moves the piece of a plate along with its number; one that is not of stock, or is spent already, stays as it is. */
export function movePlatePiece(tx: Tx, move: Omit<Move, 'kind'>): void {
  const item = findItem(tx, 'PLATE', move.serial);
  if (item && nextStockState(item.state, move.to).ok) moveItem(tx, { kind: 'PLATE', ...move });
}

/**
 * What is wrong with the stock: a series that has not all its pieces, a piece that is not where its last move left it,
 * one that left the drawer for nobody; null where it is sound.
 */
export function findStockFault(db: Reader): string | null {
  const gap = db.get<{ id: number }>(sql`
    SELECT s.id FROM stock_series AS s
    WHERE s.last - s.first + 1 <> (SELECT count(*) FROM stock_items AS i WHERE i.series_id = s.id) LIMIT 1`);
  if (gap) return `Series ${gap.id} does not have all its pieces.`;
  const astray = db.get<{ serial: string; state: string }>(sql`
    SELECT i.serial, i.state FROM stock_items AS i
    WHERE i.state IS NOT (
      SELECT m."to" FROM stock_moves AS m WHERE m.kind = i.kind AND m.serial = i.serial ORDER BY m.id DESC LIMIT 1)
    LIMIT 1`);
  if (astray) return `${astray.serial} is ${astray.state}, which is not where its last move left it.`;
  const nobodys = db.get<{ serial: string; state: string }>(sql`
    SELECT serial, state FROM stock_items
    WHERE state IN ('RESERVED', 'PRINTED', 'ISSUED') AND job_id IS NULL AND case_id IS NULL LIMIT 1`);
  return nobodys ? `${nobodys.serial} is ${nobodys.state} for no sheet and no case.` : null;
}
