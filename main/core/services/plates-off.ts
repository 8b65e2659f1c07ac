import { z } from 'zod';
import type { Vehicle } from '../../../shared/domain/registry/vehicle.ts';
import { auditOf } from '../db/repositories/audit-log.ts';
import type { Reader } from '../db/store.ts';

const LOOKED_AT = 200;

const plateEnded = z.object({ kind: z.literal('PLATE'), number: z.string(), written: z.string() });

/** The plates that were taken off a vehicle because they ended, from its log, oldest first, as they were written. */
export function platesOff(db: Reader, vin: string): string[] {
  return auditOf(db, 'registry', `vehicle ${vin}`, LOOKED_AT)
    .filter(({ action }) => action === 'held.end')
    .flatMap(({ detail }) => {
      const ended = plateEnded.safeParse(JSON.parse(detail));
      return ended.success ? [ended.data.written] : [];
    });
}

/** Of vehicles that are registered and wait for a plate, the one that each bore last. */
export function missingPlates(db: Reader, vehicles: readonly Vehicle[]): { vin: string; plate: string }[] {
  return vehicles
    .filter(({ plate, registeredTo }) => plate === null && registeredTo !== null)
    .flatMap(({ vin }) => {
      const plate = platesOff(db, vin).at(-1);
      return plate === undefined ? [] : [{ vin, plate }];
    });
}
