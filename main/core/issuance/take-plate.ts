import { formatPlate } from '../../../shared/domain/registry/plate-number.ts';
import type { Settings } from '../../../shared/domain/settings/settings.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  advanceSeries,
  insertPlate,
  isRetired,
  isSerialTaken,
  type PlateRecord,
  plateOfCase,
  plateSeriesOf,
} from '../db/repositories/numbers.ts';
import { isPlateInUse } from '../db/repositories/registry-reads.ts';
import type { Tx } from '../db/store.ts';

export interface PlateWanted {
  readonly caseId: number;
  readonly plateClass: string;
  readonly code: string;
  readonly reversed: boolean;
  readonly vin: string;
  readonly settings: Settings;
  readonly now: string;
}

/**
 * Takes the next free plate number of a class and mission code for a case; a case that has one keeps it. Serials that
 * stand on any vehicle, in either order, are passed over and never looked at again.
 * @returns EXHAUSTED where the range has no number left
 */
export function takePlate(tx: Tx, wanted: PlateWanted): Result<PlateRecord> {
  const taken = plateOfCase(tx, wanted.caseId);
  if (taken) return ok(taken);
  const { plateClass, code, reversed, settings } = wanted;
  const series = plateSeriesOf(tx, plateClass, code, {
    first: settings['plate.serialFrom'],
    last: settings['plate.serialTo'],
  });
  for (let serial = series.next; serial <= series.last; serial += 1) {
    const number = formatPlate({ class: plateClass, code, serial, reversed });
    if (isSerialTaken(tx, plateClass, code, serial) || isPlateInUse(tx, number) || isRetired(tx, number)) continue;
    advanceSeries(tx, series.id, serial + 1);
    insertPlate(tx, {
      number,
      plateClass,
      code,
      serial,
      base: settings['plate.base'],
      state: 'RESERVED',
      caseId: wanted.caseId,
      vin: wanted.vin,
      reservedAt: wanted.now,
    });
    const plate = plateOfCase(tx, wanted.caseId);
    return plate ? ok(plate) : fail('INTERNAL', 'The plate was not written.');
  }
  return fail('EXHAUSTED', `No number is left in the series ${plateClass} ${code} ${series.first} to ${series.last}.`);
}
