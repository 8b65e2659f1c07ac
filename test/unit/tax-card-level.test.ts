import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, ageOn, civilDate } from '../../shared/domain/dates.ts';
import { restrictionWords, taxCardExpiry, taxCardLevel } from '../../shared/domain/programs/tax-card/level.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings/settings.ts';
import { aPerson, aTerm, TODAY } from './registration.ts';

type Fields = Readonly<Record<string, unknown>>;
const term = (over: Fields = {}) =>
  aTerm({ benefit: 'TAX_PERSONAL', grant: 'RESTRICTED', limit: null, minimumPurchase: 300, comparator: 'GT', ...over });

describe('the level', () => {
  test.each([
    ['MISSION', 'TAX_MISSION', 'FULL', 'OWL'],
    ['MISSION', 'TAX_MISSION', 'RESTRICTED', 'BUFFALO'],
    ['PERSONAL', 'TAX_PERSONAL', 'FULL', 'EAGLE'],
    ['PERSONAL', 'TAX_PERSONAL', 'RESTRICTED', 'DEER'],
    ['PERSONAL', 'TAX_PERSONAL', 'NONE', undefined],
    ['PERSONAL', 'TAX_MISSION', 'FULL', undefined],
  ] as const)('of a %s card by a term %s, %s, is %s', (kind, benefit, grant, level) => {
    const found = taxCardLevel(kind, [term({ benefit, grant })], TODAY);
    expect(found?.level).toBe(level);
    if (found) expect(found.term.id).toBe('T00001');
  });

  test('goes by the term in force', () => {
    const terms = [term({ grant: 'FULL' }), term({ id: 'T2', from: '2026-11-25' })];
    expect(taxCardLevel('PERSONAL', terms, TODAY)?.level).toBe('EAGLE');
    expect(taxCardLevel('PERSONAL', terms, addDays(TODAY, 1))?.level).toBe('DEER');
  });
});

describe('the words of restriction', () => {
  test.each([
    ['over', {}, ['Valid only for purchases over $300.']],
    ['or more', { minimumPurchase: 1500, comparator: 'GTE' }, ['Valid only for purchases of $1,500 or more.']],
    ['no comparator', { comparator: null }, ['Valid only for purchases of $300 or more.']],
    [
      'both',
      { excluded: ['HOTELS', 'ALCOHOL'] },
      ['Valid only for purchases over $300.', 'Not valid for hotels, alcohol.'],
    ],
    [
      'excluded only',
      { minimumPurchase: null, comparator: null, excluded: ['FAST_FOOD'] },
      ['Not valid for fast food.'],
    ],
    ['a full grant', { grant: 'FULL' }, []],
  ])('%s', (_what, over, words) => {
    expect(restrictionWords(term(over))).toEqual(words);
  });

  test('are never none on a restricted card', () => {
    const none = term({ minimumPurchase: null, comparator: null, excluded: [' '] });
    expect(restrictionWords(none)).toEqual(['Restricted: confirm with the Office of Foreign Missions.']);
    expect(restrictionWords(term({ minimumPurchase: 0, comparator: 'GTE' }))).toHaveLength(1);
  });
});

describe('the last day', () => {
  const settings = DEFAULT_SETTINGS;
  const of = (over: Fields, kind: 'PERSONAL' | 'MISSION' = 'PERSONAL') =>
    taxCardExpiry({ kind, issued: TODAY, holder: aPerson(over), settings });
  const child = { sponsor: '4400000002', relation: 'CHILD' };

  test.each([
    ['by the setting', {}, '2030-11-24'],
    ['with the accreditation', { accreditedTo: '2028-01-01' }, '2028-01-01'],
    ['not after a long accreditation', { accreditedTo: '2040-01-01' }, '2030-11-24'],
    ['the day before a child is 21', { ...child, dob: '2007-05-17' }, '2028-05-16'],
    ['the day before a student is 23', { ...child, dob: '2007-05-17', student: true }, '2030-05-16'],
    ['of a child born on 29 February', { ...child, dob: '2008-02-29' }, '2029-02-28'],
    ['of a spouse of any age', { ...child, relation: 'SPOUSE', dob: '2007-05-17' }, '2030-11-24'],
  ])('%s', (_what, over, last) => {
    expect(of(over)).toBe(last);
  });

  test("of a mission's card does not go by the holder's age", () => {
    expect(of({ ...child, dob: '2007-05-17' }, 'MISSION')).toBe('2030-11-24');
  });

  test('never has a child hold a card at an age at which none is given', () => {
    const birthday = fc.integer({ min: 18 * 366, max: 20 * 366 }).map((days) => addDays(TODAY, -days));
    fc.assert(
      fc.property(birthday, fc.boolean(), (dob, student) => {
        const last = of({ ...child, dob, student });
        expect(ageOn(dob, last)).toBeLessThan(student ? 23 : 21);
        expect(last <= civilDate.parse('2030-11-24')).toBe(true);
      }),
    );
  });
});
