import { QUERY_KINDS, type QueryKind } from './read-query.ts';
import { type Standing, WHY_NOT, type WhyNot } from './standing.ts';

/** Why somebody calls. */
export const PURPOSES = ['TRAFFIC_STOP', 'INVESTIGATION', 'SALE', 'OTHER'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The parts of an answer that are not for everybody. Whether it is valid, and the holder's name, are for every caller. */
export const ANSWER_PARTS = [
  'mission',
  'person',
  'accreditation',
  'sponsor',
  'residence',
  'card',
  'licences',
  'vehicle',
  'title',
  'immunity',
] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

export interface Disclosure {
  readonly title: string;
  /** What a caller with this purpose may ask by. */
  readonly asks: readonly QueryKind[];
  readonly shows: readonly AnswerPart[];
  /** The reasons against validity that are told; of any other only that it is not valid. */
  readonly reasons: readonly WhyNot[];
  /** Whether an immunity sheet may be made for the caller. */
  readonly sheet: boolean;
}

/** What each purpose may see: no more than it needs (5 USC 552a(b); 22 USC 254a to 254e for the immunity). */
export const DISCLOSURES: Readonly<Record<Purpose, Disclosure>> = {
  TRAFFIC_STOP: {
    title: 'Traffic stop',
    asks: QUERY_KINDS,
    shows: ['mission', 'person', 'accreditation', 'sponsor', 'card', 'licences', 'vehicle', 'title', 'immunity'],
    reasons: WHY_NOT,
    sheet: true,
  },
  INVESTIGATION: {
    title: 'Arrest or investigation',
    asks: QUERY_KINDS,
    shows: ANSWER_PARTS,
    reasons: WHY_NOT,
    sheet: true,
  },
  SALE: {
    title: 'Sale to a card holder',
    asks: ['CARD'],
    shows: ['card'],
    reasons: [
      'STOLEN',
      'LOST',
      'DESTROYED',
      'VOID',
      'RETURNED',
      'REPLACED',
      'EXPIRED',
      'NOT_YET_ISSUED',
      'NO_EXEMPTION',
    ],
    sheet: false,
  },
  OTHER: {
    title: 'Other',
    asks: ['PLATE', 'VIN', 'CARD', 'LICENCE', 'TITLE', 'PERSON'],
    shows: ['mission', 'card', 'licences', 'vehicle', 'title'],
    reasons: WHY_NOT,
    sheet: false,
  },
};

type Answer = Readonly<Record<AnswerPart, unknown>> & {
  readonly standing: Standing;
  readonly subject: { readonly detail: string };
};

function told(standing: Standing, reasons: readonly WhyNot[]): Standing {
  return standing.why === null || reasons.includes(standing.why) ? standing : { ...standing, since: null, why: null };
}

/** The answer with what the purpose does not need left out, and the names of the parts that were. */
export function disclose<A extends Answer>(answer: A, purpose: Purpose): { shown: A; withheld: AnswerPart[] } {
  const { shows, reasons } = DISCLOSURES[purpose];
  const withheld = ANSWER_PARTS.filter((part) => !shows.includes(part) && answer[part] !== null);
  const without = Object.fromEntries(withheld.map((part) => [part, null]));
  // What a match is called says who it is of; whoever is not told of the person is not told of it there either.
  const subject = shows.includes('person') ? answer.subject : { ...answer.subject, detail: '' };
  return { shown: { ...answer, ...without, subject, standing: told(answer.standing, reasons) }, withheld };
}
