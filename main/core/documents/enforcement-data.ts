import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { ticket } from '../../../shared/domain/registry/ticket.ts';
import { namedPerson, officePaper, remarks, stated, wording } from './office-paper.ts';

export const ENFORCEMENT_KINDS = [
  'INSURANCE_NOTICE',
  'INSURANCE_WARNING',
  'PLATE_RECALL',
  'LICENCE_RECALL',
  'POINTS_REVIEW',
  'TICKET_NOTICE',
  'TERMINATION_NOTICE',
] as const;
export type EnforcementKind = (typeof ENFORCEMENT_KINDS)[number];

const fields = z.strictObject({
  ...officePaper,
  /** Whom it concerns; null where it concerns the mission itself. */
  person: namedPerson.nullable(),
  vehicles: z.array(z.strictObject({ vin: wording(60), plate: stated(20), description: stated(250) })).max(1000),
  insurance: z.strictObject({ insurer: stated(250), policy: stated(120), ended: civilDate.nullable() }).nullable(),
  licence: stated(300),
  violations: z
    .array(z.strictObject({ date: civilDate, offence: wording(250), points: z.int().nonnegative() }))
    .max(1000),
  /** The order or decision of a court or authority that it rests on. */
  order: stated(500),
  tickets: z
    .array(
      z.strictObject({
        number: wording(60),
        jurisdiction: ticket.shape.jurisdiction,
        status: ticket.shape.status,
        ...{ vin: wording(60), plate: stated(20), issued: civilDate },
      }),
    )
    .max(5000),
  /** What is to be given back: `Plate`, `DQX4417`. */
  items: z.array(z.strictObject({ what: wording(120), number: stated(60) })).max(1000),
  /** The day by which the mission has to act. */
  dueBy: civilDate.nullable(),
  /** The last day of the accreditation. */
  accreditationEnded: civilDate.nullable(),
  remarks,
});
export type EnforcementData = z.output<typeof fields>;

/** What a letter of a kind cannot be written without. */
const NEEDED: Record<EnforcementKind, readonly (keyof EnforcementData)[]> = {
  INSURANCE_NOTICE: ['vehicles'],
  INSURANCE_WARNING: ['vehicles', 'dueBy'],
  PLATE_RECALL: ['vehicles', 'dueBy'],
  LICENCE_RECALL: ['person', 'licence', 'dueBy'],
  POINTS_REVIEW: ['person', 'violations'],
  TICKET_NOTICE: ['tickets'],
  TERMINATION_NOTICE: ['person', 'accreditationEnded', 'dueBy'],
};

function isMissing(value: EnforcementData[keyof EnforcementData]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** The data of one kind of enforcement letter: the same for all, but each kind has what it cannot be without. */
export function enforcementData(kind: EnforcementKind): z.ZodType<EnforcementData> {
  return fields.superRefine((data, context) => {
    for (const path of NEEDED[kind]) {
      if (isMissing(data[path])) context.addIssue({ code: 'custom', path: [path], message: 'needed for this letter' });
    }
  });
}
