import type { RegistryEffect } from '../../../shared/domain/programs/production.ts';
import { assertNever } from '../../../shared/result.ts';
import { startClock } from '../db/repositories/clocks.ts';
import { putLicence } from '../db/repositories/licences.ts';
import { voidPlate } from '../db/repositories/numbers.ts';
import { registerCard, registerVehicle } from '../db/repositories/registry-writes.ts';
import type { Tx } from '../db/store.ts';

/** Writes into the registry what an issued case makes so. */
export function enterRegistry(tx: Tx, caseId: number, effects: readonly RegistryEffect[]): void {
  for (const effect of effects) enterOne(tx, caseId, effect);
}

function enterOne(tx: Tx, caseId: number, effect: RegistryEffect): void {
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
      voidPlate(tx, effect.plate);
      return;
    case 'startClock':
      startClock(tx, caseId, effect.clock);
      return;
    default:
      assertNever(effect);
  }
}
