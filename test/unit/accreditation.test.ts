import { describe, expect, test } from 'vitest';
import { accActive } from '../../shared/domain/rules/accreditation.ts';
import { aFirst, aMission, aPerson, factsOf, findingOf, judged, OTHER_PID, outcomeOf } from './registration.ts';

const APPLICANT = { pid: '4400000001', surname: 'Haddad', given: 'Yuki', dob: '1980-05-17' };

describe('ACC-ACTIVE', () => {
  test.each([
    ['open', '2025-01-10', null, 'PASS'],
    ['begins today', '2026-11-24', null, 'PASS'],
    ['begins tomorrow', '2026-11-25', null, 'BLOCK'],
    ['ends today', '2025-01-10', '2026-11-24', 'PASS'],
    ['ended yesterday', '2025-01-10', '2026-11-23', 'BLOCK'],
  ])('%s', (_what, accreditedFrom, accreditedTo, outcome) => {
    expect(outcomeOf('ACC-ACTIVE', aFirst(), { people: [aPerson({ accreditedFrom, accreditedTo })] })).toBe(outcome);
  });

  test('says when it ended and what cures it', () => {
    const finding = findingOf('ACC-ACTIVE', aFirst(), { people: [aPerson({ accreditedTo: '2026-11-23' })] });
    expect(finding?.message).toContain('23 Nov 2026');
    expect(finding?.cure).toBeTruthy();
    expect(finding?.authority).toContain('22 USC 4301');
  });

  test.each([
    ['2026-10-25', 'PASS'],
    ['2026-10-24', 'BLOCK'],
  ])('with 30 days of grace an end on %s is %s', (accreditedTo, outcome) => {
    const facts = factsOf(aFirst(), { people: [aPerson({ accreditedTo })] });
    expect(accActive(() => 30).judge(facts).outcome).toBe(outcome);
    expect(accActive().judge(facts).outcome).toBe('BLOCK');
  });
});

describe('ACC-IDENTITY', () => {
  test.each([
    ['as registered', {}, 'PASS'],
    ['spelled in capitals with accents', { surname: 'HÁDDAD', given: 'Yu-ki' }, 'PASS'],
    ['another surname', { surname: 'Hadad' }, 'RETURN'],
    ['another given name', { given: 'Yoko' }, 'RETURN'],
    ['another date of birth', { dob: '1980-05-18' }, 'RETURN'],
    ['names changed about', { surname: 'Yuki', given: 'Haddad' }, 'RETURN'],
    ['a PID that is not known', { pid: OTHER_PID }, 'RETURN'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOf('ACC-IDENTITY', aFirst({ applicant: { ...APPLICANT, ...over } }))).toBe(outcome);
  });

  test('shows both values and where the filed one stands', () => {
    const finding = findingOf('ACC-IDENTITY', aFirst({ applicant: { ...APPLICANT, dob: '1980-05-18' } }));
    expect(finding?.facts).toContainEqual({
      label: 'Date of birth',
      value: '18 May 1980',
      needs: '17 May 1980',
      field: 'applicant.dob',
    });
  });

  test('alone of the rules that read the record is asked where the PID is unknown', () => {
    const asked = judged(aFirst(), { people: [] }).findings.map(({ rule }) => rule);
    expect(asked.filter((rule) => rule.startsWith('ACC-'))).toEqual(['ACC-IDENTITY']);
    expect(asked).toContain('VEH-LIMIT');
  });
});

describe('ACC-MISSION', () => {
  test('a member of the mission that files, and of another', () => {
    expect(outcomeOf('ACC-MISSION', aFirst())).toBe('PASS');
    expect(outcomeOf('ACC-MISSION', aFirst(), { people: [aPerson({ mission: 'M-FR-UN' })] })).toBe('RETURN');
  });

  test('another mission of the same country is another mission', () => {
    const mission = aMission({ id: 'M-FR-CON' });
    expect(outcomeOf('ACC-MISSION', aFirst({ mission: 'M-FR-CON' }), { mission })).toBe('RETURN');
  });
});

test('ACC-MISSION does not tell a mission whose member another is', () => {
  const finding = findingOf('ACC-MISSION', aFirst(), { people: [aPerson({ mission: 'M-KP-UN' })] });
  expect(`${finding?.message} ${finding?.cure}`).not.toContain('M-KP-UN');
  expect(finding?.facts).toContainEqual(expect.objectContaining({ value: 'M-FR-EMB', needs: 'M-KP-UN' }));
});

describe('ACC-NOTIFIED', () => {
  test.each([
    ['on the day', '2025-01-01', 'PASS'],
    ['after 30 days', '2025-01-31', 'PASS'],
    ['after 31 days', '2025-02-01', 'REVIEW'],
    ['before the arrival', '2024-12-01', 'PASS'],
  ])('%s', (_what, notified, outcome) => {
    const people = [aPerson({ arrived: '2025-01-01', notified })];
    expect(outcomeOf('ACC-NOTIFIED', aFirst(), { people })).toBe(outcome);
  });

  test('counts by the setting', () => {
    const facts = factsOf(aFirst());
    const people = [aPerson({ arrived: '2025-01-01', notified: '2025-02-01' })];
    const settings = { ...facts.settings, 'accreditation.notifyDays': 31 };
    expect(outcomeOf('ACC-NOTIFIED', aFirst(), { people, settings })).toBe('PASS');
  });
});

test('none of them is asked where a mission files for itself', () => {
  const own = aFirst({ form: 'DS-100', applicant: null, use: 'OFFICIAL' });
  const asked = judged(own).findings.map(({ rule }) => rule);
  expect(asked.filter((rule) => rule.startsWith('ACC-'))).toEqual([]);
  expect(asked).not.toContain('VEH-LIMIT');
  expect(asked).toContain('INS-LIMITS');
});
