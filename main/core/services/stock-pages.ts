import type { OutputOf, ParsedOf } from '../../../shared/contract/contract.ts';
import type { DestructionRow, SeriesRow } from '../../../shared/contract/stock.ts';
import type { Role } from '../../../shared/domain/case/roles.ts';
import { addDays, type CivilDate } from '../../../shared/domain/dates.ts';
import type { SettingKey, Settings } from '../../../shared/domain/settings/settings.ts';
import { parseSerial, serialText } from '../../../shared/domain/stock/serials.ts';
import { STOCK_KINDS, type StockKind } from '../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { listDestructions } from '../db/repositories/destructions.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import { findSeries, type StockSeries } from '../db/repositories/stock.ts';
import {
  availableOf,
  countsOf,
  listSeries,
  movesOf,
  pieceRow,
  pieceRows,
  type StateCounts,
} from '../db/repositories/stock-pages.ts';
import { permit, type Session } from '../desk.ts';
import { countRows } from './count-stock.ts';

const READERS = ['ISSUANCE', 'SUPERVISOR', 'AUDITOR', 'ADJUDICATOR'] as const satisfies readonly Role[];

const THRESHOLDS = {
  PLATE: 'stock.lowPlates',
  TITLE_PAPER: 'stock.lowTitles',
  CARD_BLANK: 'stock.lowCards',
  LICENCE_CARD: 'stock.lowLicences',
  DECAL: 'stock.lowDecals',
} as const satisfies Record<StockKind, SettingKey>;

function rowOf(series: StockSeries, counts: StateCounts, today: CivilDate, settings: Settings): SeriesRow {
  const { id, kind, prefix, digits, base, plateClass, code, expiresOn } = series;
  const { custodian, place, receivedAt, receivedBy, note } = series;
  return {
    ...{ id, kind, custodian, place, expiresOn, receivedAt, receivedBy, note, counts },
    first: serialText({ prefix, digits, number: series.first }),
    last: serialText({ prefix, digits, number: series.last }),
    plates: base !== null && plateClass !== null && code !== null ? { base, plateClass, code } : null,
    isExpiring: expiresOn !== null && expiresOn <= addDays(today, settings['stock.expiryDays']),
  };
}

/** Every series, what runs low of what can be taken today, and the destructions. */
export function stockList(session: Session): Result<OutputOf<'stock.list'>> {
  const allowed = permit(session, READERS);
  if (!allowed.ok) return allowed;
  const { clock, store } = session.desk;
  const today = clock.today();
  const settings = settingsOn(store.read, today);
  const low = STOCK_KINDS.map((kind) => ({
    kind,
    available: availableOf(store.read, kind, today),
    threshold: settings[THRESHOLDS[kind]],
  })).filter(({ available, threshold }) => available < threshold);
  const series = listSeries(store.read).map((one) => rowOf(one.series, one.counts, today, settings));
  const destructions: DestructionRow[] = listDestructions(store.read);
  return ok({ series, low, destructions });
}

/** A series with a page of its pieces and the counts of its drawer. */
export function stockSeriesPage(
  session: Session,
  { id, offset, limit }: ParsedOf<'stock.series'>,
): Result<OutputOf<'stock.series'>> {
  const allowed = permit(session, READERS);
  if (!allowed.ok) return allowed;
  const { clock, store } = session.desk;
  const series = findSeries(store.read, id);
  if (!series) return fail('NOT_FOUND', `There is no series ${id}.`);
  const today = clock.today();
  return ok({
    series: rowOf(series, countsOf(store.read, id), today, settingsOn(store.read, today)),
    total: series.last - series.first + 1,
    pieces: pieceRows(store.read, id, offset, limit),
    counts: countRows(session.desk, id),
  });
}

/** A piece with all its moves; its serial may be typed in small letters, a plate's in either order. */
export function stockPiece(
  session: Session,
  { kind, serial }: ParsedOf<'stock.piece'>,
): Result<OutputOf<'stock.piece'>> {
  const allowed = permit(session, READERS);
  if (!allowed.ok) return allowed;
  const { read } = session.desk.store;
  const parts = parseSerial(kind, serial);
  const piece = parts && pieceRow(read, kind, serialText(parts));
  if (!piece) return fail('NOT_FOUND', `There is no piece ${serial} in stock.`);
  return ok({ piece, moves: movesOf(read, kind, piece.serial) });
}
