import { z } from 'zod';
import { vin } from '../../ids.ts';
import { applicant, filingFields } from '../../intake/filing.ts';

/** DS-104: replacement of lost, stolen or damaged plates. */
export const plateReplacement = z.strictObject({
  ...filingFields,
  form: z.literal('DS-104'),
  program: z.literal('PLATE_REPLACEMENT'),
  applicant,
  vin,
  plate: z.string(),
  reason: z.enum(['LOST', 'STOLEN', 'DAMAGED']),
  platesMissing: z.literal([0, 1, 2]),
  otherPlateReturned: z.boolean(),
  policeReport: z.string().nullable(),
});
export type PlateReplacement = z.output<typeof plateReplacement>;
