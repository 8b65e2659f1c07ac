import type { Taken, Wanted } from '../../../shared/domain/programs/production.ts';
import type { Settings } from '../../../shared/domain/settings/settings.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Tx } from '../db/store.ts';
import { takeCardNumber } from './card-number.ts';
import { takePaperNumber } from './paper-number.ts';
import { takePlate } from './take-plate.ts';

/**
 * Takes for a case the numbers that its papers want.
 * @returns EXHAUSTED where a plate is wanted and its series has none left; nothing is taken then
 */
export function takeNumbers(
  tx: Tx,
  wanted: Wanted,
  forCase: { caseId: number; settings: Settings; now: string; today: string; by: string },
): Result<Taken> {
  const plate = wanted.plate === null ? ok(null) : takePlate(tx, { ...wanted.plate, ...forCase });
  if (!plate.ok) return plate;
  const { value } = plate;
  return ok({
    plate: value && {
      number: value.number,
      plateClass: value.plateClass,
      base: value.base,
      code: value.code,
      serial: value.serial,
    },
    taxCard: wanted.taxCard ? takeCardNumber(tx) : null,
    papers: Object.fromEntries(wanted.series.map((series) => [series, takePaperNumber(tx, series)])),
  });
}
