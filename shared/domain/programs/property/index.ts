import { defineProgram } from '../define-program.ts';
import { type Property, property } from './application.ts';
import { form } from './form.ts';

/** Notice of acts on real property: a diplomatic note (22 USC 4305). It has no rules yet: its cases are shown and cannot be approved. */
export const propertyProgram = defineProgram<Property>({
  id: 'PROPERTY',
  title: 'Property',
  application: property,
  form,
  evidence: () => [],
  references: (application) => ({
    pids: application.applicant === null ? [] : [application.applicant.pid],
    vins: [],
    cards: [],
    owners: [],
  }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  rules: null,
  products: () => [],
  production: null,
});
