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
import {
  availableOf,
  movesOf,
  pieceRow,
  pieceRows,
  type SeriesStand,
  seriesStands,
} from '../db/repositories/stock-pages.ts';
import { isKept } from '../db/repositories/stock-series.ts';
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

function rowOf({ series, counts, first, last }: SeriesStand, today: CivilDate, settings: Settings): SeriesRow {
  const { id, kind, base, plateClass, code, expiresOn } = series;
  const { custodian, place, receivedAt, receivedBy, note } = series;
  return {
    ...{ id, kind, first, last, custodian, place, expiresOn, receivedAt, receivedBy, note, counts },
    plates: base !== null && plateClass !== null && code !== null ? { base, plateClass, code } : null,
    isExpiring: expiresOn !== null && expiresOn <= addDays(today, settings['stock.expiryDays']),
    isExpired: expiresOn !== null && expiresOn < today,
  };
}

/** Every series, what runs low of the kinds that the desk keeps, and the destructions. */
export function stockList(session: Session): Result<OutputOf<'stock.list'>> {
  const allowed = permit(session, READERS);
  if (!allowed.ok) return allowed;
  const { clock, store } = session.desk;
  const today = clock.today();
  const settings = settingsOn(store.read, today);
  const low = STOCK_KINDS.filter((kind) => isKept(store.read, kind))
    .map((kind) => ({
      kind,
      available: availableOf(store.read, kind, today),
      threshold: settings[THRESHOLDS[kind]],
    }))
    .filter(({ available, threshold }) => available < threshold);
  const series = seriesStands(store.read).map((one) => rowOf(one, today, settings));
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
  const [stand] = seriesStands(store.read, id);
  if (!stand) return fail('NOT_FOUND', `There is no series ${id}.`);
  const today = clock.today();
  return ok({
    series: rowOf(stand, today, settingsOn(store.read, today)),
    total: Object.values(stand.counts).reduce((sum, n) => sum + n, 0),
    pieces: pieceRows(store.read, id, offset, limit),
    counts: countRows(session.desk, stand.series),
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
