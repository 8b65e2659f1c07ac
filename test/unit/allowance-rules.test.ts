import { describe, expect, test } from 'vitest';
import { aFirst, aRenewal, aTerm, aVehicle, findingOf, OTHER_PID, OTHER_VIN, outcomeOf, VIN } from './registration.ts';

const registered = (at: number, over: Record<string, unknown> = {}) =>
  aVehicle({ vin: `OTHER${at}`, registeredTo: '2026-12-31', ...over });
const two = [registered(1), registered(2)];

describe('VEH-LIMIT', () => {
  test.each([
    ['no term', two, [], 'PASS'],
    ['a term without a limit', two, [aTerm({ limit: null })], 'PASS'],
    ['under the limit', [registered(1)], [aTerm({ limit: 2 })], 'PASS'],
    ['at the limit', two, [aTerm({ limit: 2 })], 'BLOCK'],
    ['over the limit', two, [aTerm({ limit: 1 })], 'BLOCK'],
    ['a limit of 0', [], [aTerm({ limit: 0 })], 'BLOCK'],
    ['a term that ended', two, [aTerm({ to: '2026-11-23' })], 'PASS'],
    ['a term for another benefit', two, [aTerm({ benefit: 'DISPOSITION_FEE' })], 'PASS'],
    ['a later term without a limit', two, [aTerm(), aTerm({ id: 'T2', from: '2021-01-01', limit: null })], 'PASS'],
  ])('%s', (_what, applicantsVehicles, terms, outcome) => {
    expect(outcomeOf('VEH-LIMIT', aFirst(), { applicantsVehicles, terms })).toBe(outcome);
  });

  test.each([
    ['until today', registered(2, { registeredTo: '2026-11-24' }), 'BLOCK'],
    ['until yesterday', registered(2, { registeredTo: '2026-11-23' }), 'PASS'],
    ['never', registered(2, { registeredTo: null }), 'PASS'],
    ['under this VIN', registered(2, { vin: VIN }), 'PASS'],
    ['under another VIN', registered(2, { vin: OTHER_VIN }), 'BLOCK'],
    ["to the applicant's family", registered(2, { owner: { pid: OTHER_PID } }), 'PASS'],
    ['to the mission', registered(2, { owner: { mission: 'M-FR-EMB' } }), 'PASS'],
  ])('counts a vehicle registered %s', (_what, second, outcome) => {
    const facts = { applicantsVehicles: [registered(1), second], terms: [aTerm()] };
    expect(outcomeOf('VEH-LIMIT', aFirst(), facts)).toBe(outcome);
  });

  test('tells the term that decided and its authority', () => {
    const finding = findingOf('VEH-LIMIT', aFirst(), { applicantsVehicles: two, terms: [aTerm()] });
    expect(finding).toMatchObject({ term: 'T00001', hold: null });
    expect(finding?.authority).toContain('22 USC 4304');
    expect(finding?.authority).toContain('Circular note 20-001');
    expect(finding?.cure).toBeTruthy();
    expect(findingOf('VEH-LIMIT', aFirst())).toMatchObject({ term: null });
  });

  test('is asked of a first registration for personal use by an applicant', () => {
    const own = { form: 'DS-100', applicant: null };
    expect(outcomeOf('VEH-LIMIT', aFirst({ use: 'OFFICIAL' }))).toBeUndefined();
    expect(outcomeOf('VEH-LIMIT', aFirst(own))).toBeUndefined();
    expect(outcomeOf('VEH-LIMIT', aRenewal())).toBeUndefined();
  });
});

describe('VEH-LOCAL', () => {
  test.each([
    [null, false, 'PASS'],
    ['  ', false, 'PASS'],
    ['VA', false, 'HOLD'],
    ['VA', true, 'PASS'],
  ])('jurisdiction %j, fee paid %s', (localJurisdiction, serviceFeePaid, outcome) => {
    expect(outcomeOf('VEH-LOCAL', aFirst({ localJurisdiction, serviceFeePaid }))).toBe(outcome);
    expect(outcomeOf('VEH-LOCAL', aRenewal({ localJurisdiction, serviceFeePaid }))).toBe(outcome);
  });

  test('names the hold and the fee', () => {
    const finding = findingOf('VEH-LOCAL', aFirst({ localJurisdiction: 'VA' }));
    expect(finding?.hold).toBe('SERVICE_FEE');
    expect(finding?.cure).toContain('$100');
  });
});
