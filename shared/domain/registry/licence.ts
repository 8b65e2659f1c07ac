import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { missionId, pid } from '../ids.ts';

export const LICENCE_PRODUCTS = ['LICENCE', 'ID', 'PERMIT', 'MOTORCYCLE'] as const;

/** A driver licence, permit or identity card that the office issued. */
export const licence = z.strictObject({
  number: z.string().min(1),
  product: z.enum(LICENCE_PRODUCTS),
  licenceClass: z.string().nullable(),
  pid,
  mission: missionId,
  issued: civilDate,
  expires: civilDate,
  status: z.enum(['ACTIVE', 'REPLACED', 'SURRENDERED', 'SUSPENDED', 'REVOKED', 'LOST', 'VOID']),
});
export type Licence = z.output<typeof licence>;
