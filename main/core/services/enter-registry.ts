import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { RegistryEffect } from '../../../shared/domain/programs/production.ts';
import { cardEndedAs } from '../../../shared/domain/revocation/end-record.ts';
import { ENDINGS, mayEnd } from '../../../shared/domain/revocation/ending.ts';
import type { HeldKind, RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { assertNever, ok, type Result } from '../../../shared/result.ts';
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
import { planNotice } from './law-enforcement-notice.ts';
import { recallThing } from './recall-seal.ts';

/** Writes into the registry what an issued case makes so. */
export function enterRegistry(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  effects: readonly RegistryEffect[],
): Result<void> {
  for (const effect of effects) {
    const entered = enterOne(session, tx, record, effect);
    if (!entered.ok) return entered;
  }
  return ok(undefined);
}

/** The day on which what a case makes so is so. */
function dayOf(session: Session, tx: Tx, record: CaseRecord): CivilDate {
  return findProduction(tx, record.id)?.issued ?? session.desk.clock.today();
}

/**
 * What ended with the case leaves its trail, unless it ended so before. The notice that a stolen thing calls for is
 * planned beside the papers of the case.
 */
function endBy(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  ended: {
    readonly kind: HeldKind;
    readonly number: string;
    readonly reason: RevocationReason;
    readonly policeReport?: string | null;
  },
): Result<void> {
  const { kind, number, reason, policeReport = null } = ended;
  const found = findHeld(tx, kind, number);
  if (!found.ok || !mayEnd(found.value, found.value.endedAs, reason).ok) return ok(undefined);
  const on = dayOf(session, tx, record);
  if (ENDINGS[kind][reason].notice) {
    const planned = planNotice(session, tx, found.value, { since: on, policeReport }, record);
    if (!planned.ok) return planned;
  }
  const note = `Case ${record.reference}.`;
  endThing(session, tx, found.value, { reason, note, on, receivedBy: session.actor.name });
  return ok(undefined);
}

function enterOne(session: Session, tx: Tx, record: CaseRecord, effect: RegistryEffect): Result<void> {
  switch (effect.kind) {
    case 'registerVehicle':
      registerVehicle(tx, effect.vehicle);
      return ok(undefined);
    case 'putCard': {
      const { card } = effect;
      const reason = cardEndedAs(card) === 'LOST' ? 'LOST' : 'REPLACED';
      const ended =
        card.status === 'ACTIVE'
          ? ok(undefined)
          : endBy(session, tx, record, { kind: 'CARD', number: card.number, reason });
      if (ended.ok) registerCard(tx, card);
      return ended;
    }
    case 'putLicence': {
      const { number, status } = effect.licence;
      const ended =
        status === 'REPLACED'
          ? endBy(session, tx, record, { kind: 'LICENCE', number, reason: 'REPLACED' })
          : ok(undefined);
      if (ended.ok) putLicence(tx, effect.licence);
      return ended;
    }
    case 'voidPlate': {
      const { plate, reason, policeReport = null } = effect;
      const ended = endBy(session, tx, record, { kind: 'PLATE', number: plate, reason, policeReport });
      if (!ended.ok) return ended;
      voidPlate(tx, plate, {
        at: session.desk.clock.now(),
        by: session.actor.name,
        reason: `Ended by case ${record.reference}.`,
      });
      return ok(undefined);
    }
    case 'startClock':
      startClock(tx, record.id, effect.clock);
      return ok(undefined);
    case 'stopClock': {
      const earlier = findCase(tx, effect.of);
      if (earlier) stopClocks(tx, earlier.id, dayOf(session, tx, record), [effect.clock]);
      return ok(undefined);
    }
    case 'demand':
      demandBack(tx, record.id, effect.demand, effect.dueOn);
      recallThing(session, tx, effect.demand, {
        on: dayOf(session, tx, record),
        note: `Recalled in ${record.reference}.`,
      });
      return ok(undefined);
    case 'holdCases':
      holdCasesAbout(session, tx, record, effect);
      return ok(undefined);
    default:
      return assertNever(effect);
  }
}
