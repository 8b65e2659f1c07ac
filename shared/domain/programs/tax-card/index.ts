import { defineProgram } from '../define-program.ts';
import { type TaxCard, taxCard } from './application.ts';
import { form } from './form.ts';

/** Tax exemption cards: DS-1972T. It has no rules yet: its cases are shown and cannot be approved. */
export const taxCardProgram = defineProgram<TaxCard>({
  id: 'TAX_CARD',
  title: 'Tax card',
  application: taxCard,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: [application.applicant.pid],
    vins: [],
    cards: application.replaces === null ? [] : [application.replaces],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  rules: null,
  products: () => [],
  production: null,
});
