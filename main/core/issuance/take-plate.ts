import { formatPlate, parsePlate } from '../../../shared/domain/registry/plate-number.ts';
import type { Settings } from '../../../shared/domain/settings/settings.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  advanceSeries,
  insertPlate,
  isPlateGiven,
  isRetired,
  isSerialTaken,
  type PlateRecord,
  plateOfCase,
  plateSeriesOf,
} from '../db/repositories/numbers.ts';
import { isPlateInUse } from '../db/repositories/registry-reads.ts';
import { findSeries, moveItem, nextItemQuery } from '../db/repositories/stock.ts';
import type { Tx } from '../db/store.ts';

export interface PlateWanted {
  readonly caseId: number;
  readonly plateClass: string;
  readonly code: string;
  readonly reversed: boolean;
  readonly vin: string;
  readonly settings: Settings;
  readonly now: string;
  readonly today: string;
  /** Who takes it, for the move of a piece from stock. */
  readonly by: string;
}

/** Writes the plate down as the case's. */
function reserve(tx: Tx, wanted: PlateWanted, serial: number, base: string): Result<PlateRecord> {
  const { caseId, plateClass, code, reversed, vin, now } = wanted;
  const number = formatPlate({ class: plateClass, code, serial, reversed });
  insertPlate(tx, { number, plateClass, code, serial, base, state: 'RESERVED', caseId, vin, reservedAt: now });
  const plate = plateOfCase(tx, caseId);
  return plate ? ok(plate) : fail('INTERNAL', 'The plate was not written.');
}

/**
 * Takes the next plate of the class and code that lies in stock; null where none does. A piece whose number was given in
 * the meantime, or stands on a vehicle, is void: nobody may ever get it.
 */
function takeFromStock(tx: Tx, wanted: PlateWanted): Result<PlateRecord> | null {
  const { caseId, plateClass, code, settings, now, today, by } = wanted;
  const query = { kind: 'PLATE', today, plates: { plateClass, code } } as const;
  for (let item = nextItemQuery(tx, query).get(); item; item = nextItemQuery(tx, query).get()) {
    const { kind, serial: text, seriesId } = item;
    const serial = parsePlate(text)?.serial;
    const isFree = serial !== undefined && !isPlateGiven(tx, plateClass, code, serial) && !isPlateInUse(tx, text);
    const move = { kind, serial: text, at: now, by };
    if (!isFree) {
      const voided = moveItem(tx, { ...move, to: 'VOID', reason: 'The number was given already.' });
      if (!voided.ok) return voided;
      continue;
    }
    const taken = moveItem(tx, { ...move, to: 'RESERVED', caseId, reason: 'Reserved for a case.' });
    return taken.ok ? reserve(tx, wanted, serial, findSeries(tx, seriesId)?.base ?? settings['plate.base']) : taken;
  }
  return null;
}

/**
 * Takes a plate of a class and mission code for a case: one that lies in stock, else the next free number; a case that
 * has one keeps it. Serials that stand on any vehicle, in either order, are in stock or on order, are passed over and
 * never looked at again.
 * @returns EXHAUSTED where the range has no number left
 */
export function takePlate(tx: Tx, wanted: PlateWanted): Result<PlateRecord> {
  const taken = plateOfCase(tx, wanted.caseId);
  if (taken) return ok(taken);
  const stocked = takeFromStock(tx, wanted);
  if (stocked) return stocked;
  const { plateClass, code, reversed, settings } = wanted;
  const series = plateSeriesOf(tx, plateClass, code, {
    first: settings['plate.serialFrom'],
    last: settings['plate.serialTo'],
  });
  for (let serial = series.next; serial <= series.last; serial += 1) {
    const number = formatPlate({ class: plateClass, code, serial, reversed });
    if (isSerialTaken(tx, plateClass, code, serial) || isPlateInUse(tx, number) || isRetired(tx, number)) continue;
    advanceSeries(tx, series.id, serial + 1);
    return reserve(tx, wanted, serial, settings['plate.base']);
  }
  return fail('EXHAUSTED', `No number is left in the series ${plateClass} ${code} ${series.first} to ${series.last}.`);
}
