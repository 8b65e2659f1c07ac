import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { country } from '../ids.ts';
import { whole } from '../whole.ts';

export const BENEFITS = [
  'TAX_MISSION',
  'TAX_PERSONAL',
  'TAX_VEHICLE',
  'GASOLINE',
  'UTILITIES',
  'CUSTOMS_PERSONAL',
  'CUSTOMS_AT_FULL_TOUR',
  'VEHICLES_PER_PERSON',
  'DISPOSITION_FEE',
] as const;
export type Benefit = (typeof BENEFITS)[number];

/** What one country's members get here for one benefit, from a day on (22 USC 4304). Amounts in whole US dollars. */
export const reciprocityTerm = z.strictObject({
  id: z.string().min(1),
  country,
  benefit: z.enum(BENEFITS),
  grant: z.enum(['FULL', 'RESTRICTED', 'NONE']),
  minimumPurchase: whole.nullable(),
  comparator: z.enum(['GTE', 'GT']).nullable(),
  excluded: z.array(z.string()),
  limit: whole.nullable(),
  amount: whole.nullable(),
  from: civilDate,
  to: civilDate.nullable(),
  authority: z.string(),
});
export type ReciprocityTerm = z.output<typeof reciprocityTerm>;
