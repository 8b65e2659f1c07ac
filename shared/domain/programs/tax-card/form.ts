import { applicantSection, filingSection } from '../applicant-form.ts';
import type { FormSection } from '../program.ts';

/** The application as a screen shows it. */
export const form: readonly FormSection[] = [
  filingSection({ 'DS-1972T': 'DS-1972T' }),
  applicantSection,
  {
    title: 'Card',
    fields: [
      { path: 'kind', label: 'Kind', kind: 'choice', choices: { MISSION: 'Mission', PERSONAL: 'Personal' } },
      {
        path: 'action',
        label: 'Action',
        kind: 'choice',
        choices: { NEW: 'New', RENEWAL: 'Renewal', REPLACEMENT: 'Replacement' },
      },
      { path: 'replaces', label: 'Replaces card', kind: 'code', optional: true },
      { path: 'reportedLost', label: 'Reported lost', kind: 'date', optional: true },
      { path: 'lossStatement', label: 'Statement of the loss', kind: 'text', optional: true },
    ],
  },
];
