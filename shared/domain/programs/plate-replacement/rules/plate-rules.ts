import { platesPerVehicle, plateText } from '../../../registry/plate-number.ts';
import { isOwnVehicle, vehicleByVin } from '../../../rules/own-vehicle.ts';
import type { Rule } from '../../../rules/rule.ts';
import { constantWords, fact, held, isMissing, pass, returned, textWords } from '../../../rules/words.ts';
import type { PlateReplacement } from '../application.ts';

const always = () => true;

const pltReport: Rule<PlateReplacement> = {
  id: 'PLT-REPORT',
  authority: 'DS-104 instructions: police report of lost or stolen plates',
  asked: always,
  judge: ({ application: { reason, policeReport } }) => {
    const isGone = reason !== 'DAMAGED';
    const looked = [
      fact('Reason', constantWords(reason), { field: 'reason' }),
      fact('Police report', textWords(policeReport), {
        needs: isGone ? 'a report number' : 'nothing',
        field: 'policeReport',
      }),
    ];
    if (!isGone) return pass('Damaged plates need no police report.', looked);
    if (!isMissing(policeReport)) return pass('The police report number was given.', looked);
    return returned(
      `The plates are ${constantWords(reason)} and there is no police report number.`,
      'Report it to the police and send the number of the report.',
      looked,
    );
  },
};

const pltOther: Rule<PlateReplacement> = {
  id: 'PLT-OTHER',
  authority: 'DS-104 instructions: return of the other plate; plates are property of the United States',
  asked: always,
  judge: (facts) => {
    const { vin, platesMissing, otherPlateReturned } = facts.application;
    const vehicle = vehicleByVin(facts, vin);
    // A vehicle that nobody knows is taken to bear two plates, as all but motorcycles and trailers do.
    const plates = vehicle ? platesPerVehicle(vehicle.vehicleType) : 2;
    const looked = [
      fact('Plates missing', String(platesMissing), { field: 'platesMissing' }),
      fact('Plates of the vehicle', String(plates)),
      fact('Other plate', otherPlateReturned ? 'returned' : 'not returned', { field: 'otherPlateReturned' }),
    ];
    if (platesMissing !== 1 || plates === 1) return pass('No other plate is to be returned.', looked);
    if (otherPlateReturned) return pass('The other plate was returned.', looked);
    return held(
      'PLATES_NOT_RETURNED',
      'One plate is missing and the other was not returned.',
      'Return the other plate.',
      looked,
    );
  },
};

const pltMatch: Rule<PlateReplacement> = {
  id: 'PLT-MATCH',
  authority: 'DS-104 instructions: plate and VIN of a registered vehicle',
  asked: always,
  judge: (facts) => {
    const { vin, plate } = facts.application;
    const vehicle = vehicleByVin(facts, vin);
    // A plate that was reported lost or stolen is off the vehicle already, and is the one to be replaced.
    const bears = vehicle?.plate ?? facts.missingPlates?.find((missing) => missing.vin === vin)?.plate ?? null;
    const looked = [
      fact('VIN', vin, { needs: "the applicant's or the mission's", field: 'vin' }),
      fact('Plate', textWords(plate), { needs: textWords(bears), field: 'plate' }),
    ];
    if (!vehicle) return returned(`The VIN ${vin} is not in the registry.`, 'Correct the VIN.', looked);
    if (!isOwnVehicle(facts, vehicle)) {
      return returned(
        'The vehicle is registered to another owner, neither the applicant nor the mission.',
        'Correct the VIN, or have the owner file.',
        looked,
      );
    }
    if (!isMissing(bears) && plateText(String(bears)) === plateText(plate)) {
      return pass("The plate is the vehicle's and the vehicle the applicant's or the mission's.", looked);
    }
    return returned(
      `The plate ${textWords(plate)} is not the one of this vehicle.`,
      'Correct the plate or the VIN.',
      looked,
    );
  },
};

/** The rules on the plates to be replaced, in the order asked. */
export const PLATE_RULES: readonly Rule<PlateReplacement>[] = [pltReport, pltOther, pltMatch];
