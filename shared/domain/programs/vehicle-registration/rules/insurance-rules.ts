import { addDays, daysBetween, inForce } from '../../../dates.ts';
import { dayWords, fact, held, pass, returned, usd } from '../../../rules/words.ts';
import { isKnown, knownVehicle, type RegistrationFacts, type RegistrationRule, vehicleField } from './vehicle-of.ts';

const ACT = '22 USC 254e';

function isTrailer(facts: RegistrationFacts): boolean {
  return knownVehicle(facts).vehicleType === 'TRAILER';
}

const EXEMPT = pass('A trailer is covered by the vehicle that tows it.', [fact('Type', 'trailer')]);

const insLimits: RegistrationRule = {
  id: 'INS-LIMITS',
  authority: `${ACT}; minimum limits set by the Director`,
  asked: isKnown,
  judge: (facts) => {
    if (isTrailer(facts)) return EXEMPT;
    const { insurance } = facts.application;
    const kind = knownVehicle(facts).vehicleType === 'MOTORCYCLE' ? 'insurance.motorcycle' : 'insurance.vehicle';
    const needed = facts.settings[kind];
    const combined = facts.settings['insurance.combined'];
    const lines = [
      {
        label: 'Bodily injury per person',
        has: insurance.bodilyPerPerson,
        needs: needed.bodilyPerPerson,
        field: 'insurance.bodilyPerPerson',
      },
      {
        label: 'Bodily injury per accident',
        has: insurance.bodilyPerAccident,
        needs: needed.bodilyPerAccident,
        field: 'insurance.bodilyPerAccident',
      },
      { label: 'Property damage', has: insurance.property, needs: needed.property, field: 'insurance.property' },
    ];
    const looked = [
      ...lines.map((line) => fact(line.label, usd(line.has), { needs: usd(line.needs), field: line.field })),
      fact('Combined single limit', usd(insurance.combined), {
        needs: `or ${usd(combined)}`,
        field: 'insurance.combined',
      }),
    ];
    if ((insurance.combined ?? 0) >= combined)
      return pass(`The combined single limit of ${usd(insurance.combined)} is enough.`, looked);
    const short = lines.filter((line) => (line.has ?? 0) < line.needs);
    if (short.length === 0) return pass('The limits are high enough.', looked);
    const words = short
      .map((line) => `${line.label.toLowerCase()} is ${usd(line.needs - (line.has ?? 0))} short`)
      .join(', ');
    const cure = `Show a policy with ${short.map((line) => `at least ${usd(line.needs)} ${line.label.toLowerCase()}`).join(', ')}, or a combined limit of ${usd(combined)}.`;
    return held('INSURANCE', `The cover is too low: ${words}.`, cure, looked);
  },
};

const insTerm: RegistrationRule = {
  id: 'INS-TERM',
  authority: `${ACT}; proof of insurance at registration and renewal`,
  asked: isKnown,
  judge: (facts) => {
    if (isTrailer(facts)) return EXEMPT;
    const { insurance, filed } = facts.application;
    const least = facts.settings['insurance.binderDays'];
    const looked = [
      fact('Policy from', dayWords(insurance.from), {
        needs: `on or before ${dayWords(facts.asOf)}`,
        field: 'insurance.from',
      }),
      fact('Policy to', dayWords(insurance.to), { needs: `not before ${dayWords(facts.asOf)}`, field: 'insurance.to' }),
      fact('Proof', insurance.proof.toLowerCase(), { field: 'insurance.proof' }),
      fact('Filed', dayWords(filed), { field: 'filed' }),
    ];
    if (!inForce(insurance, facts.asOf)) {
      const when =
        insurance.from > facts.asOf
          ? `begins only on ${dayWords(insurance.from)}`
          : `ended on ${dayWords(insurance.to)}`;
      return held('INSURANCE', `The policy ${when}.`, `Show a policy in force on ${dayWords(facts.asOf)}.`, looked);
    }
    if (insurance.proof === 'BINDER' && daysBetween(filed, insurance.to) < least) {
      return held(
        'INSURANCE',
        `The binder ends ${daysBetween(filed, insurance.to)} days after filing; ${least} are needed.`,
        `Show a policy, or a binder to ${dayWords(addDays(filed, least))} or later.`,
        looked,
      );
    }
    return pass(`In force to ${dayWords(insurance.to)}.`, looked);
  },
};

const insVin: RegistrationRule = {
  id: 'INS-VIN',
  authority: `${ACT}; content of the proof of insurance`,
  asked: isKnown,
  judge: (facts) => {
    if (isTrailer(facts)) return EXEMPT;
    const { vin } = knownVehicle(facts);
    const insured = facts.application.insurance.vin;
    const looked = [
      fact("Policy's VIN", insured, { needs: vin, field: 'insurance.vin' }),
      fact('VIN', vin, vehicleField(facts, 'vin')),
    ];
    if (insured === vin) return pass("The policy is the vehicle's.", looked);
    return returned(`The policy names VIN ${insured}, not ${vin}.`, 'Show the policy of this vehicle.', looked);
  },
};

/** The rules on insurance, in the order asked. */
export const INSURANCE_RULES: readonly RegistrationRule[] = [insLimits, insTerm, insVin];
