import { describe, expect, test } from 'vitest';
import { aTaxLetter, findingOn, outcomeOn, TERMS, verdictOn } from './filings.ts';
import { aPerson, aTerm } from './registration.ts';

const utilities = { form: 'DS-98', subject: 'UTILITIES', account: 'PEPCO-1', seller: null, vehicle: null };
const gasoline = { ...utilities, form: 'DS-99', subject: 'GASOLINE' };
const realEstate = { subject: 'REAL_ESTATE', seller: null, vehicle: null };

describe('TAX-RECIPROCITY', () => {
  test.each([
    [{}, 'TAX_VEHICLE'],
    [utilities, 'UTILITIES'],
    [gasoline, 'GASOLINE'],
  ])('asks the benefit of the subject', (over, benefit) => {
    expect(findingOn('TAX-RECIPROCITY', aTaxLetter(over))).toMatchObject({ outcome: 'PASS', term: `T-${benefit}` });
    const withdrawn = [...TERMS, aTerm({ id: 'N', benefit, grant: 'NONE', from: '2026-01-01' })];
    expect(outcomeOn('TAX-RECIPROCITY', aTaxLetter(over), { terms: withdrawn })).toBe('BLOCK');
    const others = TERMS.filter((term) => term.benefit !== benefit);
    expect(outcomeOn('TAX-RECIPROCITY', aTaxLetter(over), { terms: others })).toBe('BLOCK');
  });

  test('is not asked of real estate', () => {
    expect(outcomeOn('TAX-RECIPROCITY', aTaxLetter(realEstate), { terms: [] })).toBeUndefined();
  });
});

describe('TAX-SELLER', () => {
  const seller = { name: 'Bell Motors', address: '3 Elm St', phone: '202-555-0100' };
  const vehicle = { year: 2026, make: 'Volvo', model: 'XC60', colour: 'White' };
  test.each([
    ['all given', {}, 'PASS'],
    ['no seller', { seller: null }, 'RETURN'],
    ['no name', { seller: { ...seller, name: null } }, 'RETURN'],
    ['a blank address', { seller: { ...seller, address: ' ' } }, 'RETURN'],
    ['no phone', { seller: { ...seller, phone: null } }, 'RETURN'],
    ['no vehicle', { vehicle: null }, 'RETURN'],
    ['no year', { vehicle: { ...vehicle, year: null } }, 'RETURN'],
    ['a year of nought', { vehicle: { ...vehicle, year: 0 } }, 'PASS'],
    ['no make', { vehicle: { ...vehicle, make: null } }, 'RETURN'],
    ['a blank model', { vehicle: { ...vehicle, model: '' } }, 'RETURN'],
    ['no color', { vehicle: { ...vehicle, colour: null } }, 'RETURN'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOn('TAX-SELLER', aTaxLetter(over))).toBe(outcome);
  });

  test('names everything that is missing, and is asked of vehicles only', () => {
    const finding = findingOn('TAX-SELLER', aTaxLetter({ seller: { ...seller, phone: null }, vehicle: null }));
    expect(finding?.message).toBe("Missing: seller's phone, model year, make, model, color.");
    expect(outcomeOn('TAX-SELLER', aTaxLetter(utilities))).toBeUndefined();
  });
});

test.each([
  ['PEPCO-1', 'PASS'],
  [null, 'RETURN'],
  [' ', 'RETURN'],
])('TAX-ACCOUNT: account %j is %s', (account, outcome) => {
  expect(outcomeOn('TAX-ACCOUNT', aTaxLetter({ ...utilities, account }))).toBe(outcome);
  expect(outcomeOn('TAX-ACCOUNT', aTaxLetter({ ...gasoline, account }))).toBe(outcome);
  expect(outcomeOn('TAX-ACCOUNT', aTaxLetter({ account }))).toBeUndefined();
  expect(outcomeOn('TAX-ACCOUNT', aTaxLetter({ ...realEstate, account }))).toBeUndefined();
});

test('ACC-RESIDENT is asked of personal letters only', () => {
  const people = [aPerson({ citizenship: 'US' })];
  expect(outcomeOn('ACC-RESIDENT', aTaxLetter(), { people })).toBe('BLOCK');
  expect(outcomeOn('ACC-RESIDENT', aTaxLetter({ use: 'OFFICIAL' }), { people })).toBeUndefined();
});

test("a letter for the mission's own use asks nothing of a person", () => {
  const { findings } = verdictOn(aTaxLetter({ ...realEstate, use: 'OFFICIAL', applicant: null }));
  expect(findings).toEqual([]);
});
