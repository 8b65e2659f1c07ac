import { addDays, daysBetween, inForce } from '../dates.ts';
import type { Filing } from '../programs/program.ts';
import type { Settings } from '../settings/settings.ts';
import { hasRecord, recordOf } from './applicant.ts';
import { accIdentity, type NamedPerson } from './identity.ts';
import type { Rule } from './rule.ts';
import { blocked, dayWords, fact, pass, returned, review } from './words.ts';

/**
 * No service without an active accreditation.
 * @param graceDays how many days after its end the program still serves; only a title, which ends what there was, does
 */
export const accActive = (graceDays: (settings: Settings) => number = () => 0): Rule<Filing> => ({
  id: 'ACC-ACTIVE',
  authority: '22 USC 4301-4316; Vienna Convention on Diplomatic Relations, arts. 10 and 39',
  asked: hasRecord,
  judge: (facts) => {
    const { accreditedFrom: from, accreditedTo: to } = recordOf(facts);
    const grace = graceDays(facts.settings);
    const period = `${dayWords(from)} to ${dayWords(to)}`;
    const looked = [fact('Accredited', period, { needs: `in force on ${dayWords(facts.asOf)}` })];
    if (inForce({ from, to }, facts.asOf)) return pass(`Accreditation in force since ${dayWords(from)}.`, looked);
    if (inForce({ from, to: to && addDays(to, grace) }, facts.asOf)) {
      return pass(`The accreditation ended on ${dayWords(to)}, within the last ${grace} days.`, looked);
    }
    const message =
      from > facts.asOf
        ? `The accreditation begins only on ${dayWords(from)}.`
        : `The accreditation ended on ${dayWords(to)}.`;
    return blocked(message, 'Notify a new or extended appointment and file again once it is accepted.', looked);
  },
});

/** A mission files for its own people. Whose people they are otherwise is not told to the mission that files. */
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
      `The applicant is not accredited to ${facts.mission.name}.`,
      'File through the mission of the accreditation, or notify the transfer first.',
      looked,
    );
  },
};

/**
 * What treaties free aliens from, they leave to citizens and permanent residents of the United States.
 * @param aliensOnly whether the application asks for such a thing
 */
export function accResident<Application extends Filing>(
  aliensOnly: (application: Application) => boolean,
): Rule<Application> {
  return {
    id: 'ACC-RESIDENT',
    authority:
      'Vienna Conventions on Diplomatic Relations, arts. 37 and 38, and on Consular Relations, art. 71; 19 CFR 148.81',
    asked: (facts) => hasRecord(facts) && aliensOnly(facts.application),
    judge: (facts) => {
      const { citizenship, usPermanentResident } = recordOf(facts);
      const looked = [
        fact('Citizenship', citizenship, { needs: 'not US' }),
        fact('US permanent resident', usPermanentResident ? 'yes' : 'no', { needs: 'no' }),
      ];
      if (citizenship !== 'US' && !usPermanentResident) {
        return pass('Neither a US citizen nor a permanent resident.', looked);
      }
      return blocked(
        `The applicant is a ${citizenship === 'US' ? 'US citizen' : 'permanent resident of the United States'}.`,
        'Have a member who is neither a US citizen nor a permanent resident apply, or notify the change of status first.',
        looked,
      );
    },
  };
}

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
    return review(
      `Notified ${days} days after arrival; ${most} are allowed.`,
      'Ask the mission why the notification was late, and accept it with a reason.',
      looked,
    );
  },
};

/** In what a program's questions about people differ from those of every other. */
interface Differences<Application> {
  readonly graceDays?: (settings: Settings) => number;
  readonly othersNamed?: (application: Application) => readonly NamedPerson[];
  readonly aliensOnly?: (application: Application) => boolean;
}

/** The rules on the people of an application that every service asks, in the order asked. */
export function accreditationRules<Application extends Filing>({
  graceDays,
  othersNamed,
  aliensOnly,
}: Differences<Application> = {}): readonly Rule<Application>[] {
  return [
    accActive(graceDays),
    accIdentity(othersNamed),
    accMission,
    ...(aliensOnly ? [accResident(aliensOnly)] : []),
    accNotified,
  ];
}
