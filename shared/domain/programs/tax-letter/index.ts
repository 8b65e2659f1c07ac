import { defineProgram } from '../define-program.ts';
import { type TaxLetter, taxLetter } from './application.ts';
import { form } from './form.ts';

/** Tax exemption letters: DS-98, DS-99 or a note. It has no rules yet: its cases are shown and cannot be approved. */
export const taxLetterProgram = defineProgram<TaxLetter>({
  id: 'TAX_LETTER',
  title: 'Tax letter',
  application: taxLetter,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: application.applicant === null ? [] : [application.applicant.pid],
    vins: [],
    cards: [],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  rules: null,
  products: () => [],
  production: null,
});
