import { daysBetween } from '../../../dates.ts';
import { isSameOwner } from '../../../registry/owner.ts';
import type { Ticket } from '../../../registry/ticket.ts';
import { isCounted, type Violation } from '../../../registry/violation.ts';
import { applicantOf } from '../../../rules/applicant.ts';
import type { Facts } from '../../../rules/facts.ts';
import { vehicleByVin } from '../../../rules/own-vehicle.ts';
import type { Judgement, Rule } from '../../../rules/rule.ts';
import { blocked, dayWords, fact, held, pass, returned, review } from '../../../rules/words.ts';
import type { Matter, MatterKind } from '../application.ts';

type MatterFacts = Facts<Matter>;

function isKind(...kinds: MatterKind[]): (facts: MatterFacts) => boolean {
  return ({ application }) => kinds.includes(application.kind);
}

/** Whom or what the matter concerns has to be in the registry, or no letter could name it. */
const enfSubject: Rule<Matter> = {
  id: 'ENF-SUBJECT',
  authority: '22 USC 4304',
  asked: () => true,
  judge: (facts) => {
    const { application } = facts;
    if ('vin' in application) {
      const looked = [fact('VIN', application.vin, { needs: 'a vehicle of the registry', field: 'vin' })];
      return vehicleByVin(facts, application.vin)
        ? pass('The vehicle is in the registry.', looked)
        : returned(`The VIN ${application.vin} is not in the registry.`, 'Open the matter with the right VIN.', looked);
    }
    const pid = application.applicant?.pid;
    if (pid === undefined) return pass('The matter concerns the mission itself.');
    const looked = [fact('PID', pid, { needs: 'a PID of the registry', field: 'applicant.pid' })];
    return applicantOf(facts)
      ? pass('The person is in the registry.', looked)
      : returned(`The PID ${pid} is not in the registry.`, 'Open the matter with the right PID.', looked);
  },
};

/**
 * Plates are recalled for lapsed insurance only after a notice, and after the deputy chief of mission was warned and the
 * working days passed without an answer.
 */
const enfInsurance: Rule<Matter> = {
  id: 'ENF-INSURANCE',
  authority: '22 USC 254e; 28 USC 1364',
  asked: isKind('INSURANCE_LAPSE'),
  judge: ({ application, asOf }): Judgement => {
    if (application.kind !== 'INSURANCE_LAPSE') throw new Error('asked of another matter');
    const { noticedOn, warnedOn, answerBy, answeredOn } = application;
    const looked = [
      fact('Notice sent', noticedOn === null ? 'no' : dayWords(noticedOn), { field: 'noticedOn' }),
      fact('Deputy chief warned', warnedOn === null ? 'no' : dayWords(warnedOn), { field: 'warnedOn' }),
      fact('Answer due', answerBy === null ? 'not set' : dayWords(answerBy), { field: 'answerBy' }),
      fact('Answered', answeredOn === null ? 'no' : dayWords(answeredOn), { field: 'answeredOn' }),
    ];
    if (answeredOn !== null)
      return blocked(`The mission answered on ${dayWords(answeredOn)}.`, 'Withdraw the matter.', looked);
    if (noticedOn === null) return held('INSURANCE', 'The mission has had no notice.', 'Send the notice.', looked);
    if (warnedOn === null || answerBy === null)
      return held('INSURANCE', 'The deputy chief of mission was not warned.', 'Send the warning.', looked);
    if (asOf <= answerBy)
      return held(
        'INSURANCE',
        `The mission has until ${dayWords(answerBy)} to answer.`,
        'Wait for the answer.',
        looked,
      );
    return pass(`No answer came by ${dayWords(answerBy)}: the plates may be recalled.`, looked);
  },
};

/** The violations that count on a day: those of the years before it, by calendar. */
export function violationsThatCount(facts: MatterFacts): readonly Violation[] {
  return facts.violations.filter((one) => isCounted(one, facts.asOf, facts.settings['licence.pointsYears']));
}

