import { type CivilDate, civilDate } from '../../../shared/domain/dates.ts';
import { endCard, endLicence, endPlateOn } from '../../../shared/domain/revocation/end-record.ts';
import { ENDINGS, HELD_WORDS, REASON_WORDS } from '../../../shared/domain/revocation/ending.ts';
import type { RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { isOut } from '../../../shared/domain/stock/moves.ts';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { plateSpellings } from '../../../shared/domain/verify/read-query.ts';
import { assertNever } from '../../../shared/result.ts';
import { stopClocks } from '../db/repositories/clocks.ts';
import { registrationCardsOf } from '../db/repositories/held-papers.ts';
import { putLicence } from '../db/repositories/licences.ts';
import { findPlate, voidPlate } from '../db/repositories/numbers.ts';
import { registerCard, registerVehicle } from '../db/repositories/registry-writes.ts';
import { type HeldNumber, lastRevocation } from '../db/repositories/revocations.ts';
import { findItem, itemsOfDocuments, type Moved, moveItem, type StockItem } from '../db/repositories/stock.ts';
import { markReturned, openSurrendersOf, surrendersOf } from '../db/repositories/surrenders.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import type { HeldThing } from './find-held.ts';
import { writeTrail } from './revoke-paper.ts';
import { cancelOpenSheets } from './take-back-papers.ts';

export interface ThingEnding {
  readonly reason: RevocationReason;
  readonly note: string;
  /** Since when: the day it came back, was lost, or was decided on. */
  readonly on: CivilDate;
  /** Who took it, where it came back. */
  readonly receivedBy: string;
}

export interface StockPiece {
  readonly kind: StockKind;
  readonly serial: string;
}

/** What went with a thing that ended. */
export interface Ended {
  /** Papers that name it and no longer count with it. */
  readonly along: HeldNumber[];
  /** Pieces that are back in the drawer. */
  readonly pieces: StockPiece[];
}

function movedBy(session: Session, { reason, note }: ThingEnding): Moved {
  return { at: session.desk.clock.now(), by: session.actor.name, reason: `${REASON_WORDS[reason]}: ${note}` };
}

/** A registration card that names a plate is worth nothing without it. */
function endCardsOfPlate(session: Session, tx: Tx, thing: HeldThing, vin: string, ending: ThingEnding): HeldNumber[] {
  const ended: HeldNumber[] = [];
  for (const paper of registrationCardsOf(tx, vin, thing.number)) {
    const { number, caseId } = paper;
    if (lastRevocation(tx, 'REGISTRATION', number) !== null) continue;
    const note = `Plate ${thing.number} was ${REASON_WORDS[ending.reason]}.`;
    writeTrail(session, tx, { kind: 'REGISTRATION', number, paper, caseId }, { reason: 'VOIDED', note, on: ending.on });
    cancelOpenSheets(session, tx, [paper], note);
    ended.push({ kind: 'REGISTRATION', number });
  }
  return ended;
}

function endRecord(session: Session, tx: Tx, thing: HeldThing, ending: ThingEnding): HeldNumber[] {
  const { record, number } = thing;
  switch (record.of) {
    case 'PLATE': {
      voidPlate(tx, number, movedBy(session, ending));
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

/** The pieces of stock that a thing is made of. */
function piecesOfThing(tx: Tx, { kind, number, papers }: HeldThing): StockItem[] {
  if (kind !== 'PLATE') {
    const documents = papers.map(({ id }) => id);
    return itemsOfDocuments(tx, documents);
  }
  const plate = findItem(tx, 'PLATE', number);
  return plate ? [plate] : [];
}

/** What had left the drawer is back in it, void, and waits there for its destruction. */
function backToDrawer(session: Session, tx: Tx, thing: HeldThing, ending: ThingEnding): StockPiece[] {
  return piecesOfThing(tx, thing).flatMap(({ kind, serial, state }) => {
    if (!isOut(state)) return [];
    const moved = moveItem(tx, { kind, serial, to: 'VOID', ...movedBy(session, ending) });
    return moved.ok ? [{ kind, serial }] : [];
  });
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
  cancelOpenSheets(session, tx, papers, `${HELD_WORDS[kind]} ${number} was ${REASON_WORDS[ending.reason]}.`);
  const along = endRecord(session, tx, thing, ending);
  if (ending.reason === 'RETURNED') settleDemands(tx, thing, ending);
  const pieces = ENDINGS[kind][ending.reason].drawer ? backToDrawer(session, tx, thing, ending) : [];
  return { along, pieces };
}
