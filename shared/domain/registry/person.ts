import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { country, missionId, pid } from '../ids.ts';

export const PERSON_CATEGORIES = [
  'DIPLOMATIC_AGENT',
  'ADMIN_TECHNICAL',
  'SERVICE_STAFF',
  'CAREER_CONSULAR_OFFICER',
  'CONSULAR_EMPLOYEE',
  'HONORARY_CONSUL',
  'IO_OFFICER',
  'IO_STAFF',
  'UN_DIPLOMATIC',
  'UN_SUPPORT',
] as const;

/** A member of a mission or a dependant, as accredited. Dependants carry the sponsor's category. */
export const person = z
  .strictObject({
    pid,
    surname: z.string(),
    given: z.string(),
    dob: civilDate,
    sex: z.enum(['F', 'M', 'X']),
    mission: missionId,
    category: z.enum(PERSON_CATEGORIES),
    title: z.string(),
    visa: z.string(),
    citizenship: country,
    usPermanentResident: z.boolean(),
    sponsor: pid.nullable(),
    relation: z.enum(['SPOUSE', 'CHILD']).nullable(),
    student: z.boolean(),
    accreditedFrom: civilDate,
    accreditedTo: civilDate.nullable(),
    arrived: civilDate,
    notified: civilDate,
    residence: z.strictObject({ line: z.string(), city: z.string(), state: z.string(), zip: z.string() }),
  })
  .refine((record) => (record.sponsor === null) === (record.relation === null), {
    error: 'a sponsor without a relation, or a relation without a sponsor',
    path: ['sponsor'],
  });
export type Person = z.output<typeof person>;
export type PersonCategory = Person['category'];
