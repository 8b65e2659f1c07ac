import { z } from 'zod';
import { civilDate } from '../../dates.ts';
import { pid } from '../../ids.ts';
import { applicant, filingFields } from '../../intake/filing.ts';
import { place } from '../../reciprocity/travel-rule.ts';

/** A mission's notification of travel by its members. */
export const travel = z.strictObject({
  ...filingFields,
  form: z.literal('NOTIFICATION'),
  program: z.literal('TRAVEL'),
  applicant: applicant.nullable(),
  travellers: z.array(pid),
  from: civilDate,
  to: civilDate,
  destination: place,
  purpose: z.string(),
});
export type Travel = z.output<typeof travel>;