const enfPoints: Rule<Matter> = {
  id: 'ENF-POINTS',
  authority: 'OFM Diplomatic Driver Improvement Program; 22 USC 4304',
  asked: isKind('POINTS'),
  judge: (facts): Judgement => {
    const { application, settings } = facts;
    if (application.kind !== 'POINTS') throw new Error('asked of another matter');
    const counted = violationsThatCount(facts);
    const points = counted.reduce((sum, violation) => sum + violation.points, 0);
    const needed = settings[application.measure === 'REVIEW' ? 'licence.pointsReview' : 'licence.pointsBlock'];
    const looked = [
      fact('Points', String(points), { needs: `${needed} or more`, field: 'measure' }),
      ...counted.map(({ date, offence, points: each }) => fact(dayWords(date), `${offence}, ${each} points`)),
    ];
    if (points >= needed) return pass(`${points} points count; ${needed} are enough for the measure.`, looked);
    return blocked(`Only ${points} points count; the measure needs ${needed}.`, 'Withdraw the matter.', looked);
  },
};

/** The tickets of an owner that are neither paid nor dismissed. */
export function openTickets(facts: MatterFacts): readonly Ticket[] {
  const { application } = facts;
  if (application.kind !== 'UNPAID_TICKETS') return [];
  return facts.tickets.filter(
    ({ owner, status }) => isSameOwner(owner, application.owner) && (status === 'UNPAID' || status === 'UNADJUDICATED'),
  );
}

const enfTickets: Rule<Matter> = {
  id: 'ENF-TICKETS',
  authority: 'Parking programs of the District of Columbia and of New York City',
  asked: isKind('UNPAID_TICKETS'),
  judge: (facts): Judgement => {
    const open = openTickets(facts);
    const looked = open.map(({ number, jurisdiction, issued }) =>
      fact(`${jurisdiction} ${number}`, `${dayWords(issued)}, ${daysBetween(issued, facts.asOf)} days ago`),
    );
    if (open.length === 0) return blocked('No ticket is open any more.', 'Withdraw the matter.', looked);
    return pass(`${open.length} tickets are open.`, looked);
  },
};

const enfTermination: Rule<Matter> = {
  id: 'ENF-TERMINATION',
  authority: '22 USC 4304; Vienna Convention on Diplomatic Relations, article 39',
  asked: isKind('TERMINATION'),
  judge: (facts): Judgement => {
    const person = applicantOf(facts);
    const ends = person?.accreditedTo ?? null;
    const looked = [fact('Accredited to', dayWords(ends), { needs: 'a day that has passed', field: 'endedOn' })];
    if (ends !== null && ends <= facts.asOf) return pass(`The accreditation ended on ${dayWords(ends)}.`, looked);
    return blocked('The accreditation is in force.', 'Withdraw the matter, or enter the termination first.', looked);
  },
};

const enfCertification: Rule<Matter> = {
  id: 'ENF-CERTIFICATION',
  authority: 'Vienna Conventions on Diplomatic and on Consular Relations; 22 USC 254d',
  asked: isKind('IMMUNITY_CERTIFICATION'),
  judge: (facts): Judgement => {
    const { application } = facts;
    const person = applicantOf(facts);
    if (application.kind !== 'IMMUNITY_CERTIFICATION' || !person) return pass('ENF-SUBJECT speaks of the person.');
    const { accreditedFrom, accreditedTo } = person;
    const looked = [
      fact('Accredited', `${dayWords(accreditedFrom)} to ${dayWords(accreditedTo)}`, {
        needs: `in force on ${dayWords(application.asOf)}`,
        field: 'asOf',
      }),
    ];
    const isInForce = accreditedFrom <= application.asOf && (accreditedTo === null || application.asOf <= accreditedTo);
    return isInForce
      ? pass('The accreditation was in force on the day asked about.', looked)
      : review(
          'The accreditation was not in force on the day asked about.',
          'Look at what the court asks, and accept it with a reason.',
          looked,
        );
  },
};

/** Whether the measure of a matter may be taken, in the order asked. */
export const ENFORCEMENT_RULES: readonly Rule<Matter>[] = [
  enfSubject,
  enfInsurance,
  enfPoints,
  enfTickets,
  enfTermination,
  enfCertification,
];
