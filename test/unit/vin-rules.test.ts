import { describe, expect, test } from 'vitest';
import {
  aFirst,
  anInsurance,
  aRenewal,
  aVehicle,
  findingOf,
  judged,
  OTHER_PID,
  OTHER_VIN,
  outcomeOf,
  PID,
  VIN,
} from './registration.ts';

const WRONG_DIGIT = '1G4AH59H55G118341';
const OTHERS = { owner: { pid: OTHER_PID }, registeredTo: '2026-12-31' };

describe('VEH-VIN', () => {
  test.each([
    ['well formed', VIN, 2025, 'PASS'],
    ['in small letters', VIN.toLowerCase(), 2025, 'PASS'],
    ['too short', '1G4AH59H45G11834', 2025, 'RETURN'],
    ['too long', `${VIN}1`, 2025, 'RETURN'],
    ['with an O', 'OG4AH59H45G118341', 2025, 'RETURN'],
    ['with a space', '1G4AH59H45G11834 ', 2025, 'RETURN'],
    ['short, of 1981', 'ABC123', 1981, 'RETURN'],
    ['short, of 1980', 'ABC123', 1980, 'PASS'],
  ])('%s', (_what, vin, year, outcome) => {
    expect(outcomeOf('VEH-VIN', aFirst({ vehicle: aVehicle({ vin, year }) }))).toBe(outcome);
  });

  test('of a renewal goes by the year of the registry', () => {
    const vin = 'ABC123';
    const renewal = aRenewal({ vin, insurance: anInsurance({ vin }) });
    expect(outcomeOf('VEH-VIN', renewal, { vehicles: [aVehicle({ vin, year: 1980 })] })).toBe('PASS');
    expect(outcomeOf('VEH-VIN', renewal, { vehicles: [aVehicle({ vin, year: 1981 })] })).toBe('RETURN');
  });

  test('lights the VIN of the application', () => {
    expect(findingOf('VEH-VIN', aFirst())?.facts[0]?.field).toBe('vehicle.vin');
    expect(findingOf('VEH-VIN', aRenewal())?.facts[0]?.field).toBe('vin');
  });
});

describe('VEH-KNOWN', () => {
  test.each([
    ["the applicant's", [aVehicle()], 'PASS'],
    ["the mission's", [aVehicle({ owner: { mission: 'M-FR-EMB' } })], 'PASS'],
    ['lapsed', [aVehicle({ registeredTo: '2020-01-01' })], 'PASS'],
    ["somebody else's", [aVehicle({ owner: { pid: OTHER_PID } })], 'RETURN'],
    ["another mission's", [aVehicle({ owner: { mission: 'M-JP-EMB' } })], 'RETURN'],
    ['not in the registry', [], 'RETURN'],
    ['another VIN', [aVehicle({ vin: OTHER_VIN })], 'RETURN'],
  ])('%s', (_what, vehicles, outcome) => {
    expect(outcomeOf('VEH-KNOWN', aRenewal(), { vehicles })).toBe(outcome);
  });

  test('compares the PID also where it is unknown', () => {
    expect(outcomeOf('VEH-KNOWN', aRenewal(), { people: [] })).toBe('PASS');
  });

  test('of a mission that files for itself takes only the mission as owner', () => {
    const own = aRenewal({ form: 'DS-100', applicant: null, use: 'OFFICIAL' });
    expect(outcomeOf('VEH-KNOWN', own)).toBe('RETURN');
    expect(outcomeOf('VEH-KNOWN', own, { vehicles: [aVehicle({ owner: { mission: 'M-FR-EMB' } })] })).toBe('PASS');
  });

  test.each([
    ['is not in the registry', []],
    ["is somebody else's", [aVehicle({ owner: { pid: OTHER_PID } })]],
  ])('alone speaks of a vehicle that %s', (_what, vehicles) => {
    const asked = judged(aRenewal(), { vehicles }).findings.map(({ rule }) => rule);
    expect(asked.filter((rule) => !rule.startsWith('ACC-'))).toEqual(['VEH-KNOWN']);
  });

  test('is not asked of a first registration', () => {
    expect(outcomeOf('VEH-KNOWN', aFirst())).toBeUndefined();
  });
});

