import { z } from 'zod';
import { applicant, applicantRequired, filingFields } from '../../intake/filing.ts';
import { whole } from '../../whole.ts';

const text = z.string().nullable();

/** Which form asks for which letter: DS-98 utilities, DS-99 gasoline, a note for vehicle and real estate. */
const FORM_OF_SUBJECT = { UTILITIES: 'DS-98', GASOLINE: 'DS-99', VEHICLE: 'NOTE', REAL_ESTATE: 'NOTE' } as const;

/** DS-98, DS-99 or a note: a tax exemption letter. */
export const taxLetter = z
  .strictObject({
    ...filingFields,
    form: z.enum(['DS-98', 'DS-99', 'NOTE']),
    program: z.literal('TAX_LETTER'),
    applicant: applicant.nullable(),
    subject: z.enum(['VEHICLE', 'UTILITIES', 'GASOLINE', 'REAL_ESTATE']),
    use: z.enum(['OFFICIAL', 'PERSONAL']),
    provider: z.string(),
    account: text,
    seller: z.strictObject({ name: text, address: text, phone: text }).nullable(),
    vehicle: z.strictObject({ year: whole.nullable(), make: text, model: text, colour: text }).nullable(),
  })
  .refine((filed) => filed.form === FORM_OF_SUBJECT[filed.subject], {
    error: 'the form is not the one of this subject',
    path: ['form'],
  })
  .refine((filed) => filed.applicant !== null || filed.use === 'OFFICIAL', applicantRequired);
export type TaxLetter = z.output<typeof taxLetter>;
