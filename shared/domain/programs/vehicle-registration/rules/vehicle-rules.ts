import { termInForce } from '../../../reciprocity/resolve.ts';
import { odometerExemption } from '../../../registry/odometer.ts';
import { isSameOwner } from '../../../registry/owner.ts';
import { hasRightCheckDigit, isWellFormedVin, vinCheckDigit } from '../../../registry/vin.ts';
import type { Rule } from '../../../rules/rule.ts';
import { dayWords, fact, held, isMissing, pass, returned, usd } from '../../../rules/words.ts';
import type { DocumentKind, VehicleRegistration } from '../application.ts';
import { DOCUMENT_WORDS } from '../evidence.ts';
import {
  isKnown,
  isOwnVehicle,
  isRegistered,
  knownVehicle,
  type RegistrationFacts,
  registeredVehicle,
  vehicleField,
  vinOf,
} from './vehicle-of.ts';

type RegistrationRule = Rule<VehicleRegistration>;

/** VINs of 17 characters came with model year 1981. */
const FIRST_STANDARD_YEAR = 1981;

function isNew(facts: RegistrationFacts): boolean {
  return facts.application.action === 'NEW';
}

const vehKnown: RegistrationRule = {
  id: 'VEH-KNOWN',
  authority: 'DS-100 and DS-101 instructions: renewal of a registered vehicle',
  asked: (facts) => !isNew(facts),
  judge: (facts) => {
    const vehicle = registeredVehicle(facts);
    const looked = [
      fact('VIN', vinOf(facts.application), { needs: 'a vehicle of the applicant or the mission', field: 'vin' }),
    ];
    if (!vehicle)
      return returned('This VIN is not in the registry.', 'Correct the VIN, or file a first registration.', looked);
    if (isOwnVehicle(facts, vehicle)) return pass('The vehicle is registered to the applicant or the mission.', looked);
    return returned('The vehicle is registered to somebody else.', 'Correct the VIN, or have the owner file.', looked);
  },
};

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
    return returned('The VIN is not well formed.', 'File again with the VIN as on the ownership document.', looked);
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
      fact('Check digit', vin.charAt(8), { needs: right, ...vehicleField(facts, 'vin') }),
      fact('Market', market, vehicleField(facts, 'market')),
    ];
    if (hasRightCheckDigit(vin)) return pass(`The VIN's check digit ${right} is right.`, looked);
    const message = `The VIN's check digit is ${vin.charAt(8)} and should be ${right}.`;
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
  asked: isNew,
  judge: (facts) => {
    const { application } = facts;
    const known = registeredVehicle(facts);
    const looked = [
      fact('VIN', vinOf(application), { field: 'vehicle.vin' }),
      fact('Registered', known?.registeredTo ? `to ${dayWords(known.registeredTo)}` : 'no'),
    ];
    const another =
      application.action === 'NEW' &&
      known &&
      isRegistered(known, facts.asOf) &&
      !isSameOwner(known.owner, application.vehicle.owner);
    if (!another) return pass('This VIN is not registered to anybody else.', looked);
    return held(
      'DUPLICATE',
      'This VIN is registered to another owner.',
      'Clear the title or the transfer of the registered vehicle first.',
      looked,
    );
  },
};

function missingDocuments(application: VehicleRegistration): DocumentKind[] {
  const needed: DocumentKind[] = [application.condition === 'NEW' ? 'CERTIFICATE_OF_ORIGIN' : 'STATE_TITLE'];
  if (application.ownership === 'LEASED') needed.push('LEASE');
  needed.push('INSURANCE');
  return needed.filter((kind) => !application.documents.includes(kind));
}

const vehDocuments: RegistrationRule = {
  id: 'VEH-DOCUMENTS',
  authority: 'DS-100 and DS-101 instructions: ownership and insurance documents',
  asked: isNew,
  judge: (facts) => {
    const missing = missingDocuments(facts.application).map((kind) => DOCUMENT_WORDS[kind].toLowerCase());
    const sent = facts.application.documents.map((kind) => DOCUMENT_WORDS[kind].toLowerCase()).join(', ') || 'none';
    const looked = [
      fact('Documents', sent, { ...(missing.length ? { needs: missing.join(', ') } : {}), field: 'documents' }),
    ];
    if (missing.length === 0) return pass('All documents are there.', looked);
    return returned(`Missing: ${missing.join(', ')}.`, `Send the ${missing.join(' and the ')}.`, looked);
  },
};

