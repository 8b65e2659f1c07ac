import { accreditationRules } from '../../rules/accreditation.ts';
import { defineProgram } from '../define-program.ts';
import { type VehicleTitle, vehicleTitle } from './application.ts';
import { evidenceFor } from './evidence.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { TITLE_RULES } from './rules/title-rules.ts';
import { VEHICLE_RULES } from './rules/vehicle-rules.ts';

/** Title of a vehicle that leaves the program: DS-102. */
export const vehicleTitleProgram = defineProgram<VehicleTitle>({
  id: 'VEHICLE_TITLE',
  title: 'Vehicle title',
  application: vehicleTitle,
  form,
  evidence: evidenceFor,
  references: (application) => ({
    pids: [application.applicant.pid],
    vins: [application.vin],
    cards: [],
    owners: [],
  }),
  vehicleOf: (application) => ({ vin: application.vin, plate: null, title: null }),
  // In the order of the catalogue.
  rules: [
    // A title ends what there was, and is still given for some days after the accreditation.
    ...accreditationRules<VehicleTitle>({ graceDays: (settings) => settings['accreditation.titleGraceDays'] }),
    ...VEHICLE_RULES,
    ...TITLE_RULES,
  ],
  products: () => ['TITLE_CERTIFICATE', 'APPROVAL_LETTER'],
  production,
});
