import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../shared/domain/dates.ts';
import { APPLICANT, aLicence, aViolation, findingOn, outcomeOn, verdictOn } from './filings.ts';
import { aPerson, OTHER_PID } from './registration.ts';

test.each([
  ['2010-11-15', '2026-11-15', 'PASS'],
  ['2010-11-16', '2026-11-15', 'RETURN'],
  ['2012-02-29', '2028-02-29', 'PASS'],
  ['2012-02-29', '2028-02-28', 'RETURN'],
])('DL-AGE: born %s and filed %s is %s', (dob, filed, outcome) => {
  expect(outcomeOn('DL-AGE', aLicence({ filed }), { people: [aPerson({ dob })] })).toBe(outcome);
});

test("DL-AGE goes by the registry's date of birth and is silent where the PID is unknown", () => {
  const filedAsOlder = aLicence({ applicant: { ...APPLICANT, dob: '1980-05-17' } });
  expect(outcomeOn('DL-AGE', filedAsOlder, { people: [aPerson({ dob: '2015-01-01' })] })).toBe('RETURN');
  expect(outcomeOn('DL-AGE', aLicence(), { people: [] })).toBeUndefined();
});

test.each([
  [null, 'RETURN'],
  ['2026-11-15', 'PASS'],
  ['2026-11-16', 'RETURN'],
  ['2026-05-16', 'PASS'],
  ['2026-05-15', 'RETURN'],
])('DL-VISION: a test of %s, filed on 2026-11-15, is %s', (visionTest, outcome) => {
  for (const action of ['NEW', 'RENEWAL']) {
    expect(outcomeOn('DL-VISION', aLicence({ visionTest, action }))).toBe(outcome);
  }
  expect(outcomeOn('DL-VISION', aLicence({ visionTest, action: 'REPLACEMENT' }))).toBeUndefined();
});

describe('DL-TESTS', () => {
  test.each([
    ['US', 'LICENCE', true, false, false, 'PASS'],
    ['US', 'LICENCE', false, true, true, 'RETURN'],
    ['FOREIGN', 'LICENCE', true, false, false, 'PASS'],
    ['FOREIGN', 'PERMIT', false, true, true, 'RETURN'],
    ['INTERNATIONAL', 'LICENCE', true, true, true, 'PASS'],
    ['INTERNATIONAL', 'LICENCE', true, true, false, 'RETURN'],
    ['NONE', 'MOTORCYCLE', false, false, true, 'RETURN'],
    ['NONE', 'PERMIT', false, true, false, 'PASS'],
    ['NONE', 'PERMIT', false, false, true, 'RETURN'],
  ])('%s for a %s: copy %s, written %s, road %s is %s', (prior, product, priorCopy, writtenTest, roadTest, outcome) => {
    expect(outcomeOn('DL-TESTS', aLicence({ prior, product, priorCopy, writtenTest, roadTest }))).toBe(outcome);
  });

  test.each(['RENEWAL', 'REPLACEMENT'])('is not asked at a %s, nor is surrender', (action) => {
    const application = aLicence({ action, prior: 'US', priorCopy: false });
    expect(outcomeOn('DL-TESTS', application)).toBeUndefined();
    expect(outcomeOn('DL-SURRENDER', application)).toBeUndefined();
  });
});

test.each([
  ['US', false, 'HOLD'],
  ['US', true, 'PASS'],
  ['FOREIGN', false, 'PASS'],
])('DL-SURRENDER: prior %s, surrendered %s is %s', (prior, usLicenceSurrendered, outcome) => {
  expect(outcomeOn('DL-SURRENDER', aLicence({ prior, usLicenceSurrendered }))).toBe(outcome);
});

test.each([
  ['A', 'BLOCK'],
  ['B', 'BLOCK'],
  ['C', 'PASS'],
  ['M', 'PASS'],
  [null, 'PASS'],
])('DL-CLASS: class %s is %s, whatever the product', (licenceClass, outcome) => {
  expect(outcomeOn('DL-CLASS', aLicence({ licenceClass }))).toBe(outcome);
  expect(outcomeOn('DL-CLASS', aLicence({ licenceClass, product: 'ID' }))).toBe(outcome);
});

test('DL-CLASS offers the Non-Eligibility Letter', () => {
  expect(findingOn('DL-CLASS', aLicence({ licenceClass: 'B' }))?.message).toContain('Non-Eligibility Letter');
});

describe('DL-POINTS', () => {
  test.each([
    [[], 'PASS'],
    [[7], 'PASS'],
    [[8], 'REVIEW'],
    [[5, 6], 'REVIEW'],
    [[12], 'BLOCK'],
    [[6, 4, 2], 'BLOCK'],
  ])('%j points are %s', (points, outcome) => {
    const violations = points.map((one) => aViolation(one));
    expect(outcomeOn('DL-POINTS', aLicence(), { violations })).toBe(outcome);
  });

  test.each([
    ['2024-11-24', '2026-11-24', 'BLOCK'],
    ['2024-11-23', '2026-11-24', 'PASS'],
    ['2026-11-24', '2026-11-24', 'BLOCK'],
    ['2026-11-25', '2026-11-24', 'PASS'],
    ['2026-02-28', '2028-02-29', 'BLOCK'],
    ['2026-02-27', '2028-02-29', 'PASS'],
  ])('a violation of %s as of %s is %s', (date, asOf, outcome) => {
    const violations = [aViolation(12, date)];
    expect(outcomeOn('DL-POINTS', aLicence(), { violations, asOf: civilDate.parse(asOf) })).toBe(outcome);
  });

  test("another's violations do not count, and an unknown applicant has none", () => {
    expect(outcomeOn('DL-POINTS', aLicence(), { violations: [aViolation(12, '2026-06-01', { pid: OTHER_PID })] })).toBe(
      'PASS',
    );
    expect(outcomeOn('DL-POINTS', aLicence(), { people: [] })).toBe('PASS');
  });

  test('more points never make it better', () => {
    const graveness = ['PASS', 'REVIEW', 'BLOCK'];
    const some = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 6 }), (points, more) => {
        const of = (all: number[]) =>
          graveness.indexOf(
            outcomeOn('DL-POINTS', aLicence(), { violations: all.map((one) => aViolation(one)) }) ?? '',
          );
        const sum = points.reduce((total, one) => total + one, 0);
        expect(of(points)).toBe(sum >= 12 ? 2 : sum >= 8 ? 1 : 0);
        expect(of([...points, more])).toBeGreaterThanOrEqual(of(points));
      }),
      { numRuns: 40 },
    );
  });
});

test('of a non-driver ID only the class is asked', () => {
  const findings = verdictOn(aLicence({ product: 'ID', visionTest: null, prior: 'US', priorCopy: false })).findings;
  expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('DL-'))).toEqual(['DL-CLASS']);
});
