import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '../../shared/domain/dates.ts';
import { odometerExemption } from '../../shared/domain/registry/odometer.ts';
import { VEHICLE_TYPES } from '../../shared/domain/registry/vehicle.ts';

const day = (text: string) => civilDate.parse(text);

test.each([
  ['a car of this year', 2026, 4000, 'AUTOMOBILE', '2026-11-15', false],
  ['16,000 lb', 2026, 16_000, 'TRUCK', '2026-11-15', false],
  ['over 16,000 lb', 2026, 16_000.5, 'TRUCK', '2026-11-15', true],
  ['16,001 lb', 2026, 16_001, 'BUS', '2026-11-15', true],
  ['a trailer', 2026, 2000, 'TRAILER', '2026-11-15', true],
  ['a motorcycle', 2026, 500, 'MOTORCYCLE', '2026-11-15', false],
  ['2010, the day before 1 January of its tenth year', 2010, 4000, 'AUTOMOBILE', '2019-12-31', false],
  ['2010 on 1 January of its tenth year', 2010, 4000, 'AUTOMOBILE', '2020-01-01', true],
  ['2011 after ten years', 2011, 4000, 'AUTOMOBILE', '2026-11-15', false],
  ['2011, the day before 1 January of its twentieth year', 2011, 4000, 'AUTOMOBILE', '2030-12-31', false],
  ['2011 on 1 January of its twentieth year', 2011, 4000, 'AUTOMOBILE', '2031-01-01', true],
] as const)('%s', (_what, year, gvwrLb, vehicleType, date, exempt) => {
  expect(odometerExemption({ year, gvwrLb, vehicleType }, day(date)) !== null).toBe(exempt);
});

test('once exempt by age a vehicle stays exempt', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1950, max: 2060 }),
      fc.constantFrom(...VEHICLE_TYPES),
      fc.integer({ min: 1950, max: 2150 }),
      (year, vehicleType, on) => {
        const vehicle = { year, vehicleType, gvwrLb: 3000 };
        const now = odometerExemption(vehicle, day(`${on}-06-01`)) !== null;
        const later = odometerExemption(vehicle, day(`${on + 1}-01-01`)) !== null;
        expect(later || !now).toBe(true);
        const age = year <= 2010 ? 10 : 20;
        expect(now).toBe(vehicleType === 'TRAILER' || on - year >= age);
      },
    ),
  );
});
