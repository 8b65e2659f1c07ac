import type { RegistryEffect } from '../../../shared/domain/programs/production.ts';
import { assertNever } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { startClock } from '../db/repositories/clocks.ts';
import { putLicence } from '../db/repositories/licences.ts';
import { voidPlate } from '../db/repositories/numbers.ts';
import { registerCard, registerVehicle } from '../db/repositories/registry-writes.ts';
import { insertSurrender, isDemanded } from '../db/repositories/surrenders.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { holdCasesAbout } from './hold-cases-about.ts';

/** Writes into the registry what an issued case makes so. */
export function enterRegistry(session: Session, tx: Tx, record: CaseRecord, effects: readonly RegistryEffect[]): void {
  for (const effect of effects) enterOne(session, tx, record, effect);
}

function enterOne(session: Session, tx: Tx, record: CaseRecord, effect: RegistryEffect): void {
  switch (effect.kind) {
    case 'registerVehicle':
      registerVehicle(tx, effect.vehicle);
      return;
    case 'putCard':
      registerCard(tx, effect.card);
      return;
    case 'putLicence':
      putLicence(tx, effect.licence);
      return;
    case 'voidPlate':
      voidPlate(tx, effect.plate, {
        at: session.desk.clock.now(),
        by: session.actor.name,
        reason: `Ended by case ${record.reference}.`,
      });
      return;
    case 'startClock':
      startClock(tx, record.id, effect.clock);
      return;
    case 'demand': {
      const { demand, dueOn } = effect;
      if (!isDemanded(tx, demand.kind, demand.number)) insertSurrender(tx, { caseId: record.id, ...demand, dueOn });
      return;
    }
    case 'holdCases':
      holdCasesAbout(session, tx, record, effect);
      return;
    default:
      assertNever(effect);
  }
}
