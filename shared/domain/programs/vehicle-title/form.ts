import { applicantSection, filingSection } from '../applicant-form.ts';
import type { FormSection } from '../program.ts';

/** The application as a screen shows it. */
export const form: readonly FormSection[] = [
  filingSection({ 'DS-102': 'DS-102' }),
  applicantSection,
  {
    title: 'Title',
    fields: [
      { path: 'vin', label: 'VIN', kind: 'code' },
      {
        path: 'titleTo',
        label: 'Title to',
        kind: 'choice',
        choices: { SALE: 'Sale', EXPORT: 'Export', JUNK: 'Junk', SALVAGE: 'Salvage', SELF: 'Self' },
      },
      { path: 'transferDate', label: 'Transfer', kind: 'date' },
      { path: 'platesReturned', label: 'Plates returned', kind: 'yesno' },
      { path: 'dispositionFeePaid', label: 'Disposition fee paid', kind: 'yesno' },
    ],
  },
  {
    title: 'Buyer',
    group: { path: 'buyer', label: 'There is a buyer' },
    fields: [
      { path: 'buyer.name', label: 'Name', kind: 'text', optional: true },
      { path: 'buyer.address', label: 'Address', kind: 'text', optional: true },
      { path: 'buyer.dealership', label: 'Dealership', kind: 'yesno' },
    ],
  },
  {
    title: 'Odometer',
    group: { path: 'odometer', label: 'The odometer is disclosed', begins: true },
    fields: [
      { path: 'odometer.reading', label: 'Reading', kind: 'number', hint: 'miles, without tenths' },
      {
        path: 'odometer.status',
        label: 'Status',
        kind: 'choice',
        choices: {
          ACTUAL: 'Actual mileage',
          EXCEEDS_MECHANICAL_LIMITS: 'Exceeds mechanical limits',
          NOT_ACTUAL: 'Not actual mileage',
        },
        begins: 'ACTUAL',
      },
    ],
  },
];
