import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { STOCK_STATES, type StockKind, type StockState } from '../../../../shared/domain/stock/stock.ts';
import { cases, stockItems, stockMoves, stockSeries } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { findItem } from './stock.ts';
import type { StockSeries } from './stock-series.ts';

export type StateCounts = Record<StockState, number>;

function noCounts(): StateCounts {
  return Object.fromEntries(STOCK_STATES.map((state) => [state, 0])) as StateCounts;
}

/** How many pieces of each series are in which state; of one series where it is named. */
function seriesCounts(db: Reader, series?: number): Map<number, StateCounts> {
  const rows = db
    .select({ series: stockItems.seriesId, state: stockItems.state, n: sql<number>`count(*)` })
    .from(stockItems)
    .where(series === undefined ? undefined : eq(stockItems.seriesId, series))
    .groupBy(stockItems.seriesId, stockItems.state)
    .all();
  const counted = new Map<number, StateCounts>();
  for (const { series: id, state, n } of rows) {
    const counts = counted.get(id) ?? noCounts();
    counts[state] = n;
    counted.set(id, counts);
  }
  return counted;
}

/** A series as it lies there: plates came in with gaps, so its ends are those of its pieces. */
export interface SeriesStand {
  readonly series: StockSeries;
  readonly counts: StateCounts;
  readonly first: string;
  readonly last: string;
}

const endSerial = (order: SQL): SQL<string | null> => sql`(
  SELECT ends.serial FROM stock_items AS ends WHERE ends.series_id = stock_series.id ORDER BY ${order} LIMIT 1)`;

/** Series with how their pieces stand, the newest first; the one named, or all. */
export function seriesStands(db: Reader, series?: number): SeriesStand[] {
  const counted = seriesCounts(db, series);
  return db
    .select({
      series: stockSeries,
      first: endSerial(sql`ends.position`),
      last: endSerial(sql`ends.position DESC`),
    })
    .from(stockSeries)
    .where(series === undefined ? undefined : eq(stockSeries.id, series))
    .orderBy(desc(stockSeries.id))
    .all()
    .map(({ series: row, first, last }) => ({
      series: row,
      counts: counted.get(row.id) ?? noCounts(),
      first: first ?? '',
      last: last ?? '',
    }));
}

/** How many pieces of a kind can be taken today. */
export function availableOf(db: Reader, kind: StockKind, today: string): number {
  const where = and(
    eq(stockItems.kind, kind),
    eq(stockItems.state, 'AVAILABLE'),
    sql`(${stockSeries.expiresOn} IS NULL OR ${stockSeries.expiresOn} >= ${today})`,
  );
  const row = db
    .select({ n: sql<number>`count(*)` })
    .from(stockItems)
    .innerJoin(stockSeries, eq(stockSeries.id, stockItems.seriesId))
    .where(where)
    .get();
  return row?.n ?? 0;
}

const piece = {
  kind: stockItems.kind,
  serial: stockItems.serial,
  state: stockItems.state,
  reference: cases.reference,
  job: stockItems.jobId,
  series: stockItems.seriesId,
};

/** A page of the pieces of a series, in their order. */
export function pieceRows(db: Reader, series: number, offset: number, limit: number) {
  return db
    .select(piece)
    .from(stockItems)
    .leftJoin(cases, eq(cases.id, stockItems.caseId))
    .where(eq(stockItems.seriesId, series))
    .orderBy(asc(stockItems.position))
    .limit(limit)
    .offset(offset)
    .all();
}

/** One piece as it stands, a plate whichever way round it is written; null where it was never received. */
export function pieceRow(db: Reader, kind: StockKind, typed: string) {
  const serial = findItem(db, kind, typed)?.serial;
  if (serial === undefined) return null;
  return (
    db
      .select(piece)
      .from(stockItems)
      .leftJoin(cases, eq(cases.id, stockItems.caseId))
      .where(and(eq(stockItems.kind, kind), eq(stockItems.serial, serial)))
      .get() ?? null
  );
}

/** The moves of a piece, the first one first. */
export function movesOf(db: Reader, kind: StockKind, serial: string) {
  return db
    .select({
      from: stockMoves.from,
      to: stockMoves.to,
      at: stockMoves.at,
      by: stockMoves.by,
      reason: stockMoves.reason,
    })
    .from(stockMoves)
    .where(and(eq(stockMoves.kind, kind), eq(stockMoves.serial, serial)))
    .orderBy(asc(stockMoves.id))
    .all();
}
