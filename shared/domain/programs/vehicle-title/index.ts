import { defineProgram } from '../define-program.ts';
import { type VehicleTitle, vehicleTitle } from './application.ts';
import { form } from './form.ts';

/** Title of a vehicle that leaves the program: DS-102. It has no rules yet: its cases are shown and cannot be approved. */
export const vehicleTitleProgram = defineProgram<VehicleTitle>({
  id: 'VEHICLE_TITLE',
  title: 'Vehicle title',
  application: vehicleTitle,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: [application.applicant.pid],
    vins: [application.vin],
    cards: [],
    owners: [],
  }),
  vehicleOf: (application) => ({ vin: application.vin, plate: null, title: null }),
  rules: null,
  products: () => [],
  production: null,
});