const vehOdometer: RegistrationRule = {
  id: 'VEH-ODOMETER',
  authority: '49 CFR 580.5 and 580.17',
  asked: isNew,
  judge: (facts) => {
    const { condition, odometer, filed } = facts.application;
    const looked = [
      fact(
        'Odometer',
        odometer === null
          ? 'none'
          : `${odometer.reading.toLocaleString('en-US')} mi, ${odometer.status.toLowerCase().replaceAll('_', ' ')}`,
        { field: 'odometer' },
      ),
    ];
    if (condition !== 'NEW') return pass('No odometer statement is asked for a used vehicle at registration.', looked);
    if (odometer !== null) return pass('The odometer reading was given.', looked);
    const exemption = odometerExemption(knownVehicle(facts), filed);
    if (exemption) return pass(`No odometer reading is needed: ${exemption}.`, looked);
    return returned(
      'The odometer reading is missing.',
      'Send the odometer statement, signed by buyer and seller.',
      looked,
    );
  },
};

const vehLimit: RegistrationRule = {
  id: 'VEH-LIMIT',
  authority: '22 USC 4304(b), reciprocity',
  asked: ({ application }) =>
    application.action === 'NEW' && application.use === 'PERSONAL' && application.applicant !== null,
  judge: (facts) => {
    const vin = vinOf(facts.application);
    const count = facts.applicantsVehicles.filter(
      (vehicle) => vehicle.vin !== vin && isRegistered(vehicle, facts.asOf),
    ).length;
    const term = termInForce(facts.terms, 'VEHICLES_PER_PERSON', facts.asOf);
    const limit = term?.limit ?? null;
    const looked = [
      fact('Vehicles registered to the applicant', String(count), {
        needs: limit === null ? 'no limit' : `fewer than ${limit}`,
      }),
    ];
    const of =
      term === null
        ? {}
        : { term: term.id, authority: `22 USC 4304(b); ${term.authority}, in force since ${dayWords(term.from)}` };
    if (limit === null)
      return {
        ...pass(`${count} registered; reciprocity with ${facts.mission.country} sets no limit.`, looked),
        ...of,
      };
    if (count < limit)
      return {
        ...pass(`${count} registered of the ${limit} that reciprocity with ${facts.mission.country} allows.`, looked),
        ...of,
      };
    return {
      outcome: 'BLOCK',
      message: `${count} vehicles are registered to the applicant; reciprocity with ${facts.mission.country} allows ${limit}.`,
      facts: looked,
      ...of,
    };
  },
};

const vehLocal: RegistrationRule = {
  id: 'VEH-LOCAL',
  authority: 'OFM registration program: surrender of local documents and service fee',
  asked: isKnown,
  judge: (facts) => {
    const { localJurisdiction, serviceFeePaid } = facts.application;
    const fee = usd(facts.settings['registration.serviceFee']);
    const looked = [
      fact('Local jurisdiction', localJurisdiction ?? 'none', { field: 'localJurisdiction' }),
      fact('Service fee', serviceFeePaid ? 'paid' : 'not paid', { field: 'serviceFeePaid' }),
    ];
    if (isMissing(localJurisdiction)) return pass('No local jurisdiction was used.', looked);
    if (serviceFeePaid) return pass(`The service fee for the use of ${localJurisdiction} is paid.`, looked);
    return held(
      'SERVICE_FEE',
      `The vehicle was registered in ${localJurisdiction} and the service fee is unpaid.`,
      `Surrender the local documents and pay the fee of ${fee}.`,
      looked,
    );
  },
};

/** The rules on the vehicle, in the order asked. */
export const VEHICLE_RULES: readonly RegistrationRule[] = [
  vehKnown,
  vehVin,
  vehVinCheck,
  vehDuplicate,
  vehDocuments,
  vehOdometer,
  vehLimit,
  vehLocal,
];
