import { describe, expect, test } from 'vitest';
import { aTitle, findingOn, outcomeOn, PLATE, verdictOn } from './filings.ts';
import { aPerson, aTerm, aVehicle, OTHER_PID, OTHER_VIN } from './registration.ts';

const withVehicle = (over: Readonly<Record<string, unknown>>) => ({ vehicles: [aVehicle({ plate: PLATE, ...over })] });

describe('the accreditation of who takes a title', () => {
  test.each([
    ['2026-10-25', 'PASS'],
    ['2026-10-24', 'BLOCK'],
  ])('that ended on %s is %s', (accreditedTo, outcome) => {
    expect(outcomeOn('ACC-ACTIVE', aTitle(), { people: [aPerson({ accreditedTo })] })).toBe(outcome);
  });

  test('that has not begun is none', () => {
    const people = [aPerson({ accreditedFrom: '2026-11-25' })];
    expect(outcomeOn('ACC-ACTIVE', aTitle(), { people })).toBe('BLOCK');
  });
});

describe('VEH-KNOWN', () => {
  test.each([
    ['the applicant', {}, 'PASS'],
    ['the mission', { owner: { mission: 'M-FR-EMB' } }, 'PASS'],
    ['another person', { owner: { pid: OTHER_PID } }, 'RETURN'],
    ['another mission', { owner: { mission: 'M-FR-CON' } }, 'RETURN'],
  ])('owned by %s', (_who, over, outcome) => {
    expect(outcomeOn('VEH-KNOWN', aTitle(), withVehicle(over))).toBe(outcome);
  });

  test.each([
    ['an unknown VIN', aTitle({ vin: OTHER_VIN, platesReturned: false, odometer: null, buyer: null }), {}],
    ["another's vehicle", aTitle({ platesReturned: false }), withVehicle({ owner: { pid: OTHER_PID } })],
  ])('alone speaks of %s, and names nobody', (_what, application, facts) => {
    const found = verdictOn(application, facts).findings.filter(({ rule }) => !rule.startsWith('ACC-'));
    expect(found.map(({ rule, outcome }) => [rule, outcome])).toEqual([['VEH-KNOWN', 'RETURN']]);
    expect(`${found[0]?.message} ${found[0]?.cure}`).not.toContain(OTHER_PID);
  });

  test('reads a VIN in small letters', () => {
    expect(outcomeOn('VEH-KNOWN', aTitle({ vin: '1g4ah59h45g118341' }))).toBe('PASS');
  });
});

describe('VEH-ODOMETER', () => {
  test.each([
    ['given', {}, {}, 'PASS'],
    ['given as not actual', { odometer: { reading: 1, status: 'NOT_ACTUAL' } }, {}, 'PASS'],
    ['not given', { odometer: null }, {}, 'RETURN'],
    ['not given, a trailer', { odometer: null }, { vehicleType: 'TRAILER' }, 'PASS'],
    ['not given, over 16,000 lb', { odometer: null }, { gvwrLb: 16_001 }, 'PASS'],
    ['not given, 16,000 lb', { odometer: null }, { gvwrLb: 16_000 }, 'RETURN'],
    ['2011 the day before', { odometer: null, transferDate: '2030-12-31' }, { year: 2011 }, 'RETURN'],
    ['2011 on the day', { odometer: null, transferDate: '2031-01-01' }, { year: 2011 }, 'PASS'],
    ['2010 the day before', { odometer: null, transferDate: '2019-12-31' }, { year: 2010 }, 'RETURN'],
    ['2010 on the day', { odometer: null, transferDate: '2020-01-01' }, { year: 2010 }, 'PASS'],
  ])('%s', (_what, over, vehicle, outcome) => {
    expect(outcomeOn('VEH-ODOMETER', aTitle(over), withVehicle(vehicle))).toBe(outcome);
  });

  test.each(['EXPORT', 'JUNK', 'SALVAGE', 'SELF'])('is not asked of a title to %s', (titleTo) => {
    expect(outcomeOn('VEH-ODOMETER', aTitle({ titleTo, odometer: null }))).toBeUndefined();
    expect(outcomeOn('TTL-BUYER', aTitle({ titleTo, buyer: null }))).toBeUndefined();
  });
});

