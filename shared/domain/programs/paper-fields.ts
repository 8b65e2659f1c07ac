import { fail, ok, type Result } from '../../result.ts';
import type { CivilDate } from '../dates.ts';
import { type Mission, OFFICE_NAMES } from '../registry/mission.ts';
import type { Owner } from '../registry/owner.ts';
import type { Person } from '../registry/person.ts';
import type { IssueContext, PaperSeries, Taken, Told, Wanted } from './production.ts';
import type { Filing } from './program.ts';

/** A value of a filing as a paper shows it: some forms leave empty what the format lets them. */
export function orNotGiven(text: string | null): string {
  return text === null || text.trim() === '' ? 'not given' : text;
}

/** A person's name as registers have it: `Çelik, Ayşe`. */
export function registerName(person: Pick<Person, 'surname' | 'given'>): string {
  return orNotGiven([person.surname, person.given].filter((part) => part.trim() !== '').join(', '));
}

/** The name of an owner whom the registry knows; null for any other. */
export function ownerName(context: IssueContext<Filing>, owner: Owner): string | null {
  if ('mission' in owner) return missionOf(context, owner.mission)?.name ?? null;
  const person = context.people.find(({ pid }) => pid === owner.pid);
  return person ? registerName(person) : null;
}

export function missionOf(context: IssueContext<Filing>, id: string): Mission | undefined {
  return [context.facts.mission, ...context.missions].find((mission) => mission.id === id);
}

/** The number of a series that was taken for the case. */
export function numberOf(taken: Taken, series: PaperSeries): string {
  const number = taken.papers[series];
  if (number === undefined) throw new Error(`no number of series ${series} was taken`);
  return number;
}

/** The city of the office that issues, and the mark that the papers bear until the site has set its seal. */
export function officeFields({ facts }: IssueContext<Filing>): { office: string; specimen: boolean } {
  return { office: OFFICE_NAMES[facts.mission.office], specimen: facts.settings['papers.mark'] === 'SPECIMEN' };
}

/** What every paper of the office is made of besides its own matter. */
export function officePaperFields(context: IssueContext<Filing>, number: string): Readonly<Record<string, unknown>> {
  const { facts, issued, approval } = context;
  return {
    number,
    reference: facts.application.reference,
    date: issued,
    mission: { name: orNotGiven(facts.mission.name), city: facts.mission.city },
    officer: approval.officer,
    ...officeFields(context),
  };
}

/** A person as papers name one. */
export function namedPerson(person: Pick<Person, 'pid' | 'surname' | 'given'>): { name: string; pid: string } {
  return { name: registerName(person), pid: person.pid };
}

/** The applicant as the registry has the name; null where the mission itself filed. */
export function applicantPerson({ facts }: IssueContext<Filing>): Person | null {
  const pid = facts.application.applicant?.pid;
  return facts.people.find((person) => person.pid === pid) ?? null;
}

/** The last day of an accreditation: a dependant's ends with the sponsor's. Null where neither has an end. */
export function accreditedUntil({ people }: IssueContext<Filing>, person: Person): CivilDate | null {
  const sponsor = people.find(({ pid }) => pid === person.sponsor);
  const ends = [person.accreditedTo, sponsor?.accreditedTo ?? null].filter((day) => day !== null);
  return ends.toSorted()[0] ?? null;
}

/**
 * The applicant, where a paper is only ever made for one; refused where the registry no longer has the record, and where
 * the sponsor's accreditation has ended.
 */
export function holderOf(context: IssueContext<Filing>): Result<Person> {
  const person = applicantPerson(context);
  const sponsor = context.people.find(({ pid }) => pid === person?.sponsor);
  const ended = sponsor?.accreditedTo ?? null;
  if (ended !== null && ended < context.issued)
    return fail('NOT_ELIGIBLE', `The accreditation of the sponsor ended on ${ended}.`, 'Withdraw or deny the case.');
  return person
    ? ok(person)
    : fail('NOT_FOUND', 'The applicant is not in the registry.', 'Return the case to the mission.');
}

/** Numbers of these series and no others. */
export function seriesOnly(...series: PaperSeries[]): Result<Wanted> {
  return ok({ plate: null, taxCard: false, series });
}

/** What a letter of approval says of a paper that has neither plate nor end. */
export function toldOf(subject: string, expires: CivilDate | null = null): Told {
  return { subject, plate: null, expires };
}
