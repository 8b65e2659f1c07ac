import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessDays, closedBecause } from '../../shared/domain/clocks/business-days.ts';
import { holidaysOf } from '../../shared/domain/clocks/holidays.ts';
import { addDays, civilDate, daysBetween } from '../../shared/domain/dates.ts';

const day = (text: string) => civilDate.parse(text);

describe('federal holidays', () => {
  test('of 2026 are those of the published calendar', () => {
    expect([...holidaysOf(2026).keys()].toSorted()).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      // The fourth of July is a Saturday.
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  test('a New Year on a Saturday is kept in the old year', () => {
    expect(holidaysOf(2027).get('2027-12-31')).toBe('New Year’s Day');
    expect(holidaysOf(2028).has('2028-01-01')).toBe(false);
  });

  test('Juneteenth is one since 2021', () => {
    expect(holidaysOf(2020).has('2020-06-19')).toBe(false);
    expect(holidaysOf(2021).get('2021-06-18')).toBe('Juneteenth');
  });
});

describe('business days', () => {
  test.each([
    ['2026-11-24', 0, '2026-11-24'],
    // Thanksgiving is on the 26th.
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-24', 2, '2026-11-27'],
    ['2026-11-24', 3, '2026-11-30'],
    ['2026-11-24', 5, '2026-12-02'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-24', 10, '2027-01-11'],
  ])('%s and %i on is %s', (from, days, to) => {
    expect(addBusinessDays(day(from), days, [])).toBe(to);
  });

  test('a closure of the site counts as one', () => {
    expect(addBusinessDays(day('2026-11-24'), 1, ['2026-11-25'])).toBe('2026-11-27');
    expect(closedBecause(day('2026-11-25'), ['2026-11-25'])).toBe('Closed');
  });

  test('the last one is open, and exactly so many lie after the first day', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2000-01-01'), days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const to = addBusinessDays(from, days, []);
        expect(closedBecause(to, [])).toBeNull();
        const between = Array.from({ length: daysBetween(from, to) }, (_, at) => addDays(from, at + 1));
        expect(between.filter((each) => closedBecause(each, []) === null)).toHaveLength(days);
      }),
      { numRuns: 200 },
    );
  });
});
