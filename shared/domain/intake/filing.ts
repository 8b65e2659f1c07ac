import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { missionId, pid, portalReference } from '../ids.ts';

/** The applicant as the mission wrote the name; the registry's record is compared with it, never copied over it. */
export const applicant = z.strictObject({ pid, surname: z.string(), given: z.string(), dob: civilDate });
export type Applicant = z.output<typeof applicant>;

/** What every application has, whatever it asks for. */
export const filingFields = {
  reference: portalReference,
  mission: missionId,
  filed: civilDate,
};

export const applicantRequired = { error: 'an applicant is required on this form', path: ['applicant'] };
