import { isSameOwner } from '../../../registry/owner.ts';
import { hasRightCheckDigit, isWellFormedVin, vinCheckDigit } from '../../../registry/vin.ts';
import { vehKnown } from '../../../rules/own-vehicle.ts';
import { FIRST_STANDARD_YEAR, judgeVin, VIN_AUTHORITY } from '../../../rules/vin-form.ts';
import { dayWords, fact, held, ownerWords, pass, returned, review } from '../../../rules/words.ts';
import {
  isKnown,
  isRegistered,
  knownVehicle,
  type RegistrationRule,
  registeredVehicle,
  vehicleField,
  vinOf,
} from './vehicle-of.ts';

const vehVin: RegistrationRule = {
  id: 'VEH-VIN',
  authority: VIN_AUTHORITY,
  asked: isKnown,
  judge: (facts) =>
    judgeVin(knownVehicle(facts), { vin: vehicleField(facts, 'vin'), year: vehicleField(facts, 'year') }),
};

const renewedVehKnown: RegistrationRule = vehKnown({
  authority: 'DS-100 and DS-101 instructions: renewal of a registered vehicle',
  asked: (application) => application.action === 'RENEWAL',
  vinOf,
  cure: 'Correct the VIN, or file a first registration.',
});

const vehVinCheck: RegistrationRule = {
  id: 'VEH-VIN-CHECK',
  authority: '49 CFR 565.15(c)',
  asked: (facts) =>
    isKnown(facts) && knownVehicle(facts).year >= FIRST_STANDARD_YEAR && isWellFormedVin(knownVehicle(facts).vin),
  judge: (facts) => {
    const { vin, market } = knownVehicle(facts);
    const right = vinCheckDigit(vin);
    const looked = [
      fact('VIN', vin, vehicleField(facts, 'vin')),
      fact('Check digit', vin.charAt(8), { needs: right, ...vehicleField(facts, 'vin') }),
      fact('Market', market, vehicleField(facts, 'market')),
    ];
    if (hasRightCheckDigit(vin)) return pass(`The VIN's check digit ${right} is right.`, looked);
    const message = `The check digit of the VIN ${vin} is ${vin.charAt(8)} and should be ${right}.`;
    if (market === 'US') return returned(message, 'File again with the VIN as on the ownership document.', looked);
    return review(
      message,
      'Compare the VIN with the ownership document; a vehicle made for another market may have none.',
      looked,
    );
  },
};

const vehDuplicate: RegistrationRule = {
  id: 'VEH-DUPLICATE',
  authority: '22 USC 4303; OFM registration program: one registration for each vehicle',
  asked: ({ application }) => application.action === 'NEW',
  judge: (facts) => {
    const { owner, vin } = knownVehicle(facts);
    const known = registeredVehicle(facts);
    const looked = [
      fact('VIN', vin, { field: 'vehicle.vin' }),
      fact('Owner filed', ownerWords(owner), { field: 'vehicle.owner' }),
      fact('Owner registered', known ? ownerWords(known.owner) : 'none'),
      fact('Registered', known?.registeredTo ? `to ${dayWords(known.registeredTo)}` : 'no'),
    ];
    if (!known || !isRegistered(known, facts.asOf) || isSameOwner(known.owner, owner)) {
      return pass('This VIN is not registered to anybody else.', looked);
    }
    return held(
      'DUPLICATE',
      `The VIN ${vin} is registered to another owner.`,
      'Clear the title or the transfer of the registered vehicle first.',
      looked,
    );
  },
};

/** The rules on the VIN and whose it is, in the order asked. */
export const VIN_RULES: readonly RegistrationRule[] = [vehVin, renewedVehKnown, vehVinCheck, vehDuplicate];
