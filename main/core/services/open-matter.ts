import { enforcementReference } from '../../../shared/domain/ids.ts';
import { type Matter, matter } from '../../../shared/domain/programs/enforcement/application.ts';
import type { Owner } from '../../../shared/domain/registry/owner.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findPerson, findVehicles } from '../db/repositories/registry-reads.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { takePaperNumber } from '../issuance/paper-number.ts';
import { receiveApplication } from './receive-application.ts';

/** What a matter is opened with; its number, its day and the person's name are the desk's to fill in. */
export interface MatterInput {
  readonly mission: string;
  /** The person whom it concerns; null where it concerns the mission itself. */
  readonly pid: string | null;
  /** The fields of its kind, with `kind` and `grounds`. */
  readonly particulars: Readonly<Record<string, unknown>>;
}

const UNTAKEN = { noticedOn: null, warnedOn: null, answerBy: null, answeredOn: null } as const;

/** Whether what the matter is about belongs to its mission: its letters tell that mission of it. */
function belongs(tx: Tx, parsed: Matter): Result<void> {
  const owners: Owner[] = [
    ...('vin' in parsed ? findVehicles(tx, [parsed.vin]).map(({ owner }) => owner) : []),
    ...('owner' in parsed ? [parsed.owner] : []),
  ];
  const isTheirs = owners.every((owner) =>
    'mission' in owner ? owner.mission === parsed.mission : findPerson(tx, owner.pid)?.mission === parsed.mission,
  );
  return isTheirs
    ? ok(undefined)
    : fail('INVALID_INPUT', 'The vehicle or the tickets are of another mission.', 'Open the matter with that mission.');
}

/** Opens a matter of enforcement as a case, in the caller's transaction. */
export function receiveMatter(session: Session, tx: Tx, input: MatterInput): Result<Matter> {
  const person = input.pid === null ? null : findPerson(tx, input.pid);
  if (input.pid !== null && person === null)
    return fail('NOT_FOUND', `There is no person with the PID ${input.pid}.`, 'Check the PID and try again.');
  if (person !== null && person.mission !== input.mission)
    return fail('INVALID_INPUT', `The person is a member of ${person.mission}.`, 'Open the matter with that mission.');
  const parsed = matter.safeParse({
    ...input.particulars,
    // The steps are days that the desk writes when they are taken, and nobody gives them beforehand.
    ...(input.particulars.kind === 'INSURANCE_LAPSE' ? UNTAKEN : {}),
    reference: enforcementReference.parse(takePaperNumber(tx, 'E')),
    form: 'MATTER',
    program: 'ENFORCEMENT',
    mission: input.mission,
    filed: session.desk.clock.today(),
    applicant: person && { pid: person.pid, surname: person.surname, given: person.given, dob: person.dob },
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('INVALID_INPUT', `${issue?.path.join('.') || 'matter'}: ${issue?.message ?? 'not valid'}.`);
  }
  const theirs = belongs(tx, parsed.data);
  if (!theirs.ok) return theirs;
  const received = receiveApplication(session, tx, parsed.data, 'opened by the office');
  return received.ok ? ok(parsed.data) : received;
}

/** Opens a matter of enforcement. Gives its reference. */
export function openMatter(session: Session, input: MatterInput): Result<string> {
  const allowed = permit(session, ['ADJUDICATOR', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  if (input.particulars.kind === 'TERMINATION') {
    return fail(
      'INVALID_INPUT',
      'A termination is opened with the person’s accreditation.',
      'Use “Terminate” on the person.',
    );
  }
  const opened = session.desk.store.write((tx) => receiveMatter(session, tx, input));
  if (!opened.ok) return opened;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'audit'] });
  return ok(opened.value.reference);
}
