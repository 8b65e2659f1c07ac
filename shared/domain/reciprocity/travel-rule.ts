import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { country } from '../ids.ts';
import { whole } from '../whole.ts';

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** A named point on the ground, in degrees. */
export const place = z.strictObject({ name: z.string(), lat: latitude, lon: longitude });

/** A travel control on one country's members beyond a radius (statute miles) of a centre. */
export const travelRule = z.strictObject({
  id: z.string().min(1),
  country,
  action: z.enum(['NOTIFY', 'APPROVE']),
  centre: place,
  radiusMiles: z.number(),
  leadDays: whole,
  from: civilDate,
  to: civilDate.nullable(),
  authority: z.string(),
});
export type TravelRule = z.output<typeof travelRule>;
