import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { pid } from '../ids.ts';
import { whole } from '../whole.ts';

/** A moving violation with the points it carries. */
export const violation = z.strictObject({
  id: z.string().min(1),
  pid,
  offence: z.string(),
  date: civilDate,
  points: whole,
});
export type Violation = z.output<typeof violation>;
