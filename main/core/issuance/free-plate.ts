import { formatPlate } from '../../../shared/domain/registry/plate-number.ts';
import type { Settings } from '../../../shared/domain/settings/settings.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { advanceSeries, isRetired, isSerialTaken, plateSeriesOf } from '../db/repositories/numbers.ts';
import { isOrdered } from '../db/repositories/plate-orders.ts';
import { isPlateInStock } from '../db/repositories/plate-stock.ts';
import { isPlateInUse } from '../db/repositories/registry-reads.ts';
import type { Reader, Tx } from '../db/store.ts';

export interface PlateForm {
  readonly plateClass: string;
  readonly code: string;
  readonly reversed: boolean;
}

function isGiven(db: Reader, plateClass: string, code: string, serial: number): boolean {
  const number = formatPlate({ class: plateClass, code, serial, reversed: false });
  return (
    isSerialTaken(db, plateClass, code, serial) ||
    isPlateInUse(db, number) ||
    isRetired(db, number) ||
    isOrdered(db, number) ||
    isPlateInStock(db, number)
  );
}

/**
 * Takes the next free plate number of a class and mission code. Serials that stand on any vehicle in either order, were
 * taken, ordered, laid into stock or ended are passed over and never looked at again.
 * @returns EXHAUSTED where the range has no number left
 */
export function takeFreePlate(
  tx: Tx,
  { plateClass, code, reversed }: PlateForm,
  settings: Settings,
): Result<{ number: string; serial: number }> {
  const series = plateSeriesOf(tx, plateClass, code, {
    first: settings['plate.serialFrom'],
    last: settings['plate.serialTo'],
  });
  for (let serial = series.next; serial <= series.last; serial += 1) {
    if (isGiven(tx, plateClass, code, serial)) continue;
    advanceSeries(tx, series.id, serial + 1);
    return ok({ number: formatPlate({ class: plateClass, code, serial, reversed }), serial });
  }
  return fail('EXHAUSTED', `No number is left in the series ${plateClass} ${code} ${series.first} to ${series.last}.`);
}
