import type { BlankSize } from '../../../shared/domain/plate-order/plate-order.ts';
import { formatPlate, parsePlate } from '../../../shared/domain/registry/plate-number.ts';
import type { Settings } from '../../../shared/domain/settings/settings.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { insertPlate, isRetired, isSerialTaken, type PlateRecord, plateOfCase } from '../db/repositories/numbers.ts';
import { isPlateInUse } from '../db/repositories/registry-reads.ts';
import { moveItem, nextItemQuery } from '../db/repositories/stock.ts';
import { findSeries } from '../db/repositories/stock-series.ts';
import type { Reader, Tx } from '../db/store.ts';
import { takeFreePlate } from './free-plate.ts';

export interface PlateWanted {
  readonly caseId: number;
  readonly plateClass: string;
  readonly code: string;
  readonly reversed: boolean;
  /** What its vehicle bears plates of. */
  readonly blank: BlankSize;
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

/** The serial of a piece in stock that may be given: null where its number was given or ended, or a vehicle bears it. */
function freeSerial(db: Reader, plate: string): number | null {
  const parts = parsePlate(plate);
  if (parts === null || isSerialTaken(db, parts.class, parts.code, parts.serial)) return null;
  return isPlateInUse(db, plate) || isRetired(db, plate) ? null : parts.serial;
}

/**
 * Takes the next plate that lies in stock and is pressed as the case needs it; null where none does. A piece whose number
 * was given in the meantime is spoiled by it: nobody may ever get it.
 */
function takeFromStock(tx: Tx, wanted: PlateWanted): Result<PlateRecord> | null {
  const { caseId, plateClass, code, reversed, blank, settings, now, today, by } = wanted;
  const query = { kind: 'PLATE', today, plates: { plateClass, code, reversed, blank } } as const;
  for (let item = nextItemQuery(tx, query).get(); item; item = nextItemQuery(tx, query).get()) {
    const serial = freeSerial(tx, item.serial);
    const move = { kind: 'PLATE', serial: item.serial, at: now, by } as const;
    if (serial === null) {
      const spoiled = moveItem(tx, { ...move, to: 'SPOILED', reason: 'The number was given or ended already.' });
      if (!spoiled.ok) return spoiled;
      continue;
    }
    const taken = moveItem(tx, { ...move, to: 'RESERVED', caseId, reason: 'Reserved for a case.' });
    return taken.ok
      ? reserve(tx, wanted, serial, findSeries(tx, item.seriesId)?.base ?? settings['plate.base'])
      : taken;
  }
  return null;
}

/**
 * Takes a plate of a class and mission code for a case: one that lies in stock, else the next free number; a case that
 * has one keeps it.
 * @returns EXHAUSTED where the range has no number left
 */
export function takePlate(tx: Tx, wanted: PlateWanted): Result<PlateRecord> {
  const taken = plateOfCase(tx, wanted.caseId);
  if (taken) return ok(taken);
  const stocked = takeFromStock(tx, wanted);
  if (stocked) return stocked;
  const free = takeFreePlate(tx, wanted, wanted.settings);
  return free.ok ? reserve(tx, wanted, free.value.serial, wanted.settings['plate.base']) : free;
}
