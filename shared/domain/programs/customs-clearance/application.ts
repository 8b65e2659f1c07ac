import { z } from 'zod';
import { civilDate } from '../../dates.ts';
import { pid } from '../../ids.ts';
import { applicant, applicantRequired, filingFields } from '../../intake/filing.ts';
import { whole } from '../../whole.ts';

const text = z.string().nullable();

/** DS-1504: duty-free clearance of one shipment. */
export const customsClearance = z
  .strictObject({
    ...filingFields,
    form: z.literal('DS-1504'),
    program: z.literal('CUSTOMS_CLEARANCE'),
    applicant: applicant.nullable(),
    use: z.enum(['OFFICIAL', 'PERSONAL', 'BOTH']),
    explanation: text,
    port: z.string(),
    waybill: text,
    arrivalNotice: civilDate.nullable(),
    consignee: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('MISSION') }),
      z.strictObject({ kind: z.literal('PERSON'), pid }),
    ]),
    newlyAssigned: z.boolean(),
    firstInstallation: z.boolean(),
    description: z.string(),
    weight: z.strictObject({ value: z.number(), unit: z.enum(['lb', 'kg']) }),
    goods: z.array(z.enum(['HOUSEHOLD', 'ALCOHOL', 'TOBACCO', 'VEHICLE', 'FOOD', 'OFFICE', 'OTHER'])),
    vehicle: z
      .strictObject({
        vin: z
          .string()
          .transform((vin) => vin.toUpperCase())
          .nullable(),
        make: text,
        model: text,
        year: whole.nullable(),
      })
      .nullable(),
    bonded: z
      .strictObject({ warehouse: z.string(), catalogue: z.string(), deliverTo: z.enum(['HOME', 'MISSION', 'OTHER']) })
      .nullable(),
  })
  .refine((filed) => filed.applicant !== null || filed.use === 'OFFICIAL', applicantRequired);
export type CustomsClearance = z.output<typeof customsClearance>;
