import { z } from 'zod';
import { civilDate } from '../../dates.ts';
import { vin } from '../../ids.ts';
import { applicant, filingFields } from '../../intake/filing.ts';
import { odometer, vehicle } from '../../registry/vehicle.ts';
import { whole } from '../../whole.ts';

export const DOCUMENT_KINDS = [
  'CERTIFICATE_OF_ORIGIN',
  'STATE_TITLE',
  'INSURANCE',
  'ODOMETER_STATEMENT',
  'LEASE',
  'LIENHOLDER_LETTER',
  'BILL_OF_SALE',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const dollars = whole.nullable();

export const insurance = z.strictObject({
  insurer: z.string(),
  policy: z.string(),
  proof: z.enum(['BINDER', 'CERTIFICATE', 'DECLARATION']),
  vin,
  from: civilDate,
  to: civilDate,
  bodilyPerPerson: dollars,
  bodilyPerAccident: dollars,
  property: dollars,
  combined: dollars,
});

const fields = {
  ...filingFields,
  form: z.enum(['DS-100', 'DS-101']),
  program: z.literal('VEHICLE_REGISTRATION'),
  applicant: applicant.nullable(),
  use: z.enum(['OFFICIAL', 'PERSONAL']),
  condition: z.enum(['NEW', 'USED']),
  ownership: z.enum(['OWNED', 'LEASED']),
  documents: z.array(z.enum(DOCUMENT_KINDS)),
  insurance,
  odometer: odometer.nullable(),
  localJurisdiction: z.string().nullable(),
  serviceFeePaid: z.boolean(),
};

/** DS-100 (filed for the mission itself) or DS-101 (for a person): a first registration or a renewal. */
export const vehicleRegistration = z
  .discriminatedUnion('action', [
    z.strictObject({ ...fields, action: z.literal('NEW'), vehicle }),
    z.strictObject({ ...fields, action: z.literal('RENEWAL'), vin }),
  ])
  .refine((filed) => (filed.form === 'DS-100') === (filed.applicant === null), {
    error: 'DS-100 is filed without an applicant, DS-101 with one',
    path: ['applicant'],
  });
export type VehicleRegistration = z.output<typeof vehicleRegistration>;
