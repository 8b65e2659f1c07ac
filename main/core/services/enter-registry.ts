import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { RegistryEffect } from '../../../shared/domain/programs/production.ts';
import { cardEndedAs } from '../../../shared/domain/revocation/end-record.ts';
import { mayEnd } from '../../../shared/domain/revocation/ending.ts';
import type { HeldKind, RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { assertNever } from '../../../shared/result.ts';
import { type CaseRecord, findCase } from '../db/repositories/cases.ts';
import { startClock, stopClocks } from '../db/repositories/clocks.ts';
import { putLicence } from '../db/repositories/licences.ts';
import { voidPlate } from '../db/repositories/numbers.ts';
import { findProduction } from '../db/repositories/productions.ts';
import { registerCard, registerVehicle } from '../db/repositories/registry-writes.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { demandBack } from './demand-back.ts';
import { endThing } from './end-thing.ts';
import { findHeld } from './find-held.ts';
import { holdCasesAbout } from './hold-cases-about.ts';
import { recallThing } from './recall-seal.ts';

/** Writes into the registry what an issued case makes so. */
export function enterRegistry(session: Session, tx: Tx, record: CaseRecord, effects: readonly RegistryEffect[]): void {
  for (const effect of effects) enterOne(session, tx, record, effect);
}

/** The day on which what a case makes so is so. */
function dayOf(session: Session, tx: Tx, record: CaseRecord): CivilDate {
  return findProduction(tx, record.id)?.issued ?? session.desk.clock.today();
}

/** What ended with the case leaves its trail, unless it ended so before. */
function endBy(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  ended: { readonly kind: HeldKind; readonly number: string; readonly reason: RevocationReason },
): void {
  const found = findHeld(tx, ended.kind, ended.number);
  if (!found.ok || !mayEnd(found.value, found.value.endedAs, ended.reason).ok) return;
  const on = dayOf(session, tx, record);
  const note = `Case ${record.reference}.`;
  endThing(session, tx, found.value, { reason: ended.reason, note, on, receivedBy: session.actor.name });
}

function enterOne(session: Session, tx: Tx, record: CaseRecord, effect: RegistryEffect): void {
  switch (effect.kind) {
    case 'registerVehicle':
      registerVehicle(tx, effect.vehicle);
      return;
    case 'putCard': {
      const { card } = effect;
      const reason = cardEndedAs(card) === 'LOST' ? 'LOST' : 'REPLACED';
      if (card.status !== 'ACTIVE') endBy(session, tx, record, { kind: 'CARD', number: card.number, reason });
      registerCard(tx, card);
      return;
    }
    case 'putLicence': {
      const { number, status } = effect.licence;
      if (status === 'REPLACED') endBy(session, tx, record, { kind: 'LICENCE', number, reason: 'REPLACED' });
      putLicence(tx, effect.licence);
      return;
    }
    case 'voidPlate': {
      const { plate, reason } = effect;
      endBy(session, tx, record, { kind: 'PLATE', number: plate, reason });
      voidPlate(tx, plate, {
        at: session.desk.clock.now(),
        by: session.actor.name,
        reason: `Ended by case ${record.reference}.`,
      });
      return;
    }
    case 'startClock':
      startClock(tx, record.id, effect.clock);
      return;
    case 'stopClock': {
      const earlier = findCase(tx, effect.of);
      if (earlier) stopClocks(tx, earlier.id, dayOf(session, tx, record), [effect.clock]);
      return;
    }
    case 'demand':
      demandBack(tx, record.id, effect.demand, effect.dueOn);
      recallThing(session, tx, effect.demand, {
        on: dayOf(session, tx, record),
        note: `Recalled in ${record.reference}.`,
      });
      return;
    case 'holdCases':
      holdCasesAbout(session, tx, record, effect);
      return;
    default:
      assertNever(effect);
  }
}
