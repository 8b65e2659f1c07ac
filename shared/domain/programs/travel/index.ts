import { accreditationRules } from '../../rules/accreditation.ts';
import { defineProgram } from '../define-program.ts';
import { type Travel, travel } from './application.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { TRAVEL_RULES } from './rules/travel-rules.ts';

/** Notification of travel by members of a mission. */
export const travelProgram = defineProgram<Travel>({
  id: 'TRAVEL',
  title: 'Travel',
  application: travel,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: [
      ...new Set([...(application.applicant === null ? [] : [application.applicant.pid]), ...application.travellers]),
    ],
    vins: [],
    cards: [],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  // In the order of the catalogue.
  rules: [
    ...accreditationRules<Travel>({
      othersNamed: ({ travellers }) => travellers.map((pid) => ({ pid, called: 'traveler', field: 'travellers' })),
    }),
    ...TRAVEL_RULES,
  ],
  products: () => ['TRAVEL_DETERMINATION', 'APPROVAL_LETTER'],
  production,
});
