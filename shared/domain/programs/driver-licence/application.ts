import { z } from 'zod';
import { civilDate } from '../../dates.ts';
import { applicant, filingFields } from '../../intake/filing.ts';

/** DS-1972D: driver licence, learner's permit, motorcycle licence or non-driver ID. */
export const driverLicence = z.strictObject({
  ...filingFields,
  form: z.literal('DS-1972D'),
  program: z.literal('DRIVER_LICENCE'),
  applicant,
  product: z.enum(['LICENCE', 'ID', 'PERMIT', 'MOTORCYCLE']),
  licenceClass: z.enum(['A', 'B', 'C', 'D', 'M']).nullable(),
  action: z.enum(['NEW', 'RENEWAL', 'REPLACEMENT']),
  prior: z.enum(['US', 'FOREIGN', 'INTERNATIONAL', 'NONE']),
  priorCopy: z.boolean(),
  visionTest: civilDate.nullable(),
  writtenTest: z.boolean(),
  roadTest: z.boolean(),
  usLicenceSurrendered: z.boolean(),
  policeReport: z.string().nullable(),
});
export type DriverLicence = z.output<typeof driverLicence>;
