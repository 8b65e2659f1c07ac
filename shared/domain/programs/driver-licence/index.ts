import { accreditationRules } from '../../rules/accreditation.ts';
import { defineProgram } from '../define-program.ts';
import { type DriverLicence, driverLicence } from './application.ts';
import { evidenceFor } from './evidence.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { LICENCE_RULES } from './rules/licence-rules.ts';
import { POINTS_RULES } from './rules/points-rules.ts';

/** Driver licences, permits and non-driver IDs: DS-1972D. */
export const driverLicenceProgram = defineProgram<DriverLicence>({
  id: 'DRIVER_LICENCE',
  title: 'Driver license',
  application: driverLicence,
  form,
  evidence: evidenceFor,
  references: (application) => ({
    pids: [application.applicant.pid],
    vins: [],
    cards: [],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  // In the order of the catalogue.
  rules: [...accreditationRules<DriverLicence>(), ...LICENCE_RULES, ...POINTS_RULES],
  products: ({ product }) => [product === 'ID' ? 'ID_CARD' : 'DRIVER_LICENCE', 'APPROVAL_LETTER'],
  production,
});
