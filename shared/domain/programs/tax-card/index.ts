import { addDays } from '../../dates.ts';
import { accreditationRules } from '../../rules/accreditation.ts';
import { isMissing } from '../../rules/words.ts';
import { defineProgram } from '../define-program.ts';
import { type TaxCard, taxCard } from './application.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { COUNT_RULES } from './rules/count-rules.ts';
import { HOLDER_RULES } from './rules/holder-rules.ts';

/** Tax exemption cards: DS-1972T. */
export const taxCardProgram = defineProgram<TaxCard>({
  id: 'TAX_CARD',
  title: 'Tax card',
  application: taxCard,
  form,
  evidence: ({ action, lossStatement }) =>
    action === 'REPLACEMENT'
      ? [{ kind: 'LOSS_STATEMENT', label: 'Note on the loss: when and where', given: !isMissing(lossStatement) }]
      : [],
  references: (application) => ({
    pids: [application.applicant.pid],
    vins: [],
    cards: application.replaces === null ? [] : [application.replaces],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  // In the order of the catalogue.
  rules: [
    ...accreditationRules<TaxCard>({ aliensOnly: () => true }),
    HOLDER_RULES.taxReciprocity,
    HOLDER_RULES.taxAge,
    COUNT_RULES.taxCount,
    COUNT_RULES.taxLost,
    HOLDER_RULES.taxHolder,
  ],
  clocks: ({ filed, action, reportedLost }, settings) => [
    { kind: 'DECISION', startedOn: filed, endsOn: addDays(filed, settings['desk.dueDays']) },
    ...(action === 'REPLACEMENT' && reportedLost !== null
      ? [
          {
            kind: 'LOST_CARD',
            startedOn: reportedLost,
            endsOn: addDays(reportedLost, settings['tax.lostDays']),
          } as const,
        ]
      : []),
  ],
  products: () => ['TAX_CARD', 'APPROVAL_LETTER'],
  production,
});
