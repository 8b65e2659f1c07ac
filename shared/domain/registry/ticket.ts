import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { vin } from '../ids.ts';
import { owner } from './owner.ts';

/** A parking ticket as the issuing city reports it. */
export const ticket = z.strictObject({
  number: z.string().min(1),
  jurisdiction: z.enum(['DC', 'NYC']),
  vin,
  owner,
  issued: civilDate,
  status: z.enum(['UNPAID', 'UNADJUDICATED', 'PAID', 'DISMISSED']),
});
export type Ticket = z.output<typeof ticket>;
