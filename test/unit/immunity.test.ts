import { describe, expect, test } from 'vitest';
import { IMMUNITY_WORDS, immunityOf, NOT_CONCLUSIVE } from '../../shared/domain/registry/immunity.ts';
import { aPerson, OTHER_PID, PID } from './registration.ts';

type Fields = Readonly<Record<string, unknown>>;
const sponsor = (over: Fields = {}) => aPerson({ pid: OTHER_PID, ...over });
const spouse = (over: Fields = {}) => aPerson({ pid: PID, sponsor: OTHER_PID, relation: 'SPOUSE', ...over });

describe('the guidance table', () => {
  test.each([
    ['DIPLOMATIC_AGENT', 'REASONABLE_RESTRAINT', 'NO', 'NO', 'NO'],
    ['ADMIN_TECHNICAL', 'REASONABLE_RESTRAINT', 'NO', 'NO', 'NO'],
    ['SERVICE_STAFF', 'YES', 'YES', 'YES', 'NOT_OFFICIAL_ACTS'],
    ['CAREER_CONSULAR_OFFICER', 'FELONY_WARRANT', 'PROTECTED_PREMISES', 'NEVER_COMPELLED', 'NOT_OFFICIAL_ACTS'],
    ['CONSULAR_EMPLOYEE', 'YES', 'YES', 'NOT_OFFICIAL_ACTS', 'NOT_OFFICIAL_ACTS'],
    ['HONORARY_CONSUL', 'YES', 'YES', 'NOT_OFFICIAL_ACTS', 'NOT_OFFICIAL_ACTS'],
    ['IO_STAFF', 'YES', 'YES', 'NOT_OFFICIAL_ACTS', 'NOT_OFFICIAL_ACTS'],
    ['IO_OFFICER', 'YES', 'YES', 'NOT_OFFICIAL_ACTS', 'NOT_OFFICIAL_ACTS'],
    ['UN_DIPLOMATIC', 'REASONABLE_RESTRAINT', 'NO', 'NO', 'NO'],
    ['UN_SUPPORT', 'YES', 'YES', 'NOT_OFFICIAL_ACTS', 'NOT_OFFICIAL_ACTS'],
  ])('%s', (category, arrest, enterResidence, subpoena, prosecute) => {
    const found = immunityOf(aPerson({ category, visa: 'A-2' }), null);
    expect(found.row).toEqual({ arrest, enterResidence, citation: 'YES', subpoena, prosecute });
    expect(found.hasAny).toBe(true);
  });

  test('reads as the officer at the roadside needs it', () => {
    const { row } = immunityOf(aPerson({ category: 'CAREER_CONSULAR_OFFICER' }), null);
    expect(IMMUNITY_WORDS[row.arrest]).toMatch(/felony.*warrant/);
    expect(IMMUNITY_WORDS[row.subpoena]).toMatch(/never compelled/);
    expect(IMMUNITY_WORDS[immunityOf(aPerson(), null).row.arrest]).toMatch(/^No, except reasonable restraint/);
  });

  test('says where more may have been agreed', () => {
    expect(immunityOf(aPerson({ category: 'SERVICE_STAFF' }), null).notes[0]).toMatch(/bilateral/i);
    expect(immunityOf(aPerson({ category: 'IO_OFFICER' }), null).notes[0]).toMatch(/diplomatic level/);
  });
});

describe('the family', () => {
  test.each([
    ['DIPLOMATIC_AGENT', true],
    ['ADMIN_TECHNICAL', true],
    ['SERVICE_STAFF', false],
    ['CAREER_CONSULAR_OFFICER', false],
    ['CONSULAR_EMPLOYEE', false],
    ['HONORARY_CONSUL', false],
    ['IO_OFFICER', false],
    ['IO_STAFF', false],
    ['UN_DIPLOMATIC', true],
    ['UN_SUPPORT', false],
  ])('of %s: %s', (category, has) => {
    const of = sponsor({ category, visa: 'A-1' });
    const found = immunityOf(spouse({ category }), of);
    expect(found.hasAny).toBe(has);
    if (has) expect(found.row).toEqual(immunityOf(of, null).row);
    else expect(Object.values(found.row)).toEqual(['YES', 'YES', 'YES', 'YES', 'YES']);
  });

  test.each([
    ['a US citizen', spouse({ citizenship: 'US' }), sponsor()],
    ['a permanent resident', spouse({ usPermanentResident: true }), sponsor()],
    ["a US citizen's spouse", spouse(), sponsor({ citizenship: 'US' })],
    ["a permanent resident's spouse", spouse(), sponsor({ usPermanentResident: true })],
    ['the spouse of nobody known', spouse(), null],
    ["a servant's spouse", spouse(), sponsor({ visa: 'A-3' })],
  ])('%s has none', (_who, person, of) => {
    expect(immunityOf(person, of)).toMatchObject({ hasAny: false, row: { arrest: 'YES', prosecute: 'YES' } });
  });
});

test.each([[{ citizenship: 'US' }], [{ usPermanentResident: true }]])(
  'a diplomat who is of the United States (%j) has immunity for official acts at most',
  (over) => {
    const found = immunityOf(aPerson(over), null);
    expect(found.row).toMatchObject({ arrest: 'YES', enterResidence: 'YES', prosecute: 'NOT_OFFICIAL_ACTS' });
  },
);

test('a US citizen never has more than the category', () => {
  const found = immunityOf(aPerson({ citizenship: 'US', category: 'SERVICE_STAFF', visa: 'A-2' }), null);
  expect(found.row.subpoena).toBe('YES');
});

test.each(['A-3', 'G-5'])('a private servant (%s) has none', (visa) => {
  expect(immunityOf(aPerson({ category: 'SERVICE_STAFF', visa }), null).hasAny).toBe(false);
});

test('every answer says that cards prove nothing', () => {
  const people = [aPerson(), spouse(), aPerson({ visa: 'A-3' }), aPerson({ citizenship: 'US' })];
  for (const person of people) expect(immunityOf(person, sponsor()).notes.at(-1)).toBe(NOT_CONCLUSIVE);
});
