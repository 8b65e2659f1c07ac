import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { CLOCK_KINDS } from '../domain/clocks/clock.ts';
import { civilDate } from '../domain/dates.ts';
import { entry } from './entry.ts';

/** What ends on a day: a clock of a case, or something that the registry knows the end of. */
export const calendarItem = z.strictObject({
  kind: z.enum([...CLOCK_KINDS, 'REGISTRATION', 'TAX_CARD', 'LICENCE']),
  endsOn: z.string(),
  /** The case's reference, the plate or VIN, or the number of the card. */
  key: z.string(),
  /** Whom it is about. */
  subject: z.string(),
  /** Where a screen finds it. */
  link: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('case'), reference: z.string() }),
    z.strictObject({ to: z.literal('vehicle'), vin: z.string() }),
    z.strictObject({ to: z.literal('person'), pid: z.string() }),
  ]),
});
export type CalendarItem = z.output<typeof calendarItem>;

export const calendarDay = z.strictObject({
  day: z.string(),
  /** Why the office is closed; null where it works. */
  closed: z.string().nullable(),
  /** How much ends, by kind. */
  counts: z.partialRecord(calendarItem.shape.kind, z.int()),
});
export type CalendarDay = z.output<typeof calendarDay>;

export const calendarContract = {
  /** Every day from one to another, at most 62. */
  days: entry(
    CASE_READERS,
    z.strictObject({ from: civilDate, to: civilDate }),
    z.strictObject({ days: z.array(calendarDay) }),
  ),
  /** What ends on a day, the first 300, and how much there is. */
  day: entry(
    CASE_READERS,
    z.strictObject({ day: civilDate }),
    z.strictObject({ items: z.array(calendarItem), total: z.int() }),
  ),
};
