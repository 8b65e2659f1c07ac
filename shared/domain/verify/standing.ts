import { addDays, type CivilDate } from '../dates.ts';
import type { Card } from '../registry/card.ts';
import type { Licence } from '../registry/licence.ts';
import type { Person } from '../registry/person.ts';
import type { RevocationReason } from '../revocation/revocation.ts';

/** Why something is not valid, the gravest first: of several reasons a caller is told the first. */
export const WHY_NOT = [
  'STOLEN',
  'LOST',
  'DESTROYED',
  'REVOKED',
  'RECALLED',
  'SUSPENDED',
  'VOID',
  'RETURNED',
  'SURRENDERED',
  'REPLACED',
  'ACCREDITATION_ENDED',
  'SPONSOR_ENDED',
  'EXPIRED',
  'NOT_REGISTERED',
  'NOT_YET_ACCREDITED',
  'NOT_YET_ISSUED',
  'NO_EXEMPTION',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** Whether something is valid on a day. */
export interface Standing {
  readonly valid: boolean;
  /** The first day it was valid, or no longer was; null where the registry does not say. */
  readonly since: CivilDate | null;
  readonly why: WhyNot | null;
}

/** A reason against validity, with the first day it held where that is known. */
interface Cause {
  readonly why: WhyNot;
  readonly since: CivilDate | null;
}

function standing(causes: readonly (Cause | null)[], validSince: CivilDate | null): Standing {
  const gravest = causes
    .filter((cause) => cause !== null)
    .toSorted((a, b) => WHY_NOT.indexOf(a.why) - WHY_NOT.indexOf(b.why))[0];
  return gravest ? { valid: false, ...gravest } : { valid: true, since: validSince, why: null };
}

/** The day given is the last valid one. */
function over(why: WhyNot, last: CivilDate | null, day: CivilDate): Cause | null {
  return last !== null && last < day ? { why, since: addDays(last, 1) } : null;
}

/** What was last written down of a thing that ended, with the day from which on it holds. */
export interface EndedThing {
  readonly reason: RevocationReason;
  readonly on: CivilDate;
}

const WHY_ENDED: Readonly<Record<RevocationReason, WhyNot>> = {
  RETURNED: 'RETURNED',
  RECALLED: 'RECALLED',
  LOST: 'LOST',
  STOLEN: 'STOLEN',
  DESTROYED: 'DESTROYED',
  VOIDED: 'VOID',
  REPLACED: 'REPLACED',
  MISPRINTED: 'VOID',
};

function endedCause({ reason, on }: EndedThing): Cause {
  return { why: WHY_ENDED[reason], since: on };
}

/** The trail says more than the record's own word, which it then takes the place of. */
function endedOr(ended: EndedThing | null | undefined, day: CivilDate, record: Cause | null): Cause | null {
  return ended && ended.on <= day ? endedCause(ended) : record;
}

function notYetIssued(issued: CivilDate, day: CivilDate): Cause | null {
  return issued > day ? { why: 'NOT_YET_ISSUED', since: null } : null;
}

/** The days of a person's accreditation; of a dependant's, cut to those of the sponsor. */
export interface Accreditation {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly endsWith: 'PERSON' | 'SPONSOR';
}

/** A family's accreditation begins and ends with the principal's at the latest (VCDR articles 37 and 39). */
export function accreditationOf(
  person: Pick<Person, 'accreditedFrom' | 'accreditedTo'>,
  sponsor: Pick<Person, 'accreditedFrom' | 'accreditedTo'> | null,
): Accreditation {
  const { accreditedFrom: from, accreditedTo: to } = person;
  if (sponsor === null) return { from, to, endsWith: 'PERSON' };
  const startsLater = sponsor.accreditedFrom > from;
  const endsFirst = sponsor.accreditedTo !== null && (to === null || sponsor.accreditedTo < to);
  return {
    from: startsLater ? sponsor.accreditedFrom : from,
    to: endsFirst ? sponsor.accreditedTo : to,
    endsWith: endsFirst ? 'SPONSOR' : 'PERSON',
  };
}

function accreditationCause({ from, to, endsWith }: Accreditation, day: CivilDate): Cause | null {
  if (from > day) return { why: 'NOT_YET_ACCREDITED', since: null };
  return over(endsWith === 'SPONSOR' ? 'SPONSOR_ENDED' : 'ACCREDITATION_ENDED', to, day);
}

/** Whether a person is accredited on a day. */
export function personStanding(accreditation: Accreditation, day: CivilDate): Standing {
  return standing([accreditationCause(accreditation, day)], accreditation.from);
}

/** What the office has ordered back in an enforcement matter. */
export interface Surrender {
  /** The day that the order was issued, where it is known. */
  readonly ordered: CivilDate | null;
  readonly returnedOn: CivilDate | null;
  /** Demanded because an accreditation ends: until that day it is good. */
  readonly endsWithAccreditation: boolean;
}

function surrenderCause(surrender: Surrender | null, day: CivilDate): Cause | null {
  if (surrender === null) return null;
  const { ordered, returnedOn, endsWithAccreditation } = surrender;
  if (returnedOn !== null && returnedOn <= day) return { why: 'RETURNED', since: returnedOn };
  return endsWithAccreditation ? null : { why: 'RECALLED', since: ordered };
}

export interface RegistrationFacts {
  readonly registeredTo: CivilDate | null;
  /** Null where the vehicle bears none. */
  readonly plate: {
    readonly isVoid: boolean;
    readonly surrender: Surrender | null;
    readonly ended?: EndedThing | null;
  } | null;
  /** The owner's; null where a mission owns the vehicle. */
  readonly accreditation: Accreditation | null;
}

/** Whether a vehicle is registered here on a day. Since when it has been, the registry does not say. */
export function registrationStanding(facts: RegistrationFacts, day: CivilDate): Standing {
  const { registeredTo, plate, accreditation } = facts;
  return standing(
    [
      registeredTo === null || plate === null ? { why: 'NOT_REGISTERED', since: null } : null,
      over('EXPIRED', registeredTo, day),
      endedOr(plate?.ended, day, plate?.isVoid ? { why: 'VOID', since: null } : null),
      surrenderCause(plate?.surrender ?? null, day),
      accreditation && accreditationCause(accreditation, day),
    ],
    null,
  );
}

const CARD_CAUSE: Readonly<Record<Card['status'], WhyNot | null>> = {
  ACTIVE: null,
  LOST: 'LOST',
  RETURNED: 'RETURNED',
  EXPIRED: 'EXPIRED',
};

function cardStatusCause({ status, reportedLost, expires }: Card, day: CivilDate): Cause | null {
  const why = CARD_CAUSE[status];
  if (why === null) return null;
  if (why === 'EXPIRED' && expires < day) return null;
  return { why, since: why === 'LOST' ? reportedLost : null };
}

export interface HolderFacts {
  /** Null where the holder is not in the registry. */
  readonly accreditation: Accreditation | null;
  readonly surrender: Surrender | null;
  readonly ended?: EndedThing | null;
}

/**
 * Whether a tax card is good for an exemption on a day.
 * @param isExempt whether a reciprocity term in force on the day grants something (22 USC 4304)
 */
export function cardStanding(
  card: Card,
  facts: HolderFacts & { readonly isExempt: boolean },
  day: CivilDate,
): Standing {
  return standing(
    [
      endedOr(facts.ended, day, cardStatusCause(card, day)),
      over('EXPIRED', card.expires, day),
      notYetIssued(card.issued, day),
      surrenderCause(facts.surrender, day),
      facts.accreditation && accreditationCause(facts.accreditation, day),
      facts.isExempt ? null : { why: 'NO_EXEMPTION', since: null },
    ],
    card.issued,
  );
}

const LICENCE_CAUSE: Readonly<Record<Licence['status'], WhyNot | null>> = {
  ACTIVE: null,
  REPLACED: 'REPLACED',
  SURRENDERED: 'SURRENDERED',
  SUSPENDED: 'SUSPENDED',
  REVOKED: 'REVOKED',
  LOST: 'LOST',
  VOID: 'VOID',
};

/** Whether a driver licence, permit or identity card of the office is valid on a day. */
export function licenceStanding(licence: Licence, facts: HolderFacts, day: CivilDate): Standing {
  const why = LICENCE_CAUSE[licence.status];
  return standing(
    [
      endedOr(facts.ended, day, why === null ? null : { why, since: null }),
      over('EXPIRED', licence.expires, day),
      notYetIssued(licence.issued, day),
      surrenderCause(facts.surrender, day),
      facts.accreditation && accreditationCause(facts.accreditation, day),
    ],
    licence.issued,
  );
}

export interface TitleFacts {
  /** The day of issue; null where the paper is planned only. */
  readonly issued: CivilDate | null;
  readonly isVoid: boolean;
  /** The day that a later title was issued for the same vehicle. */
  readonly replacedOn: CivilDate | null;
  readonly ended?: EndedThing | null;
}

/** Whether a title is the one that counts for its vehicle. */
export function titleStanding({ issued, isVoid, replacedOn, ended }: TitleFacts): Standing {
  return standing(
    [
      issued === null ? { why: 'NOT_YET_ISSUED', since: null } : null,
      ended ? endedCause(ended) : isVoid ? { why: 'VOID', since: null } : null,
      replacedOn === null ? null : { why: 'REPLACED', since: replacedOn },
    ],
    issued,
  );
}

/** Whether a plate that no vehicle bears was taken back for good, or only taken from its series so far. */
export function loosePlateStanding(
  state: 'RESERVED' | 'ISSUED' | 'VOID',
  surrender: Surrender | null,
  day: CivilDate,
  ended: EndedThing | null = null,
): Standing {
  const why = state === 'VOID' ? 'VOID' : 'NOT_REGISTERED';
  return standing([endedOr(ended, day, { why, since: null }), surrenderCause(surrender, day)], null);
}
