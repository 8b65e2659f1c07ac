import type { CivilDate } from '../dates.ts';
import type { Vehicle } from './vehicle.ts';

const HEAVY_LB = 16_000;

/**
 * Why no odometer disclosure is needed, or null where it is (49 CFR 580.17): heavier than 16,000 lb, not
 * self-propelled, or old enough on the day: model years up to 2010 after ten years, later ones after twenty.
 */
export function odometerExemption(
  vehicle: Pick<Vehicle, 'gvwrLb' | 'vehicleType' | 'year'>,
  day: CivilDate,
): string | null {
  if (vehicle.gvwrLb > HEAVY_LB) return `the weight rating is over ${HEAVY_LB.toLocaleString('en-US')} lb`;
  if (vehicle.vehicleType === 'TRAILER') return 'a trailer does not propel itself';
  const years = vehicle.year <= 2010 ? 10 : 20;
  return Number(day.slice(0, 4)) >= vehicle.year + years
    ? `a ${vehicle.year} model is exempt from 1 January ${vehicle.year + years}`
    : null;
}
