import { filingSection, optionalApplicantSection } from '../applicant-form.ts';
import type { FormSection } from '../program.ts';

/** The application as a screen shows it. */
export const form: readonly FormSection[] = [
  filingSection({ 'DS-98': 'DS-98, utilities', 'DS-99': 'DS-99, gasoline', NOTE: 'Diplomatic note' }),
  optionalApplicantSection,
  {
    title: 'Letter',
    fields: [
      {
        path: 'subject',
        label: 'Subject',
        kind: 'choice',
        choices: { VEHICLE: 'Vehicle', UTILITIES: 'Utilities', GASOLINE: 'Gasoline', REAL_ESTATE: 'Real estate' },
      },
      { path: 'use', label: 'Use', kind: 'choice', choices: { OFFICIAL: 'Official', PERSONAL: 'Personal' } },
      { path: 'provider', label: 'Provider', kind: 'text' },
      { path: 'account', label: 'Account', kind: 'code', optional: true, hint: 'for real estate its address' },
    ],
  },
  {
    title: 'Seller',
    group: { path: 'seller', label: 'A seller is named' },
    fields: [
      { path: 'seller.name', label: 'Name', kind: 'text', optional: true },
      { path: 'seller.address', label: 'Address', kind: 'text', optional: true },
      { path: 'seller.phone', label: 'Telephone', kind: 'text', optional: true },
    ],
  },
  {
    title: 'Vehicle',
    group: { path: 'vehicle', label: 'A vehicle is bought' },
    fields: [
      { path: 'vehicle.year', label: 'Model year', kind: 'number', optional: true },
      { path: 'vehicle.make', label: 'Make', kind: 'text', optional: true },
      { path: 'vehicle.model', label: 'Model', kind: 'text', optional: true },
      { path: 'vehicle.colour', label: 'Color', kind: 'text', optional: true },
    ],
  },
];
