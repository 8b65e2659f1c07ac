import { applicantSection, filingSection } from '../applicant-form.ts';
import type { FormField, FormSection } from '../program.ts';
import { DOCUMENT_WORDS } from './evidence.ts';

type Filed = Readonly<Record<string, unknown>>;

const isNew = (filed: Filed) => filed.action === 'NEW';
const isForPerson = (filed: Filed) => filed.form === 'DS-101';
const isRenewal = (filed: Filed) => filed.action === 'RENEWAL';

function vehicleFields(fields: readonly FormField[]): FormField[] {
  return fields.map((field) => ({ ...field, path: `vehicle.${field.path}`, shown: isNew }));
}

/** DS-100 and DS-101 as a screen shows them and as they are entered by hand. */
export const form: readonly FormSection[] = [
  filingSection({ 'DS-100': 'DS-100, for the mission', 'DS-101': 'DS-101, for a person' }, 'DS-101'),
  { ...applicantSection, group: { path: 'applicant', label: 'Filed for a person', follows: isForPerson } },
  {
    title: 'Registration',
    fields: [
      {
        path: 'action',
        label: 'Action',
        kind: 'choice',
        choices: { NEW: 'First registration', RENEWAL: 'Renewal' },
        begins: 'NEW',
      },
      {
        path: 'use',
        label: 'Use',
        kind: 'choice',
        choices: { OFFICIAL: 'Official', PERSONAL: 'Personal' },
        begins: 'PERSONAL',
      },
      {
        path: 'condition',
        label: 'Condition',
        kind: 'choice',
        choices: { NEW: 'New', USED: 'Used' },
        begins: 'NEW',
      },
      {
        path: 'ownership',
        label: 'Ownership',
        kind: 'choice',
        choices: { OWNED: 'Owned', LEASED: 'Leased' },
        begins: 'OWNED',
      },
    ],
  },
  {
    title: 'Vehicle',
    fields: [
      { path: 'vin', label: 'VIN', kind: 'code', shown: isRenewal },
      ...vehicleFields([
        { path: 'vin', label: 'VIN', kind: 'code', hint: 'as on the ownership document' },
        { path: 'year', label: 'Model year', kind: 'number' },
        { path: 'make', label: 'Make', kind: 'text' },
        { path: 'model', label: 'Model', kind: 'text' },
        { path: 'body', label: 'Body', kind: 'text' },
        {
          path: 'vehicleType',
          label: 'Type',
          kind: 'choice',
          choices: {
            AUTOMOBILE: 'Automobile',
            MOTORCYCLE: 'Motorcycle',
            BUS: 'Bus',
            TRUCK: 'Truck',
            TRAILER: 'Trailer',
          },
          begins: 'AUTOMOBILE',
        },
        { path: 'gvwrLb', label: 'Weight rating', kind: 'number', hint: 'gross vehicle weight rating, lb' },
        { path: 'colour', label: 'Color', kind: 'text' },
        { path: 'market', label: 'Market', kind: 'choice', choices: { US: 'US', IMPORT: 'Import' }, begins: 'US' },
        { path: 'nonConformingImport', label: 'Non-conforming import', kind: 'yesno' },
        { path: 'owner', label: 'Owner', kind: 'owner' },
        { path: 'plate', label: 'Plate', kind: 'code', optional: true },
        { path: 'registeredTo', label: 'Registered to', kind: 'date', optional: true },
        {
          path: 'liens',
          label: 'Liens',
          kind: 'list',
          each: 'lien',
          columns: [
            { path: 'holder', label: 'Holder', kind: 'text' },
            { path: 'recorded', label: 'Recorded', kind: 'date' },
            { path: 'released', label: 'Released', kind: 'date', optional: true },
          ],
        },
      ]),
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
  {
    title: 'Insurance',
    fields: [
      { path: 'insurance.insurer', label: 'Insurer', kind: 'text' },
      { path: 'insurance.policy', label: 'Policy', kind: 'code' },
      {
        path: 'insurance.proof',
        label: 'Proof',
        kind: 'choice',
        choices: { BINDER: 'Binder', CERTIFICATE: 'Certificate', DECLARATION: 'Declarations page' },
        begins: 'DECLARATION',
      },
      { path: 'insurance.vin', label: "Policy's VIN", kind: 'code' },
      { path: 'insurance.from', label: 'In force from', kind: 'date' },
      { path: 'insurance.to', label: 'In force to', kind: 'date' },
      { path: 'insurance.bodilyPerPerson', label: 'Per person', kind: 'usd', optional: true },
      { path: 'insurance.bodilyPerAccident', label: 'Per accident', kind: 'usd', optional: true },
      { path: 'insurance.property', label: 'Property', kind: 'usd', optional: true },
      { path: 'insurance.combined', label: 'Combined', kind: 'usd', optional: true },
    ],
  },
  {
    title: 'Documents and fees',
    fields: [
      { path: 'documents', label: 'Documents', kind: 'choices', choices: DOCUMENT_WORDS },
      {
        path: 'localJurisdiction',
        label: 'Local jurisdiction',
        kind: 'text',
        hint: 'where it was registered before',
        optional: true,
      },
      { path: 'serviceFeePaid', label: 'Service fee paid', kind: 'yesno' },
    ],
  },
];
