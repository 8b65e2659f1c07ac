import { programOf } from '../../../shared/domain/programs/index.ts';
import { orNotGiven } from '../../../shared/domain/programs/paper-fields.ts';
import type { Told } from '../../../shared/domain/programs/production.ts';
import { OFFICE_NAMES } from '../../../shared/domain/registry/mission.ts';
import { vehicleTitle } from '../../../shared/domain/registry/vehicle.ts';
import type { Finding } from '../../../shared/domain/rules/finding.ts';
import type { Gathered } from './gather-facts.ts';

export interface LetterInput {
  readonly number: string;
  readonly date: string;
  readonly gathered: Gathered;
  readonly findings: readonly Finding[];
  readonly reason: string;
  readonly officer: string;
  /** What was issued, in a letter that tells so. */
  readonly told: Told | null;
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
export function letterData(input: LetterInput): Readonly<Record<string, unknown>> {
  const { facts } = input.gathered;
  const { application, mission } = facts;
  return {
    number: input.number,
    date: input.date,
    reference: application.reference,
    form: application.form,
    programTitle: programOf(application.program)?.title ?? application.program,
    office: OFFICE_NAMES[mission.office],
    mission: { name: orNotGiven(mission.name), city: orNotGiven(mission.city) },
    applicant: application.applicant
      ? {
          name: orNotGiven(`${application.applicant.given} ${application.applicant.surname}`),
          pid: application.applicant.pid,
        }
      : null,
    subject: input.told?.subject ?? subjectOf(input.gathered),
    findings: input.findings
      .filter((finding) => finding.outcome !== 'PASS')
      .map(({ rule, outcome, message, cure, authority }) => ({ rule, outcome, message, cure, authority })),
    reason: input.reason,
    officer: input.officer,
    plate: input.told?.plate ?? null,
    expires: input.told?.expires ?? null,
    specimen: facts.settings['papers.mark'] === 'SPECIMEN',
  };
}
