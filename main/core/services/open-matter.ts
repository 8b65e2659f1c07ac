import { enforcementReference } from '../../../shared/domain/ids.ts';
import { type Matter, matter } from '../../../shared/domain/programs/enforcement/application.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findPerson } from '../db/repositories/registry-reads.ts';
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

/** Opens a matter of enforcement as a case, in the caller's transaction. */
export function receiveMatter(session: Session, tx: Tx, input: MatterInput): Result<Matter> {
  const person = input.pid === null ? null : findPerson(tx, input.pid);
  if (input.pid !== null && person === null)
    return fail('NOT_FOUND', `There is no person with the PID ${input.pid}.`, 'Check the PID and try again.');
  const parsed = matter.safeParse({
    ...input.particulars,
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
