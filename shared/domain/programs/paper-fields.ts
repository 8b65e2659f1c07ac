import { type Mission, OFFICE_NAMES } from '../registry/mission.ts';
import type { Owner } from '../registry/owner.ts';
import type { Person } from '../registry/person.ts';
import type { IssueContext, PaperSeries, Taken } from './production.ts';
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
  return { office: OFFICE_NAMES[facts.mission.office], specimen: true };
}
