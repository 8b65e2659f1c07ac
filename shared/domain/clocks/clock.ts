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

interface ClockWords {
  readonly title: string;
  readonly authority: string;
  /** Whose act ends it: the office’s, which makes it the due day of the case, or another’s. */
  readonly isOurs: boolean;
}

/** What each clock says, in a line, and where it comes from. */
export const CLOCK_WORDS: Readonly<Record<ClockKind, ClockWords>> = {
  DECISION: { title: 'Decision due', authority: 'the office’s own time for an answer', isOurs: true },
  PROPERTY_NOTICE: { title: 'Notice of property ends', authority: '22 USC 4305(a)', isOurs: true },
  CUSTOMS_RELEASE: {
    title: 'Working days reserved for a clearance end',
    authority: 'DS-1504 instructions',
    isOurs: true,
  },
  LOST_CARD: { title: 'Replacement of the card may be issued', authority: 'DS-1972T instructions', isOurs: false },
  INSURANCE_ANSWER: { title: 'Answer on insurance due', authority: '22 USC 254e', isOurs: false },
  SURRENDER: {
    title: 'Return of plates, cards and licenses due',
    authority: '30 days after the end of the accreditation',
    isOurs: false,
  },
  RESIDENCE_EXEMPTION: {
    title: 'Exemption of the residence to be renewed',
    authority: 'every 12 months',
    isOurs: false,
  },
};

/** The clocks that end when the case is answered; the others run on after the papers have left. */
export const STOPPED_BY_ANSWER: readonly ClockKind[] = ['DECISION', 'PROPERTY_NOTICE', 'CUSTOMS_RELEASE', 'LOST_CARD'];

/** The day by which the office has to act: the first end among its own clocks; null where none runs. */
export function dueOf(clocks: readonly Clock[]): CivilDate | null {
  const ends = clocks.flatMap(({ kind, endsOn }) => (CLOCK_WORDS[kind].isOurs ? [endsOn] : []));
  return ends.toSorted()[0] ?? null;
}
