import { vehicleTitle } from '../../registry/vehicle.ts';
import { accreditationRules } from '../../rules/accreditation.ts';
import { defineProgram } from '../define-program.ts';
import { type VehicleRegistration, vehicleRegistration } from './application.ts';
import { evidenceFor } from './evidence.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { ALLOWANCE_RULES } from './rules/allowance-rules.ts';
import { INSURANCE_RULES } from './rules/insurance-rules.ts';
import { PAPER_RULES } from './rules/paper-rules.ts';
import { PARKING_RULES } from './rules/parking-rules.ts';
import { vinOf } from './rules/vehicle-of.ts';
import { VIN_RULES } from './rules/vin-rules.ts';

/** Registration of a mission's or a member's vehicle, first or renewed: DS-100 and DS-101. */
export const vehicleRegistrationProgram = defineProgram<VehicleRegistration>({
  id: 'VEHICLE_REGISTRATION',
  title: 'Vehicle registration',
  application: vehicleRegistration,
  form,
  evidence: evidenceFor,
  references: (application) => {
    const owners = application.action === 'NEW' ? [application.vehicle.owner] : [];
    const pids = [
      ...(application.applicant === null ? [] : [application.applicant.pid]),
      ...owners.flatMap((owner) => ('pid' in owner ? [owner.pid] : [])),
    ];
    return { pids: [...new Set(pids)], vins: [vinOf(application)], cards: [], owners };
  },
  vehicleOf: (application) => ({
    vin: vinOf(application),
    plate: application.action === 'NEW' ? application.vehicle.plate : null,
    title: application.action === 'NEW' ? vehicleTitle(application.vehicle) : null,
  }),
  // In the order of the catalogue.
  rules: [
    ...accreditationRules<VehicleRegistration>(),
    ...VIN_RULES,
    ...PAPER_RULES,
    ...INSURANCE_RULES,
    ...ALLOWANCE_RULES,
    ...PARKING_RULES,
  ],
  products: (application) =>
    application.action === 'NEW'
      ? ['REGISTRATION_CARD', 'PLATE_ORDER', 'PLATE_ORDER_CSV', 'APPROVAL_LETTER']
      : ['REGISTRATION_CARD', 'APPROVAL_LETTER'],
  production,
});
