import { and, eq, isNull } from 'drizzle-orm';
import { parseSerial } from '../../../../shared/domain/stock/serials.ts';
import { plateOrderLines, stockItems, stockSeries } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';
import { findItem, layPiece } from './stock.ts';

/** Whether a plate was ever a piece of stock, whichever way round it is written. */
export function isPlateInStock(db: Reader, plate: string): boolean {
  return findItem(db, 'PLATE', plate) !== null;
}

/** The series that plates of the same order and code lie in already. */
function seriesOf(db: Reader, orderId: number, code: string): typeof stockSeries.$inferSelect | null {
  const row = db
    .select({ series: stockSeries })
    .from(plateOrderLines)
    .innerJoin(stockItems, and(eq(stockItems.kind, 'PLATE'), eq(stockItems.serial, plateOrderLines.plate)))
    .innerJoin(stockSeries, eq(stockSeries.id, stockItems.seriesId))
    .where(and(eq(plateOrderLines.orderId, orderId), eq(plateOrderLines.code, code), isNull(plateOrderLines.caseId)))
    .get();
  return row?.series ?? null;
}

/** A plate that was accepted for stock, and the order that it came with. */
export interface AcceptedPlate {
  readonly plate: string;
  readonly code: string;
  readonly serial: number;
  readonly order: { readonly id: number; readonly number: string; readonly base: string; readonly plateClass: string };
  readonly at: string;
  readonly by: string;
}

/**
 * Lays an accepted plate into stock, free to be given: one series for each order and code, the plate's serial its place
 * in it.
 */
export function layPlateIntoStock(tx: Tx, accepted: AcceptedPlate): void {
  const { plate, code, serial, order, at, by } = accepted;
  const known = seriesOf(tx, order.id, code);
  const seriesId = known?.id ?? insertSeries(tx, accepted);
  if (known) {
    const range = { first: Math.min(known.first, serial), last: Math.max(known.last, serial) };
    tx.update(stockSeries).set(range).where(eq(stockSeries.id, known.id)).run();
  }
  const reason = `Accepted from the plant with ${order.number}.`;
  layPiece(tx, { kind: 'PLATE', serial: plate, seriesId, position: serial }, { at, by, reason });
}

function insertSeries(tx: Tx, { plate, code, serial, order, at, by }: AcceptedPlate): number {
  const written = parseSerial('PLATE', plate);
  const { id } = tx
    .insert(stockSeries)
    .values({
      kind: 'PLATE',
      prefix: written?.prefix ?? '',
      digits: written?.digits ?? 0,
      first: serial,
      last: serial,
      base: order.base,
      plateClass: order.plateClass,
      code,
      custodian: by,
      place: 'Where plates are received',
      receivedAt: at,
      receivedBy: by,
      note: `Plate order ${order.number}`,
    })
    .returning({ id: stockSeries.id })
    .get();
  return id;
}