describe('TTL-LIEN', () => {
  const dealer = { name: 'Bell Motors', address: '3 Elm St', dealership: true };
  test.each([
    ['unreleased', null, {}, 'HOLD'],
    ['released today', '2026-11-24', {}, 'PASS'],
    ['released tomorrow', '2026-11-25', {}, 'HOLD'],
    ['unreleased, sold to a dealership', null, { buyer: dealer }, 'PASS'],
    ['unreleased, a dealership named for an export', null, { titleTo: 'EXPORT', buyer: dealer }, 'HOLD'],
    ['unreleased, no buyer', null, { buyer: null }, 'HOLD'],
  ])('%s', (_what, released, over, outcome) => {
    const liens = [
      { holder: 'First Bank', recorded: '2025-01-01', released: '2025-06-01' },
      { holder: 'Second Bank', recorded: '2025-07-01', released },
    ];
    expect(outcomeOn('TTL-LIEN', aTitle(over), withVehicle({ liens }))).toBe(outcome);
  });
});

describe('TTL-PLATES', () => {
  test.each([
    ['returned', true, PLATE, 'PASS'],
    ['not returned', false, PLATE, 'HOLD'],
    ['none', false, null, 'PASS'],
    ['blank', false, ' ', 'PASS'],
  ])('%s', (_what, platesReturned, plate, outcome) => {
    expect(outcomeOn('TTL-PLATES', aTitle({ platesReturned }), withVehicle({ plate }))).toBe(outcome);
  });

  test('holds a title to oneself too', () => {
    const finding = findingOn('TTL-PLATES', aTitle({ titleTo: 'SELF', platesReturned: false }));
    expect(finding).toMatchObject({ outcome: 'HOLD', hold: 'PLATES_NOT_RETURNED' });
  });
});

test.each([
  ['SALE', 'BLOCK'],
  ['SALVAGE', 'BLOCK'],
  ['SELF', 'BLOCK'],
  ['EXPORT', 'PASS'],
  ['JUNK', 'PASS'],
])('TTL-IMPORT: a non-conforming import titled to %s is %s', (titleTo, outcome) => {
  expect(outcomeOn('TTL-IMPORT', aTitle({ titleTo }), withVehicle({ nonConformingImport: true }))).toBe(outcome);
  expect(outcomeOn('TTL-IMPORT', aTitle({ titleTo }))).toBe('PASS');
});

describe('TTL-FEE', () => {
  const fee = (over: Readonly<Record<string, unknown>>) =>
    aTerm({ id: 'FEE', benefit: 'DISPOSITION_FEE', limit: null, amount: 275, ...over });
  test.each([
    ['a fee unpaid', [fee({})], false, 'HOLD'],
    ['a fee paid', [fee({})], true, 'PASS'],
    ['one dollar', [fee({ amount: 1 })], false, 'HOLD'],
    ['no dollar', [fee({ amount: 0 })], false, 'PASS'],
    ['no amount', [fee({ amount: null })], false, 'PASS'],
    ['no term', [], false, 'PASS'],
    ['a term that ended yesterday', [fee({ to: '2026-11-23' })], false, 'PASS'],
    ['a term that ends today', [fee({ to: '2026-11-24' })], false, 'HOLD'],
    ['a later term without a fee', [fee({}), fee({ id: 'A', amount: 0, from: '2021-01-01' })], false, 'PASS'],
  ])('%s', (_what, terms, dispositionFeePaid, outcome) => {
    expect(outcomeOn('TTL-FEE', aTitle({ dispositionFeePaid }), { terms })).toBe(outcome);
  });

  test('names the term and the amount', () => {
    const finding = findingOn('TTL-FEE', aTitle(), { terms: [fee({})] });
    expect(finding).toMatchObject({ term: 'FEE', hold: 'RECIPROCITY_FEE' });
    expect(finding?.message).toContain('$275');
    expect(finding?.authority).toContain('Circular note 20-001');
  });
});

test.each([
  ['nobody', null, 'RETURN'],
  ['no name', { name: null, address: '2 Oak St', dealership: false }, 'RETURN'],
  ['a blank address', { name: 'Sam Doe', address: '  ', dealership: true }, 'RETURN'],
  ['name and address', { name: 'Sam Doe', address: '2 Oak St', dealership: false }, 'PASS'],
])('TTL-BUYER: a sale to %s is %s', (_what, buyer, outcome) => {
  expect(outcomeOn('TTL-BUYER', aTitle({ buyer }))).toBe(outcome);
});
