import { type CivilDate, civilDate } from '../../../shared/domain/dates.ts';
import { endCard, endLicence, endPlateOn } from '../../../shared/domain/revocation/end-record.ts';
import { ENDINGS, REASON_WORDS } from '../../../shared/domain/revocation/ending.ts';
import type { HeldKind, RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { plateSpellings } from '../../../shared/domain/verify/read-query.ts';
import { assertNever } from '../../../shared/result.ts';
import { stopClocks } from '../db/repositories/clocks.ts';
import { registrationCardsOf } from '../db/repositories/held-papers.ts';
import { putLicence } from '../db/repositories/licences.ts';
import { findPlate, voidPlate } from '../db/repositories/numbers.ts';
import { registerCard, registerVehicle } from '../db/repositories/registry-writes.ts';
import { type HeldNumber, insertRevocation, lastRevocation } from '../db/repositories/revocations.ts';
import { piecesOf, type StockPiece, voidStockPiece } from '../db/repositories/stock-void.ts';
import { markReturned, openSurrendersOf, surrendersOf } from '../db/repositories/surrenders.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { sealHash } from '../seals/seal-hash.ts';
import type { HeldThing } from './find-held.ts';

export interface ThingEnding {
  readonly reason: RevocationReason;
  readonly note: string;
  /** Since when: the day it came back, was lost, or was decided on. */
  readonly on: CivilDate;
  /** Who took it, where it came back. */
  readonly receivedBy: string;
}

/** What went with a thing that ended. */
export interface Ended {
  /** Papers that name it and no longer count with it. */
  readonly along: HeldNumber[];
  /** Pieces that are back in the drawer. */
  readonly pieces: StockPiece[];
}

interface Revoked {
  readonly kind: HeldKind;
  readonly number: string;
  readonly paper: { readonly id: string; readonly seal: string | null } | undefined;
  readonly caseId: number | null;
}

/** Writes one line of a trail, with the hash by which the newest copy's seal is known to be revoked. */
function writeTrail(
  session: Session,
  tx: Tx,
  { kind, number, paper, caseId }: Revoked,
  ending: Pick<ThingEnding, 'reason' | 'note' | 'on'>,
): void {
  const seal = paper?.seal ?? null;
  insertRevocation(tx, {
    ...{ kind, number, caseId, reason: ending.reason, note: ending.note, on: ending.on },
    sealHash: seal === null ? null : sealHash(seal),
    documentId: paper?.id ?? null,
    at: session.desk.clock.now(),
    by: session.actor.name,
  });
}

/** A registration card that names a plate is worth nothing without it. */
function endCardsOfPlate(session: Session, tx: Tx, thing: HeldThing, vin: string, ending: ThingEnding): HeldNumber[] {
  const ended: HeldNumber[] = [];
  for (const paper of registrationCardsOf(tx, vin, thing.number)) {
    const { number, caseId } = paper;
    if (lastRevocation(tx, 'REGISTRATION', number) !== null) continue;
    const note = `Plate ${thing.number} was ${REASON_WORDS[ending.reason]}.`;
    writeTrail(session, tx, { kind: 'REGISTRATION', number, paper, caseId }, { reason: 'VOIDED', note, on: ending.on });
    ended.push({ kind: 'REGISTRATION', number });
  }
  return ended;
}

function endRecord(session: Session, tx: Tx, thing: HeldThing, ending: ThingEnding): HeldNumber[] {
  const { record, number } = thing;
  switch (record.of) {
    case 'PLATE': {
      voidPlate(tx, number);
      const ended = record.vehicles.map((vehicle) => endPlateOn(vehicle, number, ending.reason));
      for (const vehicle of ended) registerVehicle(tx, vehicle);
      const vin = findPlate(tx, number)?.vin ?? ended[0]?.vin;
      const vins = new Set([...ended.map((vehicle): string => vehicle.vin), ...(vin === undefined ? [] : [vin])]);
      return [...vins].flatMap((each) => endCardsOfPlate(session, tx, thing, each, ending));
    }
    case 'CARD':
      registerCard(tx, endCard(record.card, ending.reason, ending.on));
      return [];
    case 'LICENCE':
      putLicence(tx, endLicence(record.licence, ending.reason));
      return [];
    case 'PAPER':
      return [];
    default:
      return assertNever(record);
  }
}

/** The pieces of the drawer that a thing is made of. */
function piecesOfThing(tx: Tx, { kind, number, papers }: HeldThing): StockPiece[] {
  return kind === 'PLATE'
    ? plateSpellings(number).map((serial) => ({ kind: 'PLATE', serial }))
    : piecesOf(
        tx,
        papers.map(({ id }) => id),
      );
}

function backToDrawer(session: Session, tx: Tx, thing: HeldThing, { reason, note }: ThingEnding): StockPiece[] {
  const move = { at: session.desk.clock.now(), by: session.actor.name, reason: `${REASON_WORDS[reason]}: ${note}` };
  return piecesOfThing(tx, thing).filter(({ kind, serial }) => voidStockPiece(tx, kind, serial, move));
}

/** Whatever demanded the thing back has it; with the last one the clock of the matter stops. */
function settleDemands(tx: Tx, { kind, number }: HeldThing, { on, receivedBy }: ThingEnding): void {
  if (kind !== 'PLATE' && kind !== 'CARD' && kind !== 'LICENCE') return;
  const numbers = kind === 'PLATE' ? plateSpellings(number) : [number];
  for (const { id, caseId } of openSurrendersOf(tx, kind, numbers)) {
    markReturned(tx, caseId, id, { returnedOn: on, returnedTo: receivedBy });
    stopWhenAllBack(tx, caseId, on);
  }
}

/** Stops the clock of a matter once everything that it demanded is back. */
export function stopWhenAllBack(tx: Tx, caseId: number, on: CivilDate): void {
  if (surrendersOf(tx, caseId).some((item) => item.returnedOn === null)) return;
  stopClocks(tx, caseId, civilDate.parse(on), ['SURRENDER']);
}

/**
 * Ends a thing, in the caller's transaction: the line of its trail, the registry's record, the papers that name it, the
 * drawer and what demanded it back. Whether it may end so is asked before; the caller writes the audit entry.
 */
export function endThing(session: Session, tx: Tx, thing: HeldThing, ending: ThingEnding): Ended {
  const { kind, number, papers, caseId } = thing;
  writeTrail(session, tx, { kind, number, paper: papers[0], caseId }, ending);
  const along = endRecord(session, tx, thing, ending);
  if (ending.reason === 'RETURNED') settleDemands(tx, thing, ending);
  const pieces = ENDINGS[kind][ending.reason].drawer ? backToDrawer(session, tx, thing, ending) : [];
  return { along, pieces };
}
