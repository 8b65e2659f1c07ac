import { z } from 'zod';
import { civilDate } from '../../dates.ts';
import { applicant, filingFields } from '../../intake/filing.ts';
import { cardNumber } from '../../registry/card.ts';

/** DS-1972T: mission or personal tax exemption card. */
export const taxCard = z.strictObject({
  ...filingFields,
  form: z.literal('DS-1972T'),
  program: z.literal('TAX_CARD'),
  applicant,
  kind: z.enum(['MISSION', 'PERSONAL']),
  action: z.enum(['NEW', 'RENEWAL', 'REPLACEMENT']),
  replaces: cardNumber.nullable(),
  reportedLost: civilDate.nullable(),
  lossStatement: z.string().nullable(),
});
export type TaxCard = z.output<typeof taxCard>;
