import { z } from 'zod';
import { missionId, pid } from '../ids.ts';

/** Who a vehicle or a ticket belongs to: a person or a mission. */
export const owner = z.union([z.strictObject({ pid }), z.strictObject({ mission: missionId })]);
export type Owner = z.output<typeof owner>;

export function isSameOwner(a: Owner, b: Owner): boolean {
  if ('pid' in a) return 'pid' in b && a.pid === b.pid;
  return 'mission' in b && a.mission === b.mission;
}
