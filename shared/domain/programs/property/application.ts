import { z } from 'zod';
import { civilDate } from '../../dates.ts';
import { applicant, filingFields } from '../../intake/filing.ts';

/** A diplomatic note about real property (22 USC 4305). */
export const property = z
  .strictObject({
    ...filingFields,
    form: z.literal('NOTE'),
    program: z.literal('PROPERTY'),
    applicant: applicant.nullable(),
    action: z.enum(['ACQUIRE', 'LEASE', 'SELL', 'ALTER', 'CHANGE_USE']),
    premises: z.enum(['CHANCERY', 'ANNEX', 'CONSULATE', 'CONSULAR_ANNEX', 'RESIDENCE', 'MFGO', 'OTHER']),
    address: z.strictObject({
      line: z.string(),
      unit: z.string().nullable(),
      city: z.string(),
      state: z.string(),
      zip: z.string(),
    }),
    areaSqFt: z.number(),
    actionDate: civilDate,
    leaseFrom: civilDate.nullable(),
    leaseTo: civilDate.nullable(),
    acknowledgesApproval: z.boolean(),
    occupant: z.strictObject({ name: z.string(), title: z.string() }).nullable(),
    contact: z.string().nullable(),
    commercialUse: z.string().nullable(),
    zone: z
      .enum([
        'COMMERCIAL',
        'INDUSTRIAL',
        'WATERFRONT',
        'MIXED_USE',
        'HIGH_DENSITY_RESIDENTIAL',
        'MEDIUM_HIGH_DENSITY_RESIDENTIAL',
        'SPECIAL_PURPOSE',
        'LOW_DENSITY_RESIDENTIAL',
      ])
      .nullable(),
  })
  .refine((filed) => filed.action === 'LEASE' || (filed.leaseFrom === null && filed.leaseTo === null), {
    error: 'lease dates are given only for LEASE',
    path: ['leaseFrom'],
  });
export type Property = z.output<typeof property>;
