import { z } from 'zod';

const DAY_MS = 86_400_000;

function epochDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199) return null;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).toISOString().slice(0, 10) === text ? ms / DAY_MS : null;
}

/** Whether the text is a day of the calendar (2026-02-30 is not). */
export function isCivilDate(text: string): text is CivilDate {
  return epochDay(text) !== null;
}

/** A calendar day `YYYY-MM-DD`, years 1900 to 2199, that exists. Compares as text. */
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

/** The day that is `days` calendar days on (negative: back). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date((dayOf(date) + days) * DAY_MS).toISOString().slice(0, 10) as CivilDate;
}

/**
 * The same day `years` calendar years on (negative: back). 29 February stays where the target year has one;
 * otherwise it becomes 1 March going forward (a birthday) and 28 February going back, as the rule catalogue says.
 */
export function addYears(date: CivilDate, years: number): CivilDate {
  const year = Number(date.slice(0, 4)) + years;
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
