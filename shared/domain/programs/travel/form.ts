import { filingSection, optionalApplicantSection } from '../applicant-form.ts';
import type { FormSection } from '../program.ts';

/** The application as a screen shows it. */
export const form: readonly FormSection[] = [
  filingSection({ NOTIFICATION: 'Notification' }),
  optionalApplicantSection,
  {
    title: 'Journey',
    fields: [
      {
        path: 'travellers',
        label: 'Travellers',
        kind: 'list',
        each: 'traveller',
        columns: [{ path: '', label: 'PID', kind: 'code', hint: 'ten digits' }],
      },
      { path: 'from', label: 'From', kind: 'date' },
      { path: 'to', label: 'To', kind: 'date' },
      { path: 'destination.name', label: 'Destination', kind: 'text' },
      { path: 'destination.lat', label: 'Latitude', kind: 'number' },
      { path: 'destination.lon', label: 'Longitude', kind: 'number' },
      { path: 'purpose', label: 'Purpose', kind: 'text' },
    ],
  },
];
