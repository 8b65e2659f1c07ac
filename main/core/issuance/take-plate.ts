import type { Settings } from '../../../shared/domain/settings/settings.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { insertPlate, type PlateRecord, plateOfCase } from '../db/repositories/numbers.ts';
import type { Tx } from '../db/store.ts';
import { takeFreePlate } from './free-plate.ts';

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
 * Takes the next free plate number of a class and mission code for a case; a case that has one keeps it.
 * @returns EXHAUSTED where the range has no number left
 */
export function takePlate(tx: Tx, wanted: PlateWanted): Result<PlateRecord> {
  const taken = plateOfCase(tx, wanted.caseId);
  if (taken) return ok(taken);
  const { plateClass, code, settings, caseId, vin, now } = wanted;
  const free = takeFreePlate(tx, wanted, settings);
  if (!free.ok) return free;
  const base = settings['plate.base'];
  insertPlate(tx, { ...free.value, plateClass, code, base, state: 'RESERVED', caseId, vin, reservedAt: now });
  const plate = plateOfCase(tx, caseId);
  return plate ? ok(plate) : fail('INTERNAL', 'The plate was not written.');
}
