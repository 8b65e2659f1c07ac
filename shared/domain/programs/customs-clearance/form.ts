import { filingSection, optionalApplicantSection } from '../applicant-form.ts';
import type { FormSection } from '../program.ts';

function isForPerson({ consignee }: Readonly<Record<string, unknown>>): boolean {
  return typeof consignee === 'object' && consignee !== null && 'kind' in consignee && consignee.kind === 'PERSON';
}

/** The application as a screen shows it. */
export const form: readonly FormSection[] = [
  filingSection({ 'DS-1504': 'DS-1504' }),
  optionalApplicantSection,
  {
    title: 'Shipment',
    fields: [
      {
        path: 'use',
        label: 'Use',
        kind: 'choice',
        choices: { OFFICIAL: 'Official', PERSONAL: 'Personal', BOTH: 'Both' },
        begins: 'PERSONAL',
      },
      { path: 'explanation', label: 'Explanation', kind: 'text', optional: true },
      { path: 'port', label: 'Port of clearance', kind: 'text' },
      { path: 'waybill', label: 'Waybill', kind: 'code', optional: true },
      { path: 'arrivalNotice', label: 'Arrival notice', kind: 'date', optional: true },
      {
        path: 'consignee.kind',
        label: 'Consignee',
        kind: 'choice',
        choices: { MISSION: 'The mission', PERSON: 'A person' },
        begins: 'PERSON',
      },
      { path: 'consignee.pid', label: 'Consignee PID', kind: 'code', shown: isForPerson },
      { path: 'newlyAssigned', label: 'Newly assigned', kind: 'yesno' },
      { path: 'firstInstallation', label: 'First installation', kind: 'yesno' },
    ],
  },
  {
    title: 'Goods',
    fields: [
      { path: 'description', label: 'Description', kind: 'text' },
      { path: 'weight.value', label: 'Weight', kind: 'number' },
      { path: 'weight.unit', label: 'Unit', kind: 'choice', choices: { lb: 'lb', kg: 'kg' }, begins: 'lb' },
      {
        path: 'goods',
        label: 'Goods',
        kind: 'choices',
        choices: {
          HOUSEHOLD: 'Household',
          ALCOHOL: 'Alcohol',
          TOBACCO: 'Tobacco',
          VEHICLE: 'Vehicle',
          FOOD: 'Food',
          OFFICE: 'Office',
          OTHER: 'Other',
        },
      },
    ],
  },
  {
    title: 'Vehicle',
    group: { path: 'vehicle', label: 'A vehicle is among the goods' },
    fields: [
      { path: 'vehicle.vin', label: 'VIN', kind: 'code', optional: true },
      { path: 'vehicle.make', label: 'Make', kind: 'text', optional: true },
      { path: 'vehicle.model', label: 'Model', kind: 'text', optional: true },
      { path: 'vehicle.year', label: 'Model year', kind: 'number', optional: true },
    ],
  },
  {
    title: 'Bonded',
    group: { path: 'bonded', label: 'From a bonded warehouse' },
    fields: [
      { path: 'bonded.warehouse', label: 'Warehouse', kind: 'text' },
      { path: 'bonded.catalogue', label: 'Catalogue number', kind: 'code' },
      {
        path: 'bonded.deliverTo',
        label: 'Deliver to',
        kind: 'choice',
        choices: { HOME: 'Home', MISSION: 'Mission', OTHER: 'Other' },
      },
    ],
  },
];
