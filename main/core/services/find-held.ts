import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { Card } from '../../../shared/domain/registry/card.ts';
import type { Licence } from '../../../shared/domain/registry/licence.ts';
import type { Vehicle } from '../../../shared/domain/registry/vehicle.ts';
import { cardEndedAs, licenceEndedAs } from '../../../shared/domain/revocation/end-record.ts';
import { HELD_WORDS } from '../../../shared/domain/revocation/ending.ts';
import { heldNumber } from '../../../shared/domain/revocation/held-number.ts';
import { heldAs } from '../../../shared/domain/revocation/held-paper.ts';
import type { HeldKind, RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type HeldPaper, papersOfNumber } from '../db/repositories/held-papers.ts';
import { findLicence } from '../db/repositories/licences.ts';
import { findPlate, isRetired } from '../db/repositories/numbers.ts';
import { findProduction } from '../db/repositories/productions.ts';
import { findCard, vehiclesOfPlate } from '../db/repositories/registry-reads.ts';
import { lastRevocation, revocationsOf } from '../db/repositories/revocations.ts';
import type { Reader } from '../db/store.ts';
import { DOCUMENT_KINDS } from '../documents/index.ts';
import { sealHash } from '../seals/seal.ts';
import type { Change } from './record-change.ts';

type HeldRecord =
  | { readonly of: 'PLATE'; readonly vehicles: readonly Vehicle[] }
  | { readonly of: 'CARD'; readonly card: Card }
  | { readonly of: 'LICENCE'; readonly licence: Licence }
  | { readonly of: 'PAPER' };

/** Something that somebody holds of the office, or held. */
export interface HeldThing {
  readonly kind: HeldKind;
  readonly number: string;
  readonly record: HeldRecord;
  /** Its paper, the newest copy first; empty of plates and of what came with the registry. */
  readonly papers: readonly HeldPaper[];
  readonly caseId: number | null;
  /** The day from which on it counted, where this desk knows it. */
  readonly issued: CivilDate | null;
  /** How it ended so far; null while it is in force. */
  readonly endedAs: RevocationReason | null;
  /** Whose log tells of it. */
  readonly subject: Change['subject'];
}

function unknown(kind: HeldKind, number: string): Result<HeldThing> {
  return fail('NOT_FOUND', `There is no ${HELD_WORDS[kind].toLowerCase()} with the number ${number}.`);
}

function findPlateHeld(db: Reader, number: string): Result<HeldThing> {
  const taken = findPlate(db, number);
  const vehicles = vehiclesOfPlate(db, number);
  const last = lastRevocation(db, 'PLATE', number)?.reason ?? null;
  const retired = isRetired(db, number);
  if (taken === null && vehicles.length === 0 && !retired) return unknown('PLATE', number);
  if (taken?.state === 'RESERVED')
    return fail('WRONG_STATE', `Plate ${number} is only reserved; nobody holds it yet.`, 'Withdraw its case instead.');
  const vin = vehicles[0]?.vin ?? taken?.vin;
  // A plate that a later one took the place of was retired without a word on where it went.
  const isGone = retired && vehicles.length === 0;
  return ok({
    kind: 'PLATE',
    number,
    record: { of: 'PLATE', vehicles },
    papers: [],
    caseId: taken?.caseId ?? null,
    issued: taken === null ? null : (findProduction(db, taken.caseId)?.issued ?? null),
    endedAs: last ?? (isGone ? 'REPLACED' : null),
    subject: { kind: 'registry', key: vin === undefined ? `plate ${number}` : `vehicle ${vin}` },
  });
}

