import { defineProgram } from '../define-program.ts';
import { type Travel, travel } from './application.ts';
import { form } from './form.ts';

/** Notification of travel by members of a mission. It has no rules yet: its cases are shown and cannot be approved. */
export const travelProgram = defineProgram<Travel>({
  id: 'TRAVEL',
  title: 'Travel',
  application: travel,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: [
      ...new Set([...(application.applicant === null ? [] : [application.applicant.pid]), ...application.travellers]),
    ],
    vins: [],
    cards: [],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  rules: null,
  products: () => [],
  production: null,
});
