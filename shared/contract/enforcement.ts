import { z } from 'zod';
import { civilDate } from '../domain/dates.ts';
import { missionId, pid, reference } from '../domain/ids.ts';
import { demanded } from '../domain/programs/enforcement/application.ts';
import { INSURANCE_STEPS } from '../domain/programs/enforcement/insurance-steps.ts';
import { person } from '../domain/registry/person.ts';
import { entry } from './entry.ts';

const opened = z.strictObject({ reference });
const grounds = z.string().trim().min(3, 'give the grounds in at least 3 characters').max(4000);

export const enforcementContract = {
  /** Opens a matter; what its kind needs is read by the program's own schema. */
  open: entry(
    ['ADJUDICATOR', 'SUPERVISOR'],
    z.strictObject({ mission: missionId, pid: pid.nullable(), particulars: z.record(z.string(), z.json()) }),
    opened,
  ),
  /** What a termination would end, ask back and hold up; nothing is changed. */
  preview: entry(
    ['SUPERVISOR'],
    z.strictObject({ pid, endedOn: civilDate }),
    z.strictObject({
      /** By when everything has to be back. */
      dueOn: z.string(),
      /** The principal first. */
      family: z.array(z.strictObject({ pid, name: z.string(), relation: person.shape.relation })),
      demands: z.array(demanded),
      /** References of the open cases that would wait. */
      held: z.array(z.string()),
    }),
  ),
  /** Ends a principal's accreditation, and the family's with it, and opens the matter of what has to come back. */
  terminate: entry(['SUPERVISOR'], z.strictObject({ pid, endedOn: civilDate, grounds }), opened),
  /** The next step of a matter of lapsed insurance, with its letter. */
  insurance: entry(
    ['ADJUDICATOR', 'SUPERVISOR'],
    z.strictObject({ reference, step: z.enum(INSURANCE_STEPS) }),
    z.strictObject({}),
  ),
  /** A plate, card or licence that came back. */
  returned: entry(
    ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE'],
    z.strictObject({ reference, item: z.int(), returnedOn: civilDate.optional() }),
    z.strictObject({}),
  ),
};
