import { addBusinessDays } from '../../clocks/business-days.ts';
import { accreditationRules } from '../../rules/accreditation.ts';
import { isMissing } from '../../rules/words.ts';
import { defineProgram } from '../define-program.ts';
import { type CustomsClearance, customsClearance } from './application.ts';
import { form } from './form.ts';
import { production } from './production.ts';
import { ENTITLEMENT_RULES } from './rules/entitlement-rules.ts';
import { SHIPMENT_RULES } from './rules/shipment-rules.ts';
import { isPersonal } from './rules/use.ts';

/** Duty-free clearance of one shipment: DS-1504. */
export const customsClearanceProgram = defineProgram<CustomsClearance>({
  id: 'CUSTOMS_CLEARANCE',
  title: 'Customs clearance',
  application: customsClearance,
  form,
  evidence: ({ waybill, arrivalNotice }) => [
    { kind: 'WAYBILL', label: 'Air waybill or bill of lading', given: !isMissing(waybill) },
    { kind: 'ARRIVAL_NOTICE', label: 'Arrival notice', given: arrivalNotice !== null },
  ],
  references: (application) => ({
    pids: [
      ...new Set([
        ...(application.applicant === null ? [] : [application.applicant.pid]),
        ...(application.consignee.kind === 'PERSON' ? [application.consignee.pid] : []),
      ]),
    ],
    vins: application.vehicle?.vin ? [application.vehicle.vin] : [],
    cards: [],
    owners: [],
  }),
  vehicleOf: (application) => ({ vin: application.vehicle?.vin ?? null, plate: null, title: null }),
  // In the order of the catalogue.
  rules: [
    ...accreditationRules<CustomsClearance>({
      othersNamed: ({ consignee }) =>
        consignee.kind === 'PERSON' ? [{ pid: consignee.pid, called: 'consignee', field: 'consignee.pid' }] : [],
      aliensOnly: isPersonal,
    }),
    SHIPMENT_RULES.vehVin,
    SHIPMENT_RULES.cusDocuments,
    SHIPMENT_RULES.cusArrived,
    SHIPMENT_RULES.cusConsignee,
    ENTITLEMENT_RULES.cusReciprocity,
    ENTITLEMENT_RULES.cusFirst,
    ENTITLEMENT_RULES.cusBonded,
    SHIPMENT_RULES.cusVehicle,
  ],
  clocks: ({ filed }, settings) => [
    {
      kind: 'CUSTOMS_RELEASE',
      startedOn: filed,
      endsOn: addBusinessDays(filed, settings['customs.workingDays'], settings['desk.closures']),
    },
  ],
  products: () => ['CUSTOMS_CLEARANCE', 'APPROVAL_LETTER'],
  production,
});
