import { addDays } from '../../../shared/domain/dates.ts';
import type { EnforcementData, EnforcementKind } from './enforcement-data.ts';
import { dayInWords } from './layout/dates.ts';
import { VERDICT_INK } from './layout/ink.ts';

export interface EnforcementText {
  readonly title: string;
  readonly lead: string;
  readonly ink: { readonly bar: string; readonly ground: string };
  readonly law: string;
  /** What is the case. */
  readonly opening: (data: EnforcementData) => string;
  /** What is asked of the mission, in the order in which it is done. */
  readonly asks: (data: EnforcementData) => readonly string[];
}

const OFFICER = 'To the administrative officer';
const DEPUTY = 'To the deputy chief of mission';
const { returned: AMBER, denied: RED } = VERDICT_INK;

function due({ dueBy }: EnforcementData): string {
  return dueBy ? `by ${dayInWords(dueBy)}` : 'without delay';
}

function of({ person }: EnforcementData): string {
  return person ? `of ${person.name}` : 'of the mission';
}

function lapse(data: EnforcementData): string {
  const ended = data.insurance?.ended;
  const since = ended ? `ended on ${dayInWords(ended)}` : 'has lapsed';
  return `The liability insurance of the vehicle below ${since}, and no proof of another policy has reached this Office.`;
}

/** The points of the violations that a letter names. */
export function pointsOf({ violations }: Pick<EnforcementData, 'violations'>): number {
  return violations.reduce((sum, { points }) => sum + points, 0);
}

/** Two years, in which points are counted together. */
function points(data: EnforcementData): string {
  return `${pointsOf(data)} points within two years`;
}

/** Immunity ends on the 30th day at the latest; so does the time for returning what rests on it. */
function thirtieth({ accreditationEnded, dueBy }: EnforcementData): string {
  const last = accreditationEnded && addDays(accreditationEnded, 30);
  return last !== null && last === dueBy ? ', the 30th day after the end' : '';
}

const PROPERTY = 'Plates and decals are property of the United States Government.';
const SEND_PROOF =
  'Send proof of insurance: a binder valid for at least 30 days, a certificate of a licensed agent or broker, or the declarations page. It names the insurer, policy, vehicle, days and limits.';
const NO_DRIVING = 'The vehicle may not be driven until this Office has accepted proof of insurance.';

/** What each letter says. Every one names the law that it rests on. */
export const ENFORCEMENT_TEXTS: Readonly<Record<EnforcementKind, EnforcementText>> = {
  INSURANCE_NOTICE: {
    ...{ title: 'Immediate notice of lapsed insurance', lead: OFFICER, ink: RED },
    law: '22 USC 254e; 28 USC 1364',
    opening: (data) => `${lapse(data)} The vehicle may not be driven.`,
    asks: () => [
      NO_DRIVING,
      SEND_PROOF,
      'If the vehicle is no longer used, return its plates to this Office.',
      'Without an answer this Office writes to the deputy chief of mission, and the plates may be recalled.',
    ],
  },
  INSURANCE_WARNING: {
    ...{ title: 'Warning on lapsed insurance', lead: DEPUTY, ink: RED },
    law: '22 USC 254e; 28 USC 1364',
    opening: (data) =>
      `${lapse(data)} The notice to the administrative officer was not answered. The mission has 5 working days, ${due(data)}, to show that the vehicle is insured.`,
    asks: (data) => [
      NO_DRIVING,
      `${SEND_PROOF} It must reach this Office ${due(data)}.`,
      `If it does not, the plates are recalled. ${PROPERTY}`,
      'A judgment that an uninsured member leaves unpaid may be met by a surcharge on the mission.',
    ],
  },
  PLATE_RECALL: {
    ...{ title: 'Recall of plates', lead: OFFICER, ink: RED },
    law: '22 USC 4304; 22 USC 254e where the recall rests on insurance',
    opening: (data) =>
      `The Office of Foreign Missions recalls the plates below. They are to be returned ${due(data)}. ${PROPERTY}`,
    asks: (data) => [
      'The vehicle may not be driven on a public road from the day of this letter.',
      `Return both plates (of a motorcycle or trailer the one) with their decals and the registration card ${due(data)}.`,
      'A plate that cannot be returned is reported to the police at once and to this Office on form DS-104, with the number of the police report.',
      'Plates that are not returned are reported to law enforcement as recalled.',
    ],
  },
  LICENCE_RECALL: {
    ...{ title: 'Recall of driver license', lead: OFFICER, ink: RED },
    law: '22 USC 4304',
    opening: (data) => {
      const ground = data.order ?? (data.violations.length > 0 ? points(data) : 'the finding stated below');
      return `All driving privileges ${of(data)} are suspended, and the driver license below is recalled. Ground: ${ground}.`;
    },
    asks: (data) => [
      'The person may not drive in the United States from the day of this letter, on any license.',
      `Return the license to this Office ${due(data)}.`,
      'At 12 points within two years all driving privileges are suspended. Reinstatement is asked for in writing.',
    ],
  },
  POINTS_REVIEW: {
    ...{ title: 'Review of driving record', lead: OFFICER, ink: AMBER },
    law: '22 USC 4304',
    opening: (data) =>
      `The driving record ${of(data)} shows ${points(data)}. At 8 points within two years this Office reviews the driving privileges; at 12 it suspends all of them.`,
    asks: (data) => [
      `Answer in writing ${due(data)} with what the mission wishes to have considered.`,
      'A violation that a court has dismissed is shown by the record of the court.',
      'The person may drive while the review is open, unless this Office writes otherwise.',
    ],
  },
  TICKET_NOTICE: {
    ...{ title: 'Notice of unpaid parking tickets', lead: OFFICER, ink: AMBER },
    law: '22 USC 4304; parking programs of the District of Columbia and of New York City',
    opening: (data) => {
      const many = data.tickets.length === 1 ? 'One parking ticket is' : `${data.tickets.length} parking tickets are`;
      return `${many} unpaid or unadjudicated. Registration or renewal is withheld until the tickets that count are settled.`;
    },
    asks: (data) => [
      'District of Columbia, by vehicle: the renewal of a vehicle is withheld while it has a ticket that has stood for more than one year.',
      'New York City, by registered owner: with 3 or more tickets that have stood for more than 100 days the next registration or renewal is withheld, until 2 or fewer remain.',
      `Pay or contest each ticket with the city that issued it, and send proof to this Office ${due(data)}.`,
    ],
  },
  TERMINATION_NOTICE: {
    ...{ title: 'Notice on the end of accreditation', lead: OFFICER, ink: AMBER },
    law: '22 USC 4304; Vienna Convention on Diplomatic Relations, article 39',
    opening: (data) => {
      const ended = data.accreditationEnded ? ` on ${dayInWords(data.accreditationEnded)}` : '';
      return `The accreditation ${of(data)} ended${ended}. What was issued on it, to the person and to dependents, is to be returned ${due(data)}${thirtieth(data)}.`;
    },
    asks: (data) => [
      `Return the plates, cards and licenses listed below ${due(data)}, or on departure if that is earlier.`,
      'Privileges and immunities end at departure or on the 30th day after the end of the accreditation, whichever is first. A longer time is asked for in advance.',
      'A vehicle that stays is sold, exported or titled to its owner: apply for a title on form DS-102. The title is released in exchange for the plates.',
      'The accreditation of dependents ends with that of the principal.',
    ],
  },
};
