import { addDays, daysBetween, inForce } from '../dates.ts';
import type { Filing } from '../programs/program.ts';
import { foldName } from '../registry/name.ts';
import type { Person } from '../registry/person.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';
import { dayWords, fact, pass, returned } from './words.ts';

type AnyFacts = Facts<Filing>;

/** The applicant's registry record; undefined where nobody applied or the PID is unknown. */
export function applicantOf(facts: AnyFacts): Person | undefined {
  const pid = facts.application.applicant?.pid;
  return facts.people.find((person) => person.pid === pid);
}

/** Rules that read the person's record are asked only where there is one; ACC-IDENTITY speaks for the others. */
function hasRecord(facts: AnyFacts): boolean {
  return applicantOf(facts) !== undefined;
}

function recordOf(facts: AnyFacts): Person {
  const person = applicantOf(facts);
  if (!person) throw new Error('a rule that reads the person was asked without one');
  return person;
}

/**
 * No service without an active accreditation.
 * @param graceDays how many days after its end the program still serves: 30 for a title, which ends what there was
 */
export const accActive = (graceDays = 0): Rule<Filing> => ({
  id: 'ACC-ACTIVE',
  authority: '22 USC 4301-4316; Vienna Convention on Diplomatic Relations, arts. 10 and 39',
  asked: hasRecord,
  judge: (facts) => {
    const person = recordOf(facts);
    const { accreditedFrom: from, accreditedTo: to } = person;
    const period = `${dayWords(from)} to ${dayWords(to)}`;
    const looked = [fact('Accredited', period, { needs: `in force on ${dayWords(facts.asOf)}` })];
    if (inForce({ from, to }, facts.asOf)) return pass(`Accreditation in force since ${dayWords(from)}.`, looked);
    if (inForce({ from, to: to && addDays(to, graceDays) }, facts.asOf)) {
      return pass(`The accreditation ended on ${dayWords(to)}, within the last ${graceDays} days.`, looked);
    }
    const message =
      from > facts.asOf
        ? `The accreditation begins only on ${dayWords(from)}.`
        : `The accreditation ended on ${dayWords(to)}.`;
    const cure = 'Notify a new or extended appointment and file again once it is accepted.';
    return { outcome: 'BLOCK', message, cure, facts: looked };
  },
});

/** The name and the date of birth must be those of the accreditation record, or the application goes back. */
export const accIdentity: Rule<Filing> = {
  id: 'ACC-IDENTITY',
  authority: 'DS-100 and DS-101 instructions: name and date of birth as accredited',
  asked: (facts) => facts.application.applicant !== null,
  judge: (facts) => {
    const filed = facts.application.applicant;
    if (filed === null) return pass('Filed for the mission itself.');
    const person = applicantOf(facts);
    if (!person) {
      return returned(
        `The PID ${filed.pid} is not in the registry.`,
        'Correct the PID, or notify the appointment first.',
        [fact('PID', filed.pid, { needs: 'a PID of the registry', field: 'applicant.pid' })],
      );
    }
    const compared = [
      {
        label: 'Surname',
        filed: filed.surname,
        registry: person.surname,
        same: foldName(filed.surname) === foldName(person.surname),
        field: 'applicant.surname',
      },
      {
        label: 'Given name',
        filed: filed.given,
        registry: person.given,
        same: foldName(filed.given) === foldName(person.given),
        field: 'applicant.given',
      },
      {
        label: 'Date of birth',
        filed: dayWords(filed.dob),
        registry: dayWords(person.dob),
        same: filed.dob === person.dob,
        field: 'applicant.dob',
      },
    ];
    const looked = compared.map((one) => fact(one.label, one.filed, { needs: one.registry, field: one.field }));
    const wrong = compared.filter((one) => !one.same);
    if (wrong.length === 0) return pass('Name and date of birth equal the registry.', looked);
    const names = wrong.map((one) => one.label.toLowerCase()).join(' and ');
    return returned(
      `The ${names} filed for PID ${filed.pid} ${wrong.length === 1 ? 'differs' : 'differ'} from the registry.`,
      'File again with the name and date of birth as accredited, or notify the change first.',
      looked,
    );
  },
};

/** A mission files for its own people. */
export const accMission: Rule<Filing> = {
  id: 'ACC-MISSION',
  authority: '22 USC 4301-4316; forms DS-2003 to DS-2006',
  asked: hasRecord,
  judge: (facts) => {
    const person = recordOf(facts);
    const { mission } = facts.application;
    const looked = [fact('Mission', mission, { needs: person.mission, field: 'mission' })];
    if (person.mission === mission) return pass(`A member of ${facts.mission.name}.`, looked);
    return returned(
      `The applicant is accredited to ${person.mission}, not to ${facts.mission.name}.`,
      'File through the mission of the accreditation, or notify the transfer first.',
      looked,
    );
  },
};

/** Whoever is notified late may be presumed to have no privileges. */
export const accNotified: Rule<Filing> = {
  id: 'ACC-NOTIFIED',
  authority: 'Department of State circular notes on accreditation: notification within 30 days of arrival',
  asked: hasRecord,
  judge: (facts) => {
    const person = recordOf(facts);
    const most = facts.settings['accreditation.notifyDays'];
    const days = daysBetween(person.arrived, person.notified);
    const looked = [
      fact('Arrived', dayWords(person.arrived)),
      fact('Notified', dayWords(person.notified), { needs: `by ${dayWords(addDays(person.arrived, most))}` }),
    ];
    if (days <= most) return pass(`Notified ${days} days after arrival.`, looked);
    return {
      outcome: 'REVIEW',
      message: `Notified ${days} days after arrival; ${most} are allowed.`,
      cure: 'Ask the mission why the notification was late, and accept it with a reason.',
      facts: looked,
    };
  },
};

/** The rules on the applicant that every service asks, in the order asked. */
export const ACCREDITATION_RULES: readonly Rule<Filing>[] = [accActive(), accIdentity, accMission, accNotified];
