import { isSameOwner } from '../../../registry/owner.ts';
import { hasRightCheckDigit, isWellFormedVin, vinCheckDigit } from '../../../registry/vin.ts';
import { dayWords, fact, held, ownerWords, pass, returned } from '../../../rules/words.ts';
import {
  isKnown,
  isOwnVehicle,
  isRegistered,
  knownVehicle,
  type RegistrationRule,
  registeredVehicle,
  vehicleField,
  vinOf,
} from './vehicle-of.ts';

/** VINs of 17 characters came with model year 1981. */
const FIRST_STANDARD_YEAR = 1981;

const vehVin: RegistrationRule = {
  id: 'VEH-VIN',
  authority: '49 CFR 565.13',
  asked: isKnown,
  judge: (facts) => {
    const { vin, year } = knownVehicle(facts);
    const looked = [
      fact('VIN', vin, { needs: '17 characters A–Z and 0–9 without I, O, Q', ...vehicleField(facts, 'vin') }),
      fact('Model year', String(year), vehicleField(facts, 'year')),
    ];
    if (year < FIRST_STANDARD_YEAR) return pass(`A ${year} model need not have a VIN of 17 characters.`, looked);
    if (isWellFormedVin(vin)) return pass('The VIN has the right form.', looked);
    const why = vin.length === 17 ? 'has a character that no VIN has' : `has ${vin.length} characters instead of 17`;
    return returned(`The VIN ${vin} ${why}.`, 'File again with the VIN as on the ownership document.', looked);
  },
};

const vehKnown: RegistrationRule = {
  id: 'VEH-KNOWN',
  authority: 'DS-100 and DS-101 instructions: renewal of a registered vehicle',
  asked: ({ application }) => application.action === 'RENEWAL',
  judge: (facts) => {
    const vin = vinOf(facts.application);
    const vehicle = registeredVehicle(facts);
    const looked = [
      fact('VIN', vin, { needs: 'a vehicle of the registry', field: 'vin' }),
      fact('Owner', vehicle ? ownerWords(vehicle.owner) : 'none', { needs: 'the applicant or the mission' }),
    ];
    if (!vehicle) {
      return returned(
        `The VIN ${vin} is not in the registry.`,
        'Correct the VIN, or file a first registration.',
        looked,
      );
    }
    if (isOwnVehicle(facts, vehicle)) return pass('The vehicle belongs to the applicant or the mission.', looked);
    return returned(
      `The vehicle belongs to ${ownerWords(vehicle.owner)}, neither the applicant nor the mission.`,
      'Correct the VIN, or have the owner file.',
      looked,
    );
  },
};

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
    return {
      outcome: 'REVIEW',
      message,
      cure: 'Compare the VIN with the ownership document; a vehicle made for another market may have none.',
      facts: looked,
    };
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
      `The VIN ${vin} is registered to another owner: ${ownerWords(known.owner)}.`,
      'Clear the title or the transfer of the registered vehicle first.',
      looked,
    );
  },
};

/** The rules on the VIN and whose it is, in the order asked. */
export const VIN_RULES: readonly RegistrationRule[] = [vehVin, vehKnown, vehVinCheck, vehDuplicate];
