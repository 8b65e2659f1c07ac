import { filingSection, optionalApplicantSection } from '../applicant-form.ts';
import type { FormSection } from '../program.ts';

/** The application as a screen shows it. */
export const form: readonly FormSection[] = [
  filingSection({ NOTE: 'Diplomatic note' }),
  optionalApplicantSection,
  {
    title: 'Act',
    fields: [
      {
        path: 'action',
        label: 'Action',
        kind: 'choice',
        choices: { ACQUIRE: 'Acquire', LEASE: 'Lease', SELL: 'Sell', ALTER: 'Alter', CHANGE_USE: 'Change use' },
      },
      {
        path: 'premises',
        label: 'Premises',
        kind: 'choice',
        choices: {
          CHANCERY: 'Chancery',
          ANNEX: 'Annex',
          CONSULATE: 'Consulate',
          CONSULAR_ANNEX: 'Consular annex',
          RESIDENCE: 'Residence',
          MFGO: 'MFGO',
          OTHER: 'Other',
        },
      },
      { path: 'actionDate', label: 'Planned for', kind: 'date' },
      { path: 'leaseFrom', label: 'Lease from', kind: 'date', hint: 'of a lease only', optional: true },
      { path: 'leaseTo', label: 'Lease to', kind: 'date', hint: 'of a lease only', optional: true },
    ],
  },
  {
    title: 'Premises',
    fields: [
      { path: 'address.line', label: 'Address', kind: 'text' },
      { path: 'address.unit', label: 'Unit', kind: 'text', optional: true },
      { path: 'address.city', label: 'City', kind: 'text' },
      { path: 'address.state', label: 'State', kind: 'text' },
      { path: 'address.zip', label: 'ZIP', kind: 'code' },
      { path: 'areaSqFt', label: 'Area, sq ft', kind: 'number' },
      {
        path: 'zone',
        label: 'Zone',
        kind: 'choice',
        choices: {
          COMMERCIAL: 'Commercial',
          INDUSTRIAL: 'Industrial',
          WATERFRONT: 'Waterfront',
          MIXED_USE: 'Mixed use',
          HIGH_DENSITY_RESIDENTIAL: 'High-density residential',
          MEDIUM_HIGH_DENSITY_RESIDENTIAL: 'Medium-high-density residential',
          SPECIAL_PURPOSE: 'Special purpose',
          LOW_DENSITY_RESIDENTIAL: 'Low-density residential',
        },
        optional: true,
      },
    ],
  },
  {
    title: 'Statements',
    fields: [
      { path: 'acknowledgesApproval', label: 'Acknowledges approval', kind: 'yesno' },
      { path: 'contact', label: 'Contact', kind: 'text', optional: true },
      { path: 'commercialUse', label: 'Commercial use', kind: 'text', optional: true },
    ],
  },
  {
    title: 'Occupant',
    group: { path: 'occupant', label: 'An occupant is named' },
    fields: [
      { path: 'occupant.name', label: 'Occupant', kind: 'text' },
      { path: 'occupant.title', label: "Occupant's title", kind: 'text' },
    ],
  },
];
