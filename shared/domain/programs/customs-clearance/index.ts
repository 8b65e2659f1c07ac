import { defineProgram } from '../define-program.ts';
import { type CustomsClearance, customsClearance } from './application.ts';
import { form } from './form.ts';

/** Duty-free clearance of one shipment: DS-1504. It has no rules yet: its cases are shown and cannot be approved. */
export const customsClearanceProgram = defineProgram<CustomsClearance>({
  id: 'CUSTOMS_CLEARANCE',
  title: 'Customs clearance',
  application: customsClearance,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: [
      ...(application.applicant === null ? [] : [application.applicant.pid]),
      ...(application.consignee.kind === 'PERSON' ? [application.consignee.pid] : []),
    ],
    vins: application.vehicle?.vin ? [application.vehicle.vin] : [],
    cards: [],
    owners: [],
  }),
  vehicleOf: (application) => ({ vin: application.vehicle?.vin ?? null, plate: null, title: null }),
  rules: null,
  products: () => [],
  production: null,
});
