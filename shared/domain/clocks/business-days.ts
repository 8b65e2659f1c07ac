import { addDays, type CivilDate } from '../dates.ts';
import { holidaysOf, weekdayOf } from './holidays.ts';

/** Why the office is closed on a day: `Saturday`, a holiday's name, `Closed`; null where it works. */
export function closedBecause(day: CivilDate, closures: readonly string[]): string | null {
  const weekday = weekdayOf(day);
  if (weekday === 0) return 'Sunday';
  if (weekday === 6) return 'Saturday';
  return holidaysOf(Number(day.slice(0, 4))).get(day) ?? (closures.includes(day) ? 'Closed' : null);
}

/**
 * The business day that is so many business days after a day; the day itself does not count (DS-1504: 10 working days;
 * insurance: 5).
 * @param days 0 or more
 * @param closures further days on which the office is closed, as `YYYY-MM-DD`
 */
export function addBusinessDays(day: CivilDate, days: number, closures: readonly string[]): CivilDate {
  let at = day;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (closedBecause(at, closures) === null) left -= 1;
  }
  return at;
}
