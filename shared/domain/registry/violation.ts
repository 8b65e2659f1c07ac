import { z } from 'zod';
import { addYears, type CivilDate, civilDate } from '../dates.ts';
import { pid } from '../ids.ts';
import { whole } from '../whole.ts';

/** A moving violation with the points it carries. */
export const violation = z.strictObject({
  id: z.string().min(1),
  pid,
  offence: z.string(),
  date: civilDate,
  points: whole,
});
export type Violation = z.output<typeof violation>;

/** Whether a violation's points count on a day: those of the years before it, by calendar. */
export function isCounted({ date }: Pick<Violation, 'date'>, asOf: CivilDate, years: number): boolean {
  return addYears(asOf, -years) <= date && date <= asOf;
}
