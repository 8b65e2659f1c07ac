import { applicantSection, filingSection } from '../applicant-form.ts';
import type { FormSection } from '../program.ts';

/** The application as a screen shows it. */
export const form: readonly FormSection[] = [
  filingSection({ 'DS-1972D': 'DS-1972D' }),
  applicantSection,
  {
    title: 'License',
    fields: [
      {
        path: 'product',
        label: 'Product',
        kind: 'choice',
        choices: {
          LICENCE: 'License',
          ID: 'Non-driver ID',
          PERMIT: "Learner's permit",
          MOTORCYCLE: 'Motorcycle license',
        },
      },
      {
        path: 'licenceClass',
        label: 'Class',
        kind: 'choice',
        choices: { A: 'A', B: 'B', C: 'C', D: 'D', M: 'M' },
        optional: true,
      },
      {
        path: 'action',
        label: 'Action',
        kind: 'choice',
        choices: { NEW: 'New', RENEWAL: 'Renewal', REPLACEMENT: 'Replacement' },
      },
      {
        path: 'prior',
        label: 'Prior license',
        kind: 'choice',
        choices: { US: 'US', FOREIGN: 'Foreign', INTERNATIONAL: 'International', NONE: 'None' },
      },
      { path: 'priorCopy', label: 'Copy of the prior license', kind: 'yesno' },
      { path: 'visionTest', label: 'Vision test', kind: 'date', optional: true },
      { path: 'writtenTest', label: 'Written test', kind: 'yesno' },
      { path: 'roadTest', label: 'Road test', kind: 'yesno' },
      { path: 'usLicenceSurrendered', label: 'US license surrendered', kind: 'yesno' },
      { path: 'policeReport', label: 'Police report', kind: 'code', optional: true },
    ],
  },
];
