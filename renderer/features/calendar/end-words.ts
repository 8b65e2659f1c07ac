import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import { CLOCK_KINDS, CLOCK_WORDS } from '../../../shared/domain/clocks/clock.ts';

export type EndKind = CalendarItem['kind'];

interface EndWords {
  /** What ends, in a line. */
  readonly title: string;
  /** After a figure, where there is little room. */
  readonly one: string;
  readonly many: string;
  /** Whether the office is late where it has passed. */
  readonly isOurs: boolean;
}

const END_WORDS: Readonly<Record<EndKind, EndWords>> = {
  DECISION: { ...CLOCK_WORDS.DECISION, one: 'decision', many: 'decisions' },
  PROPERTY_NOTICE: { ...CLOCK_WORDS.PROPERTY_NOTICE, one: 'property notice', many: 'property notices' },
  CUSTOMS_RELEASE: { ...CLOCK_WORDS.CUSTOMS_RELEASE, one: 'clearance', many: 'clearances' },
  LOST_CARD: { ...CLOCK_WORDS.LOST_CARD, one: 'lost card', many: 'lost cards' },
  INSURANCE_ANSWER: { ...CLOCK_WORDS.INSURANCE_ANSWER, one: 'answer', many: 'answers' },
  SURRENDER: { ...CLOCK_WORDS.SURRENDER, one: 'return', many: 'returns' },
  RESIDENCE_EXEMPTION: { ...CLOCK_WORDS.RESIDENCE_EXEMPTION, one: 'exemption', many: 'exemptions' },
  REGISTRATION: { title: 'Registration ends', one: 'registration', many: 'registrations', isOurs: false },
  TAX_CARD: { title: 'Tax card expires', one: 'tax card', many: 'tax cards', isOurs: false },
  LICENCE: { title: 'License expires', one: 'license', many: 'licenses', isOurs: false },
};

/** Every kind of end, in the order shown: the office's own first. */
export const END_KINDS: readonly EndKind[] = [...CLOCK_KINDS, 'REGISTRATION', 'TAX_CARD', 'LICENCE'];

/** What a kind of end says in a line. */
export function endTitle(kind: EndKind): string {
  return END_WORDS[kind].title;
}

export interface CountedEnd {
  readonly kind: EndKind;
  readonly count: number;
  readonly words: string;
  /** What the office itself had to do by a day that has passed. */
  readonly isLate: boolean;
}

/** How much ends on a day, kind by kind. */
export function countedEnds(
  { day, counts }: { readonly day: string; readonly counts: Partial<Readonly<Record<EndKind, number>>> },
  today: string,
): CountedEnd[] {
  return END_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    const { one, many, isOurs } = END_WORDS[kind];
    const isLate = isOurs && day < today;
    return count === 0 ? [] : [{ kind, count, isLate, words: `${count === 1 ? one : many}${isLate ? ' late' : ''}` }];
  });
}
