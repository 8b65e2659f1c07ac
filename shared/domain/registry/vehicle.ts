import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { vin } from '../ids.ts';
import { whole } from '../whole.ts';
import { owner } from './owner.ts';

export const VEHICLE_TYPES = ['AUTOMOBILE', 'MOTORCYCLE', 'BUS', 'TRUCK', 'TRAILER'] as const;

/** A vehicle as registered, or as a new registration describes it. */
export const vehicle = z.strictObject({
  vin,
  year: whole,
  make: z.string(),
  model: z.string(),
  body: z.string(),
  vehicleType: z.enum(VEHICLE_TYPES),
  gvwrLb: z.number(),
  colour: z.string(),
  market: z.enum(['US', 'IMPORT']),
  nonConformingImport: z.boolean(),
  owner,
  plate: z.string().nullable(),
  registeredTo: civilDate.nullable(),
  liens: z.array(z.strictObject({ holder: z.string(), recorded: civilDate, released: civilDate.nullable() })),
});
export type Vehicle = z.output<typeof vehicle>;
export type VehicleType = Vehicle['vehicleType'];

export const odometer = z.strictObject({
  reading: z.number(),
  status: z.enum(['ACTUAL', 'EXCEEDS_MECHANICAL_LIMITS', 'NOT_ACTUAL']),
});
export type Odometer = z.output<typeof odometer>;

/** A vehicle as people call it: `2025 Volvo XC60`. */
export function vehicleTitle({ year, make, model }: Pick<Vehicle, 'year' | 'make' | 'model'>): string {
  return `${year} ${make} ${model}`;
}
