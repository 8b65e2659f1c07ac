import { accreditationRules } from '../../rules/accreditation.ts';
import { defineProgram } from '../define-program.ts';
import { type TaxLetter, taxLetter } from './application.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { LETTER_RULES } from './rules/letter-rules.ts';

/** Tax exemption letters: DS-98, DS-99 or a note. */
export const taxLetterProgram = defineProgram<TaxLetter>({
  id: 'TAX_LETTER',
  title: 'Tax letter',
  application: taxLetter,
  form,
  // A letter for utilities comes with the bill of its account; the format has no field for it.
  evidence: ({ subject }) => (subject === 'UTILITIES' ? [{ kind: 'BILL', label: 'Copy of the bill' }] : []),
  references: (application) => ({
    pids: application.applicant === null ? [] : [application.applicant.pid],
    vins: [],
    cards: [],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  // In the order of the catalogue.
  rules: [...accreditationRules<TaxLetter>({ aliensOnly: ({ use }) => use === 'PERSONAL' }), ...LETTER_RULES],
  products: () => ['TAX_LETTER', 'APPROVAL_LETTER'],
  production,
});
