import { defineProgram } from '../define-program.ts';
import { type Matter, matter } from './application.ts';
import { form } from './form.ts';
import { production, productOf } from './production.ts';
import { ENFORCEMENT_RULES } from './rules/enforcement-rules.ts';

/** Violations, tickets, lapsed insurance, recalls and terminations: matters that the office opens itself. */
export const enforcementProgram = defineProgram<Matter>({
  id: 'ENFORCEMENT',
  title: 'Enforcement',
  isFiled: false,
  application: matter,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: application.applicant === null ? [] : [application.applicant.pid],
    vins: 'vin' in application ? [application.vin] : [],
    cards: [],
    owners: 'owner' in application ? [application.owner] : [],
  }),
  vehicleOf: (application) => ({ vin: 'vin' in application ? application.vin : null, plate: null, title: null }),
  rules: ENFORCEMENT_RULES,
  products: (application) => [productOf(application)],
  production,
});
