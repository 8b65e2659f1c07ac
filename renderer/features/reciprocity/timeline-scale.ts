import { addDays, addYears, type CivilDate, civilDate, daysBetween } from '../../../shared/domain/dates.ts';

/** Years shown before and after today at most: a term of 1946 would press all others into a corner. */
const YEARS_BACK = 15;
const YEARS_ON = 10;
const MOST_TICKS = 8;

export interface TimelineScale {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** Where a day lies, 0 to 100; days outside lie on the edge. */
  readonly at: (day: string) => number;
  /** The first day of some years. */
  readonly years: readonly { readonly year: string; readonly at: number }[];
}

function clamped(day: string, first: string, last: string): string {
  if (day < first) return first;
  return day > last ? last : day;
}

/** The stretch of time that some periods need, today always among it, with a little room after the last day. */
export function timelineScale(
  periods: readonly { readonly from: CivilDate; readonly to: CivilDate | null }[],
  today: CivilDate,
): TimelineScale {
  const earliest = addYears(today, -YEARS_BACK);
  const latest = addYears(today, YEARS_ON);
  const days = periods.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const within = [today, ...days].map((day) => clamped(day, earliest, latest)).toSorted();
  const first = civilDate.parse(within[0]);
  const end = civilDate.parse(within.at(-1));
  const last = addDays(end, Math.max(120, Math.round(daysBetween(first, end) * 0.12)));
  const length = daysBetween(first, last);
  const at = (day: string) => (daysBetween(first, civilDate.parse(clamped(day, first, last))) / length) * 100;
  const from = Number(first.slice(0, 4)) + 1;
  const count = Number(last.slice(0, 4)) - from + 1;
  const step = Math.max(1, Math.ceil(count / MOST_TICKS));
  const years = Array.from({ length: Math.max(0, Math.ceil(count / step)) }, (_, index) => String(from + index * step));
  return { first, last, at, years: years.map((year) => ({ year, at: at(`${year}-01-01`) })) };
}
