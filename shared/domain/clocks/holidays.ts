import { addDays, type CivilDate, isCivilDate } from '../dates.ts';

/** A holiday of a fixed day, kept on the nearest weekday, or of a weekday of a month; 0 is Sunday. */
type HolidayRule =
  | { readonly name: string; readonly month: number; readonly day: number; readonly since?: number }
  | { readonly name: string; readonly month: number; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | -1 };

/** The legal public holidays of 5 USC 6103(a). */
const FEDERAL: readonly HolidayRule[] = [
  { name: 'New Year’s Day', month: 1, day: 1 },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, weekday: 1, nth: 3 },
  { name: 'Washington’s Birthday', month: 2, weekday: 1, nth: 3 },
  { name: 'Memorial Day', month: 5, weekday: 1, nth: -1 },
  { name: 'Juneteenth', month: 6, day: 19, since: 2021 },
  { name: 'Independence Day', month: 7, day: 4 },
  { name: 'Labor Day', month: 9, weekday: 1, nth: 1 },
  { name: 'Columbus Day', month: 10, weekday: 1, nth: 2 },
  { name: 'Veterans Day', month: 11, day: 11 },
  { name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
  { name: 'Christmas Day', month: 12, day: 25 },
];

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CivilDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function dayOf(year: number, month: number, day: number): CivilDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCivilDate(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): CivilDate {
  if (nth < 0) {
    const last = addDays(month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayOf(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** The weekday on which a holiday of a fixed day is kept: Friday for Saturday, Monday for Sunday (5 USC 6103(b)). */
function observed(day: CivilDate): CivilDate {
  const weekday = weekdayOf(day);
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, 1) : day;
}

function keptOn(rule: HolidayRule, year: number): CivilDate | null {
  if ('nth' in rule) return nthWeekday(year, rule.month, rule.weekday, rule.nth);
  if (rule.since !== undefined && year < rule.since) return null;
  return observed(dayOf(year, rule.month, rule.day));
}

/** The federal holidays kept in a calendar year, by day; the New Year of the next may fall on its last Friday. */
export function holidaysOf(year: number): ReadonlyMap<string, string> {
  const kept = [year, year + 1].flatMap((each) =>
    FEDERAL.flatMap((rule) => {
      const day = keptOn(rule, each);
      return day?.startsWith(String(year).padStart(4, '0')) ? [[day, rule.name] as const] : [];
    }),
  );
  return new Map(kept);
}
