import { defineProgram } from '../define-program.ts';
import { type DriverLicence, driverLicence } from './application.ts';
import { form } from './form.ts';

/** Driver licences, permits and non-driver IDs: DS-1972D. It has no rules yet: its cases are shown and cannot be approved. */
export const driverLicenceProgram = defineProgram<DriverLicence>({
  id: 'DRIVER_LICENCE',
  title: 'Driver licence',
  application: driverLicence,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: [application.applicant.pid],
    vins: [],
    cards: [],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  rules: null,
  products: () => [],
  production: null,
});
