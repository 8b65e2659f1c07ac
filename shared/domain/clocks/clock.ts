import { z } from 'zod';
import { type CivilDate, civilDate } from '../dates.ts';

/** What a day that ends is about; each kind has its length in law or in settings. */
export const CLOCK_KINDS = [
  'DECISION',
  'PROPERTY_NOTICE',
  'CUSTOMS_RELEASE',
  'LOST_CARD',
  'INSURANCE_ANSWER',
  'SURRENDER',
  'RESIDENCE_EXEMPTION',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** A day by which something must have happened, or before which it may not. */
export const clock = z.strictObject({
  kind: z.enum(CLOCK_KINDS),
  startedOn: civilDate,
  endsOn: civilDate,
});
export type Clock = z.output<typeof clock>;

/** What each clock says, in a line, and where it comes from. */
export const CLOCK_WORDS: Readonly<Record<ClockKind, { readonly title: string; readonly authority: string }>> = {
  DECISION: { title: 'Decision due', authority: 'the office’s own time for an answer' },
  PROPERTY_NOTICE: { title: '60 days of notice end', authority: '22 USC 4305(a)' },
  CUSTOMS_RELEASE: { title: 'Reserved 10 working days end', authority: 'DS-1504 instructions' },
  LOST_CARD: { title: 'Replacement may be issued', authority: 'DS-1972T instructions: 30 days after the report' },
  INSURANCE_ANSWER: { title: 'Answer on insurance due', authority: '22 USC 254e; 5 working days' },
  SURRENDER: { title: 'Return of plates, cards and licenses due', authority: '30 days after the termination' },
  RESIDENCE_EXEMPTION: { title: 'Exemption of the residence to be renewed', authority: 'every 12 months' },
};

/** The earliest end among clocks; null where there is none. */
export function earliestEnd(clocks: readonly Pick<Clock, 'endsOn'>[]): CivilDate | null {
  return clocks.reduce<CivilDate | null>(
    (first, { endsOn }) => (first === null || endsOn < first ? endsOn : first),
    null,
  );
}
