import { z } from 'zod';
import { civilDate } from '../../dates.ts';
import { enforcementReference, missionId, vin } from '../../ids.ts';
import { applicant } from '../../intake/filing.ts';
import { owner } from '../../registry/owner.ts';

/** Something that has to come back to the office, as the registry has it when the matter is opened. */
export const demanded = z.strictObject({
  kind: z.enum(['PLATE', 'CARD', 'LICENCE']),
  number: z.string().min(1),
  /** The VIN of a plate's vehicle; the PID of who holds a card or a licence. */
  holder: z.string().min(1),
});
export type Demanded = z.output<typeof demanded>;

export const DEMANDED_WORDS: Readonly<Record<Demanded['kind'], string>> = {
  PLATE: 'Plate',
  CARD: 'Tax card',
  LICENCE: 'License',
};

const fields = {
  reference: enforcementReference,
  mission: missionId,
  filed: civilDate,
  form: z.literal('MATTER'),
  program: z.literal('ENFORCEMENT'),
  grounds: z.string().trim().min(3),
};
const person = { ...fields, applicant };
const anybody = { ...fields, applicant: applicant.nullable() };

/**
 * A matter that the office opens itself; no application does. A step that a mission was told of has its day in it, so
 * that what follows can be judged.
 */
export const matter = z.discriminatedUnion('kind', [
  z.strictObject({
    ...anybody,
    kind: z.literal('INSURANCE_LAPSE'),
    vin,
    insurer: z.string().nullable(),
    policy: z.string().nullable(),
    ended: civilDate.nullable(),
    noticedOn: civilDate.nullable(),
    warnedOn: civilDate.nullable(),
    /** The last of the working days that the warning gives. */
    answerBy: civilDate.nullable(),
    answeredOn: civilDate.nullable(),
  }),
  z.strictObject({ ...anybody, kind: z.literal('UNPAID_TICKETS'), owner }),
  z.strictObject({ ...person, kind: z.literal('POINTS'), measure: z.enum(['REVIEW', 'SUSPENSION']) }),
  z.strictObject({ ...anybody, kind: z.literal('PLATE_RECALL'), vin }),
  z.strictObject({ ...person, kind: z.literal('LICENCE_SUSPENSION'), order: z.string().trim().min(3) }),
  z.strictObject({
    ...person,
    kind: z.literal('TERMINATION'),
    endedOn: civilDate,
    demands: z.array(demanded).max(500),
  }),
  z.strictObject({
    ...person,
    kind: z.literal('IMMUNITY_CERTIFICATION'),
    court: z.string().trim().min(3),
    caseName: z.string().nullable(),
    docket: z.string().nullable(),
    asOf: civilDate,
  }),
]);
export type Matter = z.output<typeof matter>;
export type MatterKind = Matter['kind'];
export type InsuranceLapse = Extract<Matter, { kind: 'INSURANCE_LAPSE' }>;

export const MATTER_WORDS: Readonly<Record<MatterKind, string>> = {
  INSURANCE_LAPSE: 'Lapsed insurance',
  UNPAID_TICKETS: 'Unpaid tickets',
  POINTS: 'Points for violations',
  PLATE_RECALL: 'Recall of plates',
  LICENCE_SUSPENSION: 'Suspension of a license',
  TERMINATION: 'End of an accreditation',
  IMMUNITY_CERTIFICATION: 'Certification of immunity',
};
