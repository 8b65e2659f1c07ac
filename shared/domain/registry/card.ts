import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { missionId, pid } from '../ids.ts';

export const cardNumber = z
  .string()
  .regex(/^\d{10}$/, 'not a card number of ten digits')
  .brand<'CardNumber'>();
export type CardNumber = z.output<typeof cardNumber>;

/** A tax exemption card in the world: OWL and BUFFALO are missions' levels, EAGLE and DEER persons'. */
export const card = z.strictObject({
  number: cardNumber,
  kind: z.enum(['MISSION', 'PERSONAL']),
  mission: missionId,
  pid,
  level: z.enum(['OWL', 'BUFFALO', 'EAGLE', 'DEER']),
  issued: civilDate,
  expires: civilDate,
  status: z.enum(['ACTIVE', 'LOST', 'RETURNED', 'EXPIRED']),
  reportedLost: civilDate.nullable(),
});
export type Card = z.output<typeof card>;
