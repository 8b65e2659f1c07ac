import { z } from 'zod';

const DAY_MS = 86_400_000;
/** The ends of the calendar; `9999-12-31` is how some portals write an open end. */
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function epochDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Date.UTC takes years below 100 for those of the twentieth century.
  const ms = new Date(0).setUTCFullYear(year, month - 1, day);
  return year > 0 && isoDay(ms) === text ? ms / DAY_MS : null;
}

/** Whether the text is a day of the calendar (2026-02-30 is not). */
export function isCivilDate(text: string): text is CivilDate {
  return epochDay(text) !== null;
}

/** A calendar day `YYYY-MM-DD`, years 0001 to 9999, that exists. Compares as text. */
export const civilDate = z
  .string()
  .refine((text) => epochDay(text) !== null, { error: 'not a calendar date YYYY-MM-DD' })
  .brand<'CivilDate'>();
export type CivilDate = z.output<typeof civilDate>;

function dayOf(date: CivilDate): number {
  const day = epochDay(date);
  if (day === null) throw new RangeError(`not a calendar date: ${date}`);
  return day;
}

/** Calendar days from `earlier` to `later`; negative where `later` comes first. */
export function daysBetween(earlier: CivilDate, later: CivilDate): number {
  return dayOf(later) - dayOf(earlier);
}

/** The day that is `days` calendar days on (negative: back); the end of the calendar where it would be beyond. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const day = Math.min(Math.max(dayOf(date) + days, dayOf(FIRST_DAY as CivilDate)), dayOf(LAST_DAY as CivilDate));
  return isoDay(day * DAY_MS) as CivilDate;
}

const DAYS_OF_WEEK = 7;
/** 1 January 1970 was a Thursday, the fifth day of a week that begins on Sunday. */
const FIRST_WEEKDAY = 4;

/** The Saturday that ends the week of a day; the day itself where it is one. */
export function endOfWeek(date: CivilDate): CivilDate {
  const weekday = (((dayOf(date) + FIRST_WEEKDAY) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  return addDays(date, DAYS_OF_WEEK - 1 - weekday);
}

/**
 * The same day `years` calendar years on (negative: back). 29 February stays where the target year has one;
 * otherwise it becomes 1 March going forward (a birthday) and 28 February going back, as the rule catalogue says.
 * Beyond the calendar it is the calendar's end.
 */
export function addYears(date: CivilDate, years: number): CivilDate {
  const year = Number(date.slice(0, 4)) + years;
  if (year > 9999) return LAST_DAY as CivilDate;
  if (year < 1) return FIRST_DAY as CivilDate;
  const moved = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  if (isCivilDate(moved)) return moved;
  return `${String(year).padStart(4, '0')}-${years >= 0 ? '03-01' : '02-28'}` as CivilDate;
}

/** Whole years of age on a day: the birthday of 29 February falls on 1 March in common years. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return addYears(birth, years) <= day ? years : years - 1;
}

/** `from ≤ day` and (`to` open or `day ≤ to`). */
export function inForce(period: { from: CivilDate; to: CivilDate | null }, day: CivilDate): boolean {
  return period.from <= day && (period.to === null || day <= period.to);
}
