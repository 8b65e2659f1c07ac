import { isSameOwner } from '../../../registry/owner.ts';
import type { Vehicle } from '../../../registry/vehicle.ts';
import { decidedBy, RECIPROCITY, termFor } from '../../../rules/reciprocity.ts';
import { blocked, dayWords, fact, held, isMissing, pass, usd } from '../../../rules/words.ts';
import { isKnown, isRegistered, type RegistrationFacts, type RegistrationRule, vinOf } from './vehicle-of.ts';

/** What is registered to exactly the applicant beside the vehicle of the application; the family's doesn't count. */
function othersOf(facts: RegistrationFacts): Vehicle[] {
  const { applicant } = facts.application;
  return facts.applicantsVehicles.filter(
    (vehicle) =>
      applicant !== null &&
      isSameOwner(vehicle.owner, { pid: applicant.pid }) &&
      vehicle.vin !== vinOf(facts.application) &&
      isRegistered(vehicle, facts.asOf),
  );
}

const vehLimit: RegistrationRule = {
  id: 'VEH-LIMIT',
  authority: RECIPROCITY,
  asked: ({ application }) =>
    application.action === 'NEW' && application.use === 'PERSONAL' && application.applicant !== null,
  judge: (facts) => {
    const others = othersOf(facts);
    const term = termFor(facts, 'VEHICLES_PER_PERSON');
    const limit = term?.limit ?? null;
    const { country } = facts.mission;
    const looked = [
      fact('Vehicles registered to the applicant', String(others.length), {
        needs: limit === null ? 'no limit' : `fewer than ${limit}`,
        field: 'applicant.pid',
      }),
      ...others.map(({ vin, registeredTo }) => fact('Registered', `${vin} to ${dayWords(registeredTo)}`)),
      fact('Country', country),
    ];
    if (limit === null) {
      return {
        ...pass(`${others.length} registered; reciprocity with ${country} sets no limit.`, looked),
        ...decidedBy(term),
      };
    }
    if (others.length < limit) {
      return {
        ...pass(`${others.length} registered of the ${limit} that reciprocity with ${country} allows.`, looked),
        ...decidedBy(term),
      };
    }
    return {
      ...blocked(
        `${others.length} ${others.length === 1 ? 'vehicle is' : 'vehicles are'} registered to the applicant; reciprocity with ${country} allows ${limit}.`,
        'End the registration of another vehicle and return its plates, then file again.',
        looked,
      ),
      ...decidedBy(term),
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
    const none = isMissing(localJurisdiction);
    const looked = [
      fact('Local jurisdiction', none ? 'none' : String(localJurisdiction), { field: 'localJurisdiction' }),
      fact('Service fee', serviceFeePaid ? 'paid' : 'not paid', {
        ...(none ? {} : { needs: `${fee} paid` }),
        field: 'serviceFeePaid',
      }),
    ];
    if (none) return pass('No local jurisdiction was used.', looked);
    if (serviceFeePaid) return pass(`The service fee for the use of ${localJurisdiction} is paid.`, looked);
    return held(
      'SERVICE_FEE',
      `The vehicle was registered in ${localJurisdiction} and the service fee is unpaid.`,
      `Surrender the local documents and pay the fee of ${fee}.`,
      looked,
    );
  },
};

/** The rules on how many vehicles and at what fee, in the order asked. */
export const ALLOWANCE_RULES: readonly RegistrationRule[] = [vehLimit, vehLocal];
