import { programOf } from '../../../shared/domain/programs/index.ts';
import { type Vehicle, vehicleTitle } from '../../../shared/domain/registry/vehicle.ts';
import type { Finding } from '../../../shared/domain/rules/finding.ts';
import type { Gathered } from './gather-facts.ts';

export const OFFICE_NAMES: Readonly<Record<string, string>> = {
  DC: 'Washington',
  NY: 'New York',
  CHI: 'Chicago',
  HOU: 'Houston',
  LA: 'Los Angeles',
  MIA: 'Miami',
  SF: 'San Francisco',
};

/** A value of a filing as a paper shows it: some forms leave empty what the format lets them. */
export function orNotGiven(text: string): string {
  return text.trim() === '' ? 'not given' : text;
}

export interface LetterInput {
  readonly number: string;
  readonly date: string;
  readonly gathered: Gathered;
  readonly findings: readonly Finding[];
  readonly reason: string;
  readonly officer: string;
  /** What was registered, in a letter that tells so. */
  readonly registration: { readonly vehicle: Vehicle; readonly plate: string; readonly expires: string } | null;
}

/** What a letter is about, in a line: the vehicle where there is one, the program otherwise. */
function subjectOf(gathered: Gathered): string {
  const { program, facts } = gathered;
  const { vin, title } = program.vehicleOf(facts.application);
  const known = facts.vehicles.find((one) => one.vin === vin);
  const called = known ? vehicleTitle(known) : title;
  if (vin === null) return program.title;
  return called === null ? `Vehicle ${vin}` : `${called}, VIN ${vin}`;
}

/** The frozen data that a letter is made of: the findings that are not PASS, in the order asked. */
export function letterData(input: LetterInput): unknown {
  const { facts } = input.gathered;
  const { application, mission } = facts;
  const vehicle = input.registration?.vehicle;
  return {
    number: input.number,
    date: input.date,
    reference: application.reference,
    form: application.form,
    programTitle: programOf(application.program)?.title ?? application.program,
    office: OFFICE_NAMES[mission.office] ?? mission.office,
    mission: { name: orNotGiven(mission.name), city: orNotGiven(mission.city) },
    applicant: application.applicant
      ? {
          name: orNotGiven(`${application.applicant.given} ${application.applicant.surname}`),
          pid: application.applicant.pid,
        }
      : null,
    subject: vehicle ? `${vehicleTitle(vehicle)}, VIN ${vehicle.vin}` : subjectOf(input.gathered),
    findings: input.findings
      .filter((finding) => finding.outcome !== 'PASS')
      .map(({ rule, outcome, message, cure, authority }) => ({ rule, outcome, message, cure, authority })),
    reason: input.reason,
    officer: input.officer,
    plate: input.registration?.plate ?? null,
    expires: input.registration?.expires ?? null,
    specimen: true,
  };
}