describe('VEH-VIN-CHECK', () => {
  test.each([
    ['right', { vin: VIN }, 'PASS'],
    ['wrong for the US', { vin: WRONG_DIGIT }, 'RETURN'],
    ['wrong, imported', { vin: WRONG_DIGIT, market: 'IMPORT' }, 'REVIEW'],
    ['wrong, of 1981', { vin: WRONG_DIGIT, year: 1981 }, 'RETURN'],
    ['wrong, of 1980', { vin: WRONG_DIGIT, year: 1980 }, undefined],
    ['not well formed', { vin: 'ABC123' }, undefined],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOf('VEH-VIN-CHECK', aFirst({ vehicle: aVehicle(over) }))).toBe(outcome);
  });

  test('of a renewal goes by the market of the registry', () => {
    const renewal = aRenewal({ vin: WRONG_DIGIT });
    const vehicles = [aVehicle({ vin: WRONG_DIGIT, market: 'IMPORT' })];
    expect(outcomeOf('VEH-VIN-CHECK', renewal, { vehicles })).toBe('REVIEW');
  });
});

describe('VEH-DUPLICATE', () => {
  test.each([
    ['not in the registry', [], 'PASS'],
    ['registered to another', [aVehicle(OTHERS)], 'HOLD'],
    ['registered to another until today', [aVehicle({ ...OTHERS, registeredTo: '2026-11-24' })], 'HOLD'],
    ['registered to another until yesterday', [aVehicle({ ...OTHERS, registeredTo: '2026-11-23' })], 'PASS'],
    ['of another, never registered', [aVehicle({ ...OTHERS, registeredTo: null })], 'PASS'],
    ['registered to the owner', [aVehicle({ registeredTo: '2026-12-31' })], 'PASS'],
    ['registered to the mission', [aVehicle({ ...OTHERS, owner: { mission: 'M-FR-EMB' } })], 'HOLD'],
  ])('%s', (_what, vehicles, outcome) => {
    expect(outcomeOf('VEH-DUPLICATE', aFirst(), { vehicles })).toBe(outcome);
  });

  test('goes by the owner in the application, not by the applicant', () => {
    const first = aFirst({ vehicle: aVehicle({ owner: { pid: OTHER_PID } }) });
    expect(outcomeOf('VEH-DUPLICATE', first, { vehicles: [aVehicle(OTHERS)] })).toBe('PASS');
    const applicants = [aVehicle({ owner: { pid: PID }, registeredTo: '2026-12-31' })];
    expect(outcomeOf('VEH-DUPLICATE', first, { vehicles: applicants })).toBe('HOLD');
  });

  test('names the hold, and is not asked of a renewal', () => {
    expect(findingOf('VEH-DUPLICATE', aFirst(), { vehicles: [aVehicle(OTHERS)] })?.hold).toBe('DUPLICATE');
    expect(outcomeOf('VEH-DUPLICATE', aRenewal())).toBeUndefined();
  });
});

test('neither VEH-KNOWN nor VEH-DUPLICATE tells whose a vehicle is, but in what it looked at', () => {
  const vehicles = [aVehicle({ owner: { pid: OTHER_PID }, registeredTo: '2026-12-31' })];
  const findings = [
    findingOf('VEH-KNOWN', aRenewal(), { vehicles }),
    findingOf('VEH-DUPLICATE', aFirst(), { vehicles }),
  ];
  for (const finding of findings) {
    expect(finding?.outcome).not.toBe('PASS');
    expect(`${finding?.message} ${finding?.cure}`).not.toContain(OTHER_PID);
    expect(finding?.facts.some(({ value }) => value.includes(OTHER_PID))).toBe(true);
  }
});
