import { addDays } from '../../dates.ts';
import { accreditationRules } from '../../rules/accreditation.ts';
import { defineProgram } from '../define-program.ts';
import { type Property, property } from './application.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { PROPERTY_RULES } from './rules/property-rules.ts';

/** Notice of acts on real property: a diplomatic note (22 USC 4305). */
export const propertyProgram = defineProgram<Property>({
  id: 'PROPERTY',
  title: 'Property',
  application: property,
  form,
  // The note is the application itself; a lease comes with its contract, for which the format has no field.
  evidence: ({ action }) => (action === 'LEASE' ? [{ kind: 'LEASE', label: 'Lease' }] : []),
  references: (application) => ({
    pids: application.applicant === null ? [] : [application.applicant.pid],
    vins: [],
    cards: [],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  // In the order of the catalogue.
  rules: [...accreditationRules<Property>(), ...PROPERTY_RULES],
  clocks: ({ filed }, settings) => [
    { kind: 'PROPERTY_NOTICE', startedOn: filed, endsOn: addDays(filed, settings['property.noticeDays']) },
  ],
  products: () => ['PROPERTY_DETERMINATION', 'APPROVAL_LETTER'],
  production,
});
