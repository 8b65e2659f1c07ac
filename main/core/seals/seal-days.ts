import { z } from 'zod';
import { addDays, type CivilDate, civilDate, daysBetween } from '../../../shared/domain/dates.ts';

const EPOCH = civilDate.parse('1970-01-01');

/** A day as what is sealed has it: the days since 1 January 1970. */
export function dayNumber(day: CivilDate): number {
  return daysBetween(EPOCH, day);
}

/** Reads such a number; beyond the calendar it is no day. */
export const sealedDay = z.int().transform((days, context): CivilDate => {
  const day = addDays(EPOCH, days);
  if (dayNumber(day) !== days) context.addIssue('not a day of the calendar');
  return day;
});
