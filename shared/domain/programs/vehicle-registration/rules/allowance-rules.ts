import { termInForce } from '../../../reciprocity/resolve.ts';
import type { ReciprocityTerm } from '../../../reciprocity/term.ts';
import { isSameOwner } from '../../../registry/owner.ts';
import type { Vehicle } from '../../../registry/vehicle.ts';
import { dayWords, fact, held, isMissing, pass, usd } from '../../../rules/words.ts';
import { isKnown, isRegistered, type RegistrationFacts, type RegistrationRule, vinOf } from './vehicle-of.ts';

const RECIPROCITY = '22 USC 4304(b), reciprocity';

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

/** The term that decided and its authority beside the rule's, where there is one in force. */
function decidedBy(term: ReciprocityTerm | null): { term?: string; authority?: string } {
  if (term === null) return {};
  return { term: term.id, authority: `${RECIPROCITY}; ${term.authority}, in force since ${dayWords(term.from)}` };
}

const vehLimit: RegistrationRule = {
  id: 'VEH-LIMIT',
  authority: RECIPROCITY,
  asked: ({ application }) =>
    application.action === 'NEW' && application.use === 'PERSONAL' && application.applicant !== null,
  judge: (facts) => {
    const others = othersOf(facts);
    const term = termInForce(facts.terms, 'VEHICLES_PER_PERSON', facts.asOf);
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
      outcome: 'BLOCK',
      message: `${others.length} ${others.length === 1 ? 'vehicle is' : 'vehicles are'} registered to the applicant; reciprocity with ${country} allows ${limit}.`,
      cure: 'End the registration of another vehicle and return its plates, then file again.',
      facts: looked,
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
