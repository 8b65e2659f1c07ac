import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addYears,
  ageOn,
  type CivilDate,
  civilDate,
  daysBetween,
  inForce,
  isCivilDate,
} from '../../shared/domain/dates.ts';

const day = (text: string): CivilDate => civilDate.parse(text);

/** Days well inside the calendar, so that moving them stays in it. */
const someDay = fc
  .integer({ min: Date.UTC(1930, 0, 1) / 86_400_000, max: Date.UTC(2150, 0, 1) / 86_400_000 })
  .map((days) => day(new Date(days * 86_400_000).toISOString().slice(0, 10)));

test.each([
  ['2026-11-24', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['26-11-24', false],
  ['2026-11-24T00:00', false],
  [' 2026-11-24', false],
  ['1899-12-31', true],
  ['0001-01-01', true],
  ['0000-12-31', false],
  ['0096-02-29', true],
  ['0099-02-29', false],
  ['9999-12-31', true],
  ['', false],
])('%s is a calendar date: %s', (text, is) => {
  expect(isCivilDate(text)).toBe(is);
});

describe('years', () => {
  test.each([
    ['2026-11-24', 2, '2028-11-24'],
    ['2024-02-29', 1, '2025-03-01'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', -2, '2022-02-28'],
    ['2024-02-29', -4, '2020-02-29'],
    ['2024-02-29', 0, '2024-02-29'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-06-01', -1, '0001-01-01'],
  ])('%s moved by %i years is %s', (from, years, to) => {
    expect(addYears(day(from), years)).toBe(to);
  });

  test.each([
    ['2008-11-24', '2026-11-23', 17],
    ['2008-11-24', '2026-11-24', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-24', '2026-11-24', 0],
  ])('born %s is on %s %i years old', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });

  test('age rises by one on each birthday and on no other day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (birth, years) => {
        const birthday = addYears(birth, years);
        expect(ageOn(birth, birthday)).toBe(years);
        expect(ageOn(birth, addDays(birthday, -1))).toBe(years - 1);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['2026-11-24', '2026-11-24', 0],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-11-24', '2026-11-24', 365],
    ['2026-11-24', '2026-11-20', -4],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test('counting and moving undo each other', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -9000, max: 9000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(daysBetween(to, from)).toBe(days === 0 ? 0 : -days);
        expect(to > from).toBe(days > 0);
      }),
    );
  });
});

test.each([
  ['2026-11-24', '2026-11-30', true],
  ['2026-11-25', null, false],
  ['2026-11-24', null, true],
  ['2020-01-01', '2026-11-24', true],
  ['2020-01-01', '2026-11-23', false],
])('from %s to %s is in force on 24 November 2026: %s', (from, to, is) => {
  expect(inForce({ from: day(from), to: to === null ? null : day(to) }, day('2026-11-24'))).toBe(is);
});
