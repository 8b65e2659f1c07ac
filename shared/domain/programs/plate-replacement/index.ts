import { defineProgram } from '../define-program.ts';
import { type PlateReplacement, plateReplacement } from './application.ts';
import { form } from './form.ts';

/** Replacement of plates: DS-104. It has no rules yet: its cases are shown and cannot be approved. */
export const plateReplacementProgram = defineProgram<PlateReplacement>({
  id: 'PLATE_REPLACEMENT',
  title: 'Plate replacement',
  application: plateReplacement,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: [application.applicant.pid],
    vins: [application.vin],
    cards: [],
    owners: [],
  }),
  vehicleOf: (application) => ({ vin: application.vin, plate: application.plate, title: null }),
  rules: null,
  products: () => [],
  production: null,
});
