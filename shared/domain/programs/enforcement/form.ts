import type { FormField, FormSection } from '../program.ts';
import { DEMANDED_WORDS, MATTER_WORDS, type MatterKind } from './application.ts';

const only =
  (...kinds: MatterKind[]): NonNullable<FormField['shown']> =>
  ({ kind }) =>
    kinds.some((each) => each === kind);
const withPerson: NonNullable<FormField['shown']> = ({ applicant }) => applicant !== null && applicant !== undefined;

/** The matter as a screen shows it. */
export const form: readonly FormSection[] = [
  {
    title: 'Opening',
    fields: [
      { path: 'reference', label: 'Reference', kind: 'code' },
      { path: 'form', label: 'Form', kind: 'choice', choices: { MATTER: 'Matter of the office' } },
      { path: 'kind', label: 'Kind', kind: 'choice', choices: MATTER_WORDS },
      { path: 'mission', label: 'Mission', kind: 'code' },
      { path: 'filed', label: 'Opened', kind: 'date' },
      { path: 'grounds', label: 'Grounds', kind: 'text' },
    ],
  },
  {
    title: 'Concerns',
    fields: [
      { path: 'applicant.pid', label: 'PID', kind: 'code', shown: withPerson },
      { path: 'applicant.surname', label: 'Surname', kind: 'text', shown: withPerson },
      { path: 'applicant.given', label: 'Given name', kind: 'text', shown: withPerson },
      { path: 'applicant.dob', label: 'Date of birth', kind: 'date', shown: withPerson },
      { path: 'vin', label: 'VIN', kind: 'code', shown: only('INSURANCE_LAPSE', 'PLATE_RECALL') },
      { path: 'owner', label: 'Owner', kind: 'owner', shown: only('UNPAID_TICKETS') },
    ],
  },
  {
    title: 'Particulars',
    fields: [
      { path: 'insurer', label: 'Insurer', kind: 'text', optional: true, shown: only('INSURANCE_LAPSE') },
      { path: 'policy', label: 'Policy', kind: 'code', optional: true, shown: only('INSURANCE_LAPSE') },
      { path: 'ended', label: 'Insurance ended', kind: 'date', optional: true, shown: only('INSURANCE_LAPSE') },
      { path: 'noticedOn', label: 'Notice sent', kind: 'date', optional: true, shown: only('INSURANCE_LAPSE') },
      { path: 'warnedOn', label: 'Deputy chief warned', kind: 'date', optional: true, shown: only('INSURANCE_LAPSE') },
      { path: 'answerBy', label: 'Answer due', kind: 'date', optional: true, shown: only('INSURANCE_LAPSE') },
      { path: 'answeredOn', label: 'Answered', kind: 'date', optional: true, shown: only('INSURANCE_LAPSE') },
      {
        path: 'measure',
        label: 'Measure',
        kind: 'choice',
        choices: { REVIEW: 'Review', SUSPENSION: 'Suspension of all driving privileges' },
        shown: only('POINTS'),
      },
      { path: 'order', label: 'Order', kind: 'text', shown: only('LICENCE_SUSPENSION') },
      { path: 'endedOn', label: 'Accreditation ended', kind: 'date', shown: only('TERMINATION') },
      {
        path: 'demands',
        label: 'To be returned',
        kind: 'list',
        shown: only('TERMINATION'),
        columns: [
          { path: 'kind', label: 'Kind', kind: 'choice', choices: DEMANDED_WORDS },
          { path: 'number', label: 'Number', kind: 'code' },
          { path: 'holder', label: 'Holder', kind: 'code', hint: 'PID, or the VIN of a plate' },
        ],
      },
      { path: 'court', label: 'Court', kind: 'text', shown: only('IMMUNITY_CERTIFICATION') },
      { path: 'caseName', label: 'Case', kind: 'text', optional: true, shown: only('IMMUNITY_CERTIFICATION') },
      { path: 'docket', label: 'Docket', kind: 'code', optional: true, shown: only('IMMUNITY_CERTIFICATION') },
      { path: 'asOf', label: 'Day asked about', kind: 'date', shown: only('IMMUNITY_CERTIFICATION') },
    ],
  },
];
