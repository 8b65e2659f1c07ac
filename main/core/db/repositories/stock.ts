import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { BlankSize } from '../../../../shared/domain/plate-order/plate-order.ts';
import { nextStockState } from '../../../../shared/domain/stock/moves.ts';
import { spellingsOf } from '../../../../shared/domain/stock/serials.ts';
import type { StockKind, StockState } from '../../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { printJobs, stockItems, stockMoves, stockSeries } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type StockItem = typeof stockItems.$inferSelect;

/** Who moves a piece, when and why. */
export interface Moved {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A piece by its serial; a plate whichever way round it is written. */
export function findItem(db: Reader, kind: StockKind, serial: string): StockItem | null {
  const where = and(eq(stockItems.kind, kind), inArray(stockItems.serial, spellingsOf(kind, serial)));
  return db.select().from(stockItems).where(where).get() ?? null;
}

export interface NextWanted {
  readonly kind: StockKind;
  readonly today: string;
  /** Of plates only: of which class and code, which way round, and on which blank. */
  readonly plates?: PlateOfStock;
}

export interface PlateOfStock {
  readonly plateClass: string;
  readonly code: string;
  readonly reversed: boolean;
  readonly blank: BlankSize;
}

/** Plates that came in without an order are of the size that nearly all vehicles bear. */
const COMMON_BLANK: BlankSize = '12x6';

/** What an item of a series of plates has to be beside its class and code: pressed as the case needs it. */
function fits(item: SQL, { reversed, blank }: PlateOfStock): SQL {
  return sql`${item}.serial GLOB ${reversed ? '[0-9]*' : '[A-Z]*'} AND ${blank} = coalesce((
    SELECT o.blank_size FROM plate_order_lines AS l JOIN plate_orders AS o ON o.id = l.order_id
    WHERE l.plate_key = ${stockSeries.plateClass} || ${stockSeries.code} || ${item}.position
      AND l.plate = ${item}.serial), ${COMMON_BLANK})`;
}

/** The next piece that is available: of the oldest series that has not expired and has one left, the lowest. */
export function nextItemQuery(db: Reader, { kind, today, plates }: NextWanted) {
  const ofPlates = plates
    ? sql`AND ${stockSeries.plateClass} = ${plates.plateClass} AND ${stockSeries.code} = ${plates.code}`
    : sql``;
  const leftOver = plates ? sql`AND ${fits(sql`left_over`, plates)}` : sql``;
  const oldest = sql`(
    SELECT ${stockSeries.id} FROM ${stockSeries}
    WHERE ${stockSeries.kind} = ${kind} AND (${stockSeries.expiresOn} IS NULL OR ${stockSeries.expiresOn} >= ${today})
      ${ofPlates} AND EXISTS (
        SELECT 1 FROM stock_items AS left_over
        WHERE left_over.kind = ${kind} AND left_over.state = 'AVAILABLE' AND left_over.series_id = ${stockSeries.id}
          ${leftOver})
    ORDER BY ${stockSeries.id} LIMIT 1)`;
  const isNext = plates
    ? sql`EXISTS (SELECT 1 FROM ${stockSeries}
        WHERE ${stockSeries.id} = ${stockItems.seriesId} AND ${fits(sql`stock_items`, plates)})`
    : undefined;
  const available = and(eq(stockItems.kind, kind), eq(stockItems.state, 'AVAILABLE'));
  return db
    .select()
    .from(stockItems)
    .where(and(available, sql`${stockItems.seriesId} = ${oldest}`, isNext))
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
 * Moves a piece and writes down who did it and why: the one way in which a piece changes its state. What goes back to the
 * drawer is no longer anybody's.
 * @returns NOT_FOUND for a piece that was never received, WRONG_STATE for a move that the domain does not have
 */
export function moveItem(tx: Tx, move: Move): Result<StockItem> {
  const { kind, to, at, by, reason } = move;
  const item = findItem(tx, kind, move.serial);
  if (!item) return fail('NOT_FOUND', `There is no piece ${move.serial} in stock.`);
  const { serial, state } = item;
  const next = nextStockState(state, to);
  if (!next.ok) return fail('WRONG_STATE', `${serial}: ${next.failure.message}`, next.failure.next);
  const owner =
    to === 'AVAILABLE'
      ? { caseId: null, jobId: null }
      : { caseId: move.caseId ?? item.caseId, jobId: move.jobId ?? item.jobId };
  tx.update(stockItems)
    .set({ state: to, ...owner })
    .where(and(eq(stockItems.kind, kind), eq(stockItems.serial, serial)))
    .run();
  tx.insert(stockMoves).values({ kind, serial, from: state, to, at, by, reason }).run();
  return ok({ ...item, ...owner, state: to });
}

/** Lays one piece into a series, available, with its first move. */
export function layPiece(
  tx: Tx,
  piece: Pick<StockItem, 'kind' | 'serial' | 'seriesId' | 'position'>,
  { at, by, reason }: Moved,
): void {
  const { kind, serial } = piece;
  tx.insert(stockItems)
    .values({ ...piece, state: 'AVAILABLE' })
    .run();
  tx.insert(stockMoves).values({ kind, serial, from: null, to: 'AVAILABLE', at, by, reason }).run();
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

/** The pieces that the sheets of these documents were printed on. */
export function itemsOfDocuments(db: Reader, documentIds: readonly string[]): StockItem[] {
  const rows = db
    .select({ item: stockItems })
    .from(stockItems)
    .innerJoin(printJobs, eq(printJobs.id, stockItems.jobId))
    .where(inArray(printJobs.documentId, [...documentIds]))
    .all();
  return rows.map(({ item }) => item);
}

/** The pieces of a kind among the serials given; plates whichever way round they are written. */
export function itemsAmong(db: Reader, kind: StockKind, serials: readonly string[]): StockItem[] {
  const found: StockItem[] = [];
  for (let start = 0; start < serials.length; start += 500) {
    const some = serials.slice(start, start + 500).flatMap((serial) => spellingsOf(kind, serial));
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

/** The piece of a plate that a case took goes out with it; a plate that was not of stock has none. */
export function issuePlatePiece(tx: Tx, plate: string, moved: Moved): void {
  const item = findItem(tx, 'PLATE', plate);
  if (item?.state === 'RESERVED') moveItem(tx, { kind: 'PLATE', serial: plate, to: 'ISSUED', ...moved });
}

/**
 * The piece of a plate whose number ended cannot be used any more where it still is in the house; one that went out stays
 * as issued until it is back.
 */
export function spoilPlatePiece(tx: Tx, plate: string, moved: Moved): void {
  const item = findItem(tx, 'PLATE', plate);
  if (item && nextStockState(item.state, 'SPOILED').ok) {
    moveItem(tx, { kind: 'PLATE', serial: plate, to: 'SPOILED', ...moved });
  }
}