const KINDS_OF: Readonly<Record<Exclude<HeldKind, 'PLATE'>, readonly string[]>> = {
  CARD: DOCUMENT_KINDS.filter((kind) => heldAs(kind) === 'CARD'),
  LICENCE: DOCUMENT_KINDS.filter((kind) => heldAs(kind) === 'LICENCE'),
  TITLE: DOCUMENT_KINDS.filter((kind) => heldAs(kind) === 'TITLE'),
  REGISTRATION: DOCUMENT_KINDS.filter((kind) => heldAs(kind) === 'REGISTRATION'),
  PAPER: DOCUMENT_KINDS.filter((kind) => heldAs(kind) === 'PAPER'),
};

function findCardHeld(db: Reader, number: string): Result<HeldThing> {
  const card = findCard(db, number);
  if (card === null) return unknown('CARD', number);
  const papers = papersOfNumber(db, KINDS_OF.CARD, number);
  return ok({
    ...{ kind: 'CARD', number, record: { of: 'CARD', card }, papers, caseId: papers[0]?.caseId ?? null },
    issued: card.issued,
    endedAs: lastRevocation(db, 'CARD', number)?.reason ?? cardEndedAs(card),
    subject: { kind: 'registry', key: `person ${card.pid}` },
  });
}

function findLicenceHeld(db: Reader, number: string): Result<HeldThing> {
  const licence = findLicence(db, number);
  if (licence === null) return unknown('LICENCE', number);
  const papers = papersOfNumber(db, KINDS_OF.LICENCE, number);
  return ok({
    ...{ kind: 'LICENCE', number, record: { of: 'LICENCE', licence }, papers, caseId: papers[0]?.caseId ?? null },
    issued: licence.issued,
    endedAs: lastRevocation(db, 'LICENCE', number)?.reason ?? licenceEndedAs(licence),
    subject: { kind: 'registry', key: `person ${licence.pid}` },
  });
}

/** What a number of another kind of thing should be ended as, so that its record ends with it. */
function elsewhere(db: Reader, kind: HeldKind, number: string): Result<HeldThing> {
  const [other] = papersOfNumber(db, DOCUMENT_KINDS, number);
  if (!other) return unknown(kind, number);
  const is = heldAs(other.kind);
  return fail('INVALID_INPUT', `${number} is a ${HELD_WORDS[is].toLowerCase()}.`, `End it as ${is}.`);
}

/** As what a paper ended; sheets of it that were replaced or misprinted end nothing but themselves. */
function paperEndedAs(db: Reader, kind: HeldKind, { number, seal }: HeldPaper): RevocationReason | null {
  const current = seal === null ? null : sealHash(seal);
  const ends = revocationsOf(db, kind, number).filter(({ sealHash: ended }) => ended === null || ended === current);
  return ends.at(-1)?.reason ?? null;
}

function findPaperHeld(db: Reader, kind: 'TITLE' | 'REGISTRATION' | 'PAPER', number: string): Result<HeldThing> {
  const papers = papersOfNumber(db, KINDS_OF[kind], number);
  const [paper] = papers;
  if (!paper) return elsewhere(db, kind, number);
  if (paper.status === 'IN_PRODUCTION')
    return fail('WRONG_STATE', `${paper.title} ${number} is still in production.`, 'Wait until its case is issued.');
  return ok({
    ...{ kind, number, record: { of: 'PAPER' }, papers, caseId: paper.caseId, issued: paper.issued },
    endedAs: paperEndedAs(db, kind, paper) ?? (paper.status === 'VOIDED' ? 'VOIDED' : null),
    subject: { kind: 'case', key: paper.reference },
  });
}

/**
 * Finds a thing by its number, however it is written. Refuses what this desk does not know, what is still in production,
 * and the number of another kind of thing.
 */
export function findHeld(db: Reader, kind: HeldKind, typed: string): Result<HeldThing> {
  const number = heldNumber(kind, typed);
  switch (kind) {
    case 'PLATE':
      return findPlateHeld(db, number);
    case 'CARD':
      return findCardHeld(db, number);
    case 'LICENCE':
      return findLicenceHeld(db, findLicence(db, number) === null ? typed.trim() : number);
    default:
      return findPaperHeld(db, kind, number);
  }
}
