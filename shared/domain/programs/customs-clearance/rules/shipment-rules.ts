import { judgeEntries } from '../../../rules/needed-entries.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FIRST_STANDARD_YEAR, judgeVin, VIN_AUTHORITY } from '../../../rules/vin-form.ts';
import { dayWords, fact, held, isMissing, pass, returned, textWords } from '../../../rules/words.ts';
import type { CustomsClearance } from '../application.ts';
import { USE_WORDS } from './use.ts';

type CustomsRule = Rule<CustomsClearance>;

const always = () => true;

/** The vehicle's VIN and year, where the application has both. */
function vinAndYear({ vehicle }: CustomsClearance): { vin: string; year: number } | null {
  if (vehicle === null || vehicle.vin === null || isMissing(vehicle.vin) || vehicle.year === null) return null;
  return { vin: vehicle.vin, year: vehicle.year };
}

const vehVin: CustomsRule = {
  id: 'VEH-VIN',
  authority: VIN_AUTHORITY,
  asked: ({ application }) => vinAndYear(application) !== null,
  judge: ({ application }) =>
    judgeVin(vinAndYear(application) ?? { vin: '', year: FIRST_STANDARD_YEAR }, {
      vin: { field: 'vehicle.vin' },
      year: { field: 'vehicle.year' },
    }),
};

const cusDocuments: CustomsRule = {
  id: 'CUS-DOCUMENTS',
  authority: 'DS-1504 instructions: waybill or bill of lading',
  asked: always,
  judge: ({ application: { waybill } }) => {
    const looked = [fact('Waybill', textWords(waybill), { needs: 'given', field: 'waybill' })];
    if (!isMissing(waybill)) return pass('The waybill was given.', looked);
    return returned('The waybill is missing.', 'Send the air waybill or the bill of lading.', looked);
  },
};

const cusArrived: CustomsRule = {
  id: 'CUS-ARRIVED',
  authority: 'DS-1504 instructions: clearance once the goods have arrived',
  asked: always,
  judge: ({ application: { arrivalNotice }, asOf }) => {
    const looked = [
      fact('Arrival notice', arrivalNotice === null ? 'none' : dayWords(arrivalNotice), {
        needs: `by ${dayWords(asOf)}`,
        field: 'arrivalNotice',
      }),
    ];
    const cure = 'Send the arrival notice once the goods have arrived.';
    if (arrivalNotice === null) return held('OTHER', 'There is no arrival notice.', cure, looked);
    if (arrivalNotice <= asOf) return pass(`The goods arrived on ${dayWords(arrivalNotice)}.`, looked);
    return held('OTHER', `The goods arrive only on ${dayWords(arrivalNotice)}.`, cure, looked);
  },
};

const cusConsignee: CustomsRule = {
  id: 'CUS-CONSIGNEE',
  authority: 'DS-1504 instructions: consignee and use; 19 CFR 148.81 and 148.86',
  asked: always,
  judge: ({ application: { use, consignee, explanation } }) => {
    const needsWords = use !== 'PERSONAL';
    const looked = [
      fact('Use', USE_WORDS[use], { field: 'use' }),
      fact('Consignee', consignee.kind === 'MISSION' ? 'the mission' : 'a person', { field: 'consignee.kind' }),
      fact('Explanation', textWords(explanation), { needs: needsWords ? 'given' : 'nothing', field: 'explanation' }),
    ];
    const flaws = [
      ...(use === 'OFFICIAL' && consignee.kind === 'PERSON' ? ['Official goods are consigned to a person.'] : []),
      ...(use === 'PERSONAL' && consignee.kind === 'MISSION' ? ['Personal goods are consigned to the mission.'] : []),
      ...(needsWords && isMissing(explanation) ? ['The explanation of the official use is missing.'] : []),
    ];
    if (flaws.length === 0) return pass('The consignee fits the use.', looked);
    return returned(
      flaws.join(' '),
      'Send official goods to the mission with an explanation of their use, personal goods to the person.',
      looked,
    );
  },
};

const cusVehicle: CustomsRule = {
  id: 'CUS-VEHICLE',
  authority: 'DS-1504 instructions: VIN, make, model and year of a vehicle',
  asked: ({ application }) => application.goods.includes('VEHICLE'),
  judge: ({ application: { vehicle } }) =>
    judgeEntries(
      [
        { label: 'VIN', value: vehicle?.vin ?? null, field: 'vehicle.vin' },
        { label: 'Make', value: vehicle?.make ?? null, field: 'vehicle.make' },
        { label: 'Model', value: vehicle?.model ?? null, field: 'vehicle.model' },
        { label: 'Year', value: vehicle?.year ?? null, field: 'vehicle.year' },
      ],
      'The vehicle is described.',
    ),
};

/** The rules on the shipment and its papers. */
export const SHIPMENT_RULES = { vehVin, cusDocuments, cusArrived, cusConsignee, cusVehicle } as const;
