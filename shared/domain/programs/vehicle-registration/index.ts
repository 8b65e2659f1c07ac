import { ACCREDITATION_RULES } from '../../rules/accreditation.ts';
import { defineProgram } from '../define-program.ts';
import { type VehicleRegistration, vehicleRegistration } from './application.ts';
import { evidenceFor } from './evidence.ts';
import { form } from './form.ts';
import { INSURANCE_RULES } from './rules/insurance-rules.ts';
import { PARKING_RULES } from './rules/parking-rules.ts';
import { vinOf } from './rules/vehicle-of.ts';
import { VEHICLE_RULES } from './rules/vehicle-rules.ts';

/** Registration of a mission's or a member's vehicle, first or renewed: DS-100 and DS-101. */
export const vehicleRegistrationProgram = defineProgram<VehicleRegistration>({
  id: 'VEHICLE_REGISTRATION',
  title: 'Vehicle registration',
  application: vehicleRegistration,
  form,
  evidence: evidenceFor,
  references: (application) => ({
    pids: application.applicant === null ? [] : [application.applicant.pid],
    vins: [vinOf(application)],
    cards: [],
    owners: application.action === 'NEW' ? [application.vehicle.owner] : [],
  }),
  vehicleOf: (application) => ({
    vin: vinOf(application),
    plate: application.action === 'NEW' ? application.vehicle.plate : null,
  }),
  rules: [...ACCREDITATION_RULES, ...VEHICLE_RULES, ...INSURANCE_RULES, ...PARKING_RULES],
  products: (application) =>
    application.action === 'NEW'
      ? ['REGISTRATION_CARD', 'PLATE_ORDER', 'PLATE_ORDER_CSV', 'APPROVAL_LETTER']
      : ['REGISTRATION_CARD', 'APPROVAL_LETTER'],
});
