import { fail, ok, type Result } from '../../../result.ts';
import { addDays, type CivilDate } from '../../dates.ts';
import { immuneAs } from '../../registry/immunity.ts';
import { holderOf, namedPerson, numberOf, officePaperFields, orNotGiven, seriesOnly, toldOf } from '../paper-fields.ts';
import type { IssueContext, Paper, Production, RegistryEffect } from '../production.ts';
import type { ProductKind } from '../program.ts';
import { MATTER_WORDS, type Matter } from './application.ts';
import { drivingLicence, enforcementLetter, matterVehicle } from './letters.ts';

type Context = IssueContext<Matter>;
type Lapse = Extract<Matter, { kind: 'INSURANCE_LAPSE' }>;

function mayRecall({ noticedOn, warnedOn, answerBy, answeredOn }: Lapse, day: CivilDate): boolean {
  return noticedOn !== null && warnedOn !== null && answerBy !== null && answeredOn === null && day > answerBy;
}

/** The paper that each matter ends in. */
export function productOf(matter: Matter): ProductKind {
  switch (matter.kind) {
    case 'INSURANCE_LAPSE':
    case 'PLATE_RECALL':
      return 'PLATE_RECALL';
    case 'UNPAID_TICKETS':
      return 'TICKET_NOTICE';
    case 'POINTS':
      return matter.measure === 'REVIEW' ? 'POINTS_REVIEW' : 'LICENCE_RECALL';
    case 'LICENCE_SUSPENSION':
      return 'LICENCE_RECALL';
    case 'TERMINATION':
      return 'TERMINATION_NOTICE';
    case 'IMMUNITY_CERTIFICATION':
      return 'IMMUNITY_CERTIFICATION';
  }
}

/** The day by which the mission has to give back what is recalled. */
function dueBy({ facts, issued }: Context): CivilDate {
  const { application, settings } = facts;
  const from = application.kind === 'TERMINATION' ? application.endedOn : issued;
  return addDays(from, settings['enforcement.surrenderDays']);
}

function certification(context: Context, number: string): Result<Paper> {
  const { application } = context.facts;
  const holder = holderOf(context);
  if (!holder.ok) return holder;
  if (application.kind !== 'IMMUNITY_CERTIFICATION') return fail('CORRUPT', 'The matter is of another kind.');
  const person = holder.value;
  const sponsor = context.people.find(({ pid }) => pid === person.sponsor);
  const as = immuneAs(person, sponsor ?? null);
  return ok({
    kind: 'IMMUNITY_CERTIFICATION',
    number,
    data: {
      ...officePaperFields(context, number),
      court: application.court,
      caseName: application.caseName,
      docket: application.docket,
      person: {
        ...namedPerson(person),
        dob: person.dob,
        category: as.category,
        title: person.title,
        sponsor: sponsor && person.relation ? { ...namedPerson(sponsor), relation: person.relation } : null,
        usNationalOrResident: as.usNationalOrResident,
        isPrivateServant: as.isPrivateServant,
        accreditedFrom: person.accreditedFrom,
        accreditedTo: person.accreditedTo,
      },
      asOf: application.asOf,
      remarks: context.approval.reason,
    },
  });
}

const wanted: Production<Matter>['wanted'] = (context) => {
  const { application } = context.facts;
  // The notice, the warning and its days are law, not an obstacle that could be overridden (22 USC 254e).
  if (application.kind === 'INSURANCE_LAPSE' && !mayRecall(application, context.issued))
    return fail(
      'NOT_ELIGIBLE',
      'The mission still has time to answer, or was never warned.',
      'Send the notice and the warning, and wait for the answer.',
    );
  if (productOf(application) === 'LICENCE_RECALL' && drivingLicence(context) === null) {
    return fail('NOT_FOUND', 'The person holds no license of this office that is in force.', 'Withdraw the matter.');
  }
  return seriesOnly('N');
};

const papers: Production<Matter>['papers'] = (context, taken) => {
  const { application } = context.facts;
  const number = numberOf(taken, 'N');
  const kind = productOf(application);
  const letter: Result<Paper> =
    kind === 'IMMUNITY_CERTIFICATION'
      ? certification(context, number)
      : ok(enforcementLetter(context, kind, number, { dueBy: dueBy(context), remarks: context.approval.reason }));
  if (!letter.ok) return letter;
  return ok({ papers: [letter.value], told: toldOf(orNotGiven(MATTER_WORDS[application.kind])) });
};

function earlier(day: CivilDate | null, other: CivilDate): CivilDate | null {
  return day !== null && day > other ? other : day;
}

/** Plates that are recalled end the registration; what bars a person's other cases holds them up. */
function plateRecall(context: Context): RegistryEffect[] {
  const vehicle = matterVehicle(context);
  if (!vehicle) return [];
  const dueOn = dueBy(context);
  const reason = context.facts.application.kind === 'INSURANCE_LAPSE' ? 'INSURANCE' : 'PLATES_NOT_RETURNED';
  return [
    { kind: 'registerVehicle', vehicle: { ...vehicle, registeredTo: earlier(vehicle.registeredTo, context.issued) } },
    ...(vehicle.plate === null
      ? []
      : [
          { kind: 'demand', demand: { kind: 'PLATE', number: vehicle.plate, holder: vehicle.vin }, dueOn } as const,
          { kind: 'startClock', clock: { kind: 'SURRENDER', startedOn: context.issued, endsOn: dueOn } } as const,
        ]),
    { kind: 'holdCases', about: { vin: vehicle.vin }, reason, endsWhen: 'The plates are returned or the recall ends.' },
  ];
}

function licenceRecall(context: Context): RegistryEffect[] {
  const dueOn = dueBy(context);
  const driven = context.licences.filter(({ status, product }) => status === 'ACTIVE' && product !== 'ID');
  const pid = context.facts.application.applicant?.pid;
  return [
    ...driven.flatMap((licence): RegistryEffect[] => [
      { kind: 'putLicence', licence: { ...licence, status: 'SUSPENDED' } },
      { kind: 'demand', demand: { kind: 'LICENCE', number: licence.number, holder: licence.pid }, dueOn },
    ]),
    { kind: 'startClock', clock: { kind: 'SURRENDER', startedOn: context.issued, endsOn: dueOn } },
    ...(pid === undefined
      ? []
      : [
          {
            kind: 'holdCases',
            about: { pid, program: 'DRIVER_LICENCE' },
            reason: 'POINTS',
            endsWhen: 'The suspension ends.',
          } as const,
        ]),
  ];
}

const effects: Production<Matter>['effects'] = (context) => {
  const kind = productOf(context.facts.application);
  if (kind === 'PLATE_RECALL') return ok(plateRecall(context));
  return ok(kind === 'LICENCE_RECALL' ? licenceRecall(context) : []);
};

/** The measure of a matter, and what follows from it for the registry and for other cases. */
export const production: Production<Matter> = { wanted, papers, effects };
