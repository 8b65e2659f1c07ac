import { z } from 'zod';
import { civilDate } from '../../dates.ts';
import { vin } from '../../ids.ts';
import { applicant, filingFields } from '../../intake/filing.ts';
import { odometer } from '../../registry/vehicle.ts';

/** DS-102: title for a vehicle that leaves the program. */
export const vehicleTitle = z.strictObject({
  ...filingFields,
  form: z.literal('DS-102'),
  program: z.literal('VEHICLE_TITLE'),
  applicant,
  vin,
  titleTo: z.enum(['SALE', 'EXPORT', 'JUNK', 'SALVAGE', 'SELF']),
  buyer: z
    .strictObject({ name: z.string().nullable(), address: z.string().nullable(), dealership: z.boolean() })
    .nullable(),
  transferDate: civilDate,
  odometer: odometer.nullable(),
  platesReturned: z.boolean(),
  dispositionFeePaid: z.boolean(),
});
export type VehicleTitle = z.output<typeof vehicleTitle>;
