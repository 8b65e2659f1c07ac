import { weekdayOf } from '../../../shared/domain/clocks/holidays.ts';
import { addDays, type CivilDate, civilDate, daysBetween } from '../../../shared/domain/dates.ts';

const DAYS_OF_WEEK = 7;

function firstOf(day: CivilDate): CivilDate {
  return civilDate.parse(`${day.slice(0, 7)}-01`);
}

/** A day that is in the next month, whatever the length of this one. */
const INTO_NEXT = 31;

function lastOf(day: CivilDate): CivilDate {
  const next = firstOf(addDays(firstOf(day), INTO_NEXT));
  return next.slice(0, 7) === day.slice(0, 7) ? addDays(day, INTO_NEXT) : addDays(next, -1);
}

/** The whole weeks, Sunday to Saturday, that a day's month is shown in. */
export function weeksOfMonth(day: CivilDate): CivilDate[][] {
  const first = firstOf(day);
  const last = lastOf(day);
  const from = addDays(first, -weekdayOf(first));
  const weeks = Math.ceil((daysBetween(from, last) + 1) / DAYS_OF_WEEK);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: DAYS_OF_WEEK }, (_day, at) => addDays(from, week * DAYS_OF_WEEK + at)),
  );
}

/** The same day of the month before (-1) or after (1); that month's last where it has no such day. */
export function dayInMonth(day: CivilDate, by: -1 | 1): CivilDate {
  const last = lastOf(by === 1 ? addDays(lastOf(day), 1) : addDays(firstOf(day), -1));
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? civilDate.parse(same) : last;
}

/** Whether two days are in the same month. */
export function isSameMonth(a: CivilDate, b: CivilDate): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

/** Where each key moves from a day: within the week, by the week, to its ends, by the month. */
export const DAY_MOVES: Readonly<Partial<Record<string, (day: CivilDate) => CivilDate>>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -DAYS_OF_WEEK),
  ArrowDown: (day) => addDays(day, DAYS_OF_WEEK),
  Home: (day) => addDays(day, -weekdayOf(day)),
  End: (day) => addDays(day, DAYS_OF_WEEK - 1 - weekdayOf(day)),
  PageUp: (day) => dayInMonth(day, -1),
  PageDown: (day) => dayInMonth(day, 1),
};
