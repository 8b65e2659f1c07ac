import { describe, expect, test } from 'vitest';
import {
  aFirst,
  anInsurance,
  aRenewal,
  aVehicle,
  factsOf,
  findingOf,
  OTHER_VIN,
  outcomeOf,
  VIN,
} from './registration.ts';

const insured = (over: Record<string, unknown>, vehicle: Record<string, unknown> = {}) =>
  aFirst({ vehicle: aVehicle(vehicle), insurance: anInsurance(over) });

describe('INS-LIMITS', () => {
  test.each([
    ['at every limit', {}, 'PASS'],
    ['a dollar short per person', { bodilyPerPerson: 99_999 }, 'HOLD'],
    ['a dollar short per accident', { bodilyPerAccident: 299_999 }, 'HOLD'],
    ['a dollar short on property', { property: 99_999 }, 'HOLD'],
    ['no limit is 0', { property: null }, 'HOLD'],
    ['none of them', { bodilyPerPerson: null, bodilyPerAccident: null, property: null }, 'HOLD'],
    ['short with a combined limit', { property: 0, combined: 300_000 }, 'PASS'],
    [
      'a combined limit alone',
      { bodilyPerPerson: null, bodilyPerAccident: null, property: null, combined: 300_000 },
      'PASS',
    ],
    ['short with a combined limit a dollar short', { property: 0, combined: 299_999 }, 'HOLD'],
    ['enough with a low combined limit', { combined: 1 }, 'PASS'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOf('INS-LIMITS', insured(over))).toBe(outcome);
  });

  test.each([
    [50_000, 'PASS'],
    [49_999, 'HOLD'],
  ])('a motorcycle with $%i for property is %s', (property, outcome) => {
    expect(outcomeOf('INS-LIMITS', insured({ property }, { vehicleType: 'MOTORCYCLE' }))).toBe(outcome);
    expect(outcomeOf('INS-LIMITS', insured({ property }))).toBe('HOLD');
  });

  test('names the hold, what is short and the field', () => {
    const finding = findingOf('INS-LIMITS', insured({ property: 60_000 }));
    expect(finding).toMatchObject({ hold: 'INSURANCE', authority: expect.stringContaining('22 USC 254e') });
    expect(finding?.message).toContain('$40,000');
    expect(finding?.facts).toContainEqual({
      label: 'Property damage',
      value: '$60,000',
      needs: '$100,000',
      field: 'insurance.property',
    });
  });

  test('goes by the settings', () => {
    const { settings } = factsOf(aFirst());
    const low = { ...settings['insurance.vehicle'], property: 60_000 };
    const over = { settings: { ...settings, 'insurance.vehicle': low } };
    expect(outcomeOf('INS-LIMITS', insured({ property: 60_000 }), over)).toBe('PASS');
    expect(outcomeOf('INS-LIMITS', insured({ property: 59_999 }), over)).toBe('HOLD');
  });

  test('of a renewal goes by the type of the registry', () => {
    const renewal = aRenewal({ insurance: anInsurance({ property: 50_000 }) });
    expect(outcomeOf('INS-LIMITS', renewal)).toBe('HOLD');
    expect(outcomeOf('INS-LIMITS', renewal, { vehicles: [aVehicle({ vehicleType: 'MOTORCYCLE' })] })).toBe('PASS');
  });
});

describe('INS-TERM', () => {
  test.each([
    ['begins today', { from: '2026-11-24' }, 'PASS'],
    ['begins tomorrow', { from: '2026-11-25' }, 'HOLD'],
    ['ends today', { to: '2026-11-24' }, 'PASS'],
    ['ended yesterday', { to: '2026-11-23' }, 'HOLD'],
    ['a binder of 30 days from filing', { proof: 'BINDER', to: '2026-12-15' }, 'PASS'],
    ['a binder of 29 days from filing', { proof: 'BINDER', to: '2026-12-14' }, 'HOLD'],
    ['a certificate of 29 days from filing', { proof: 'CERTIFICATE', to: '2026-12-14' }, 'PASS'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOf('INS-TERM', insured(over))).toBe(outcome);
  });

  test('names the hold and the day that a binder must reach', () => {
    const finding = findingOf('INS-TERM', insured({ proof: 'BINDER', to: '2026-12-14' }));
    expect(finding?.hold).toBe('INSURANCE');
    expect(finding?.cure).toContain('15 Dec 2026');
  });
});

describe('INS-VIN', () => {
  test.each([
    ['the same', VIN, 'PASS'],
    ['the same in small letters', VIN.toLowerCase(), 'PASS'],
    ['another', OTHER_VIN, 'RETURN'],
  ])('%s', (_what, vin, outcome) => {
    expect(outcomeOf('INS-VIN', insured({ vin }))).toBe(outcome);
    expect(outcomeOf('INS-VIN', aRenewal({ insurance: anInsurance({ vin }) }))).toBe(outcome);
  });
});

test.each(['INS-LIMITS', 'INS-TERM', 'INS-VIN'])('%s lets a trailer pass', (rule) => {
  const nothing = { vin: OTHER_VIN, to: '2020-01-01', bodilyPerPerson: null, bodilyPerAccident: null, property: null };
  expect(outcomeOf(rule, insured(nothing))).not.toBe('PASS');
  expect(outcomeOf(rule, insured(nothing, { vehicleType: 'TRAILER' }))).toBe('PASS');
});
