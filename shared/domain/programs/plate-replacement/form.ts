import { applicantSection, filingSection } from '../applicant-form.ts';
import type { FormSection } from '../program.ts';

/** The application as a screen shows it. */
export const form: readonly FormSection[] = [
  filingSection({ 'DS-104': 'DS-104' }),
  applicantSection,
  {
    title: 'Replacement',
    fields: [
      { path: 'vin', label: 'VIN', kind: 'code' },
      { path: 'plate', label: 'Plate', kind: 'code' },
      {
        path: 'reason',
        label: 'Reason',
        kind: 'choice',
        choices: { LOST: 'Lost', STOLEN: 'Stolen', DAMAGED: 'Damaged' },
      },
      { path: 'platesMissing', label: 'Plates missing', kind: 'number' },
      { path: 'otherPlateReturned', label: 'Other plate returned', kind: 'yesno' },
      { path: 'policeReport', label: 'Police report', kind: 'code', optional: true },
    ],
  },
];
