import { accreditationRules } from '../../rules/accreditation.ts';
import { defineProgram } from '../define-program.ts';
import { type PlateReplacement, plateReplacement } from './application.ts';
import { evidenceFor } from './evidence.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { PLATE_RULES } from './rules/plate-rules.ts';

/** Replacement of plates: DS-104. */
export const plateReplacementProgram = defineProgram<PlateReplacement>({
  id: 'PLATE_REPLACEMENT',
  title: 'Plate replacement',
  application: plateReplacement,
  form,
  evidence: evidenceFor,
  references: (application) => ({
    pids: [application.applicant.pid],
    vins: [application.vin],
    cards: [],
    owners: [],
  }),
  vehicleOf: (application) => ({ vin: application.vin, plate: application.plate, title: null }),
  // In the order of the catalogue.
  rules: [...accreditationRules<PlateReplacement>(), ...PLATE_RULES],
  products: ({ reason }) => [
    ...(['REGISTRATION_CARD', 'PLATE_ORDER', 'PLATE_ORDER_CSV', 'APPROVAL_LETTER'] as const),
    ...(reason === 'STOLEN' ? (['LAW_ENFORCEMENT_NOTICE'] as const) : []),
  ],
  production,
});
