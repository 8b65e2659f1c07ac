import { expect, test } from 'vitest';
import { day, daysApart, dueWords, innerWords, plural, usd, words } from '../../renderer/lib/format.ts';

test('days are written as the desk writes them', () => {
  expect(day('2026-11-24')).toBe('24 Nov 2026');
  expect(day('')).toBe('');
  expect(daysApart('2026-03-07', '2026-03-09')).toBe(2);
});

test('what is due is said in words, with the tone that says the same', () => {
  const today = '2026-11-24';
  expect(dueWords('2026-11-22', today)).toEqual({ words: '2 days late', tone: 'red' });
  expect(dueWords('2026-11-23', today)).toEqual({ words: '1 day late', tone: 'red' });
  expect(dueWords('2026-11-24', today)).toEqual({ words: 'Due today', tone: 'amber' });
  expect(dueWords('2026-11-25', today)).toEqual({ words: 'Wed 25 Nov', tone: 'grey' });
  expect(dueWords('2027-01-04', today)).toEqual({ words: 'Mon 4 Jan 2027', tone: 'grey' });
});

test('numbers, dollars and codes read as words', () => {
  expect(usd(50_000)).toBe('$50,000');
  expect(plural(1, 'case')).toBe('1 case');
  expect(plural(1386, 'case')).toBe('1,386 cases');
  expect(words('DIPLOMATIC_AGENT')).toBe('Diplomatic agent');
  expect([words('IO_OFFICER'), innerWords('UN_DIPLOMATIC')]).toEqual(['IO officer', 'UN diplomatic']);
});
