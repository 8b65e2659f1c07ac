import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import type { HoldReason } from '../../../shared/domain/rules/finding.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, endHold, holdsOf, insertHold, insertNote, updateCase } from '../db/repositories/cases.ts';
import { findUser } from '../db/repositories/users.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange } from './case-step.ts';
import { recordChange } from './record-change.ts';

const REVIEWERS = ['ADJUDICATOR', 'SUPERVISOR'] as const;
const WRITERS = ['INTAKE', ...REVIEWERS] as const;

function openCase(tx: Tx, reference: string, version: number | undefined): Result<CaseRecord> {
  const found = caseToChange(tx, reference, version);
  if (!found.ok) return found;
  if (!isOpen(found.value.status))
    return fail('WRONG_STATE', `${reference} is ${found.value.status}; it is no longer worked on.`);
  return found;
}

function change(session: Session, work: (tx: Tx) => Result<void>): Result<void> {
  const changed = session.desk.store.write(work);
  if (changed.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'audit'] });
  return changed;
}

function conflict(reference: string): Result<never> {
  return fail('CONFLICT', `${reference} was changed in the meantime.`);
}

/** Gives an open case to somebody who may work on it, or takes it from everybody (null). */
export function assignCase(
  session: Session,
  input: { reference: string; version: number; assignee: string | null },
): Result<void> {
  const allowed = permit(session, WRITERS);
  if (!allowed.ok) return allowed;
  return change(session, (tx) => {
    const found = openCase(tx, input.reference, input.version);
    if (!found.ok) return found;
    const user = input.assignee === null ? null : findUser(tx, input.assignee);
    if (input.assignee !== null && (!user?.active || user.role === 'ADMINISTRATOR' || user.role === 'AUDITOR')) {
      return fail('INVALID_INPUT', 'assignee: nobody of this id works on cases.');
    }
    if (
      !updateCase(tx, found.value.id, found.value.version, {
        assigneeId: user?.id ?? null,
        assigneeName: user?.name ?? null,
      })
    )
      return conflict(input.reference);
    recordChange(session, tx, {
      action: 'case.assign',
      subject: { kind: 'case', key: input.reference },
      summary: user ? `Assigned to ${user.name}.` : 'Assigned to nobody.',
      detail: { before: found.value.assigneeId, after: user?.id ?? null },
    });
    return ok(undefined);
  });
}

/** Adds a note; notes are never changed or taken away. */
export function noteCase(session: Session, input: { reference: string; text: string }): Result<void> {
  const allowed = permit(session, WRITERS);
  if (!allowed.ok) return allowed;
  return change(session, (tx) => {
    const found = caseToChange(tx, input.reference);
    if (!found.ok) return found;
    insertNote(tx, {
      caseId: found.value.id,
      at: session.desk.clock.now(),
      author: session.actor.name,
      body: input.text,
    });
    recordChange(session, tx, {
      action: 'case.note',
      subject: { kind: 'case', key: input.reference },
      summary: 'Noted.',
      detail: { text: input.text },
    });
    return ok(undefined);
  });
}

function showHold(tx: Tx, record: CaseRecord): boolean {
  const open = holdsOf(tx, record.id).filter((hold) => hold.endedAt === null);
  return updateCase(tx, record.id, record.version, { onHold: open.length > 0, holdReason: open[0]?.reason ?? null });
}

/** Puts an open case on hold, with the reason and what will end it. */
export function holdCase(
  session: Session,
  input: { reference: string; version: number; reason: HoldReason; endsWhen: string },
): Result<void> {
  const allowed = permit(session, REVIEWERS);
  if (!allowed.ok) return allowed;
  return change(session, (tx) => {
    const found = openCase(tx, input.reference, input.version);
    if (!found.ok) return found;
    const { reason, endsWhen } = input;
    insertHold(tx, {
      caseId: found.value.id,
      reason,
      endsWhen,
      startedAt: session.desk.clock.now(),
      startedBy: session.actor.name,
    });
    if (!showHold(tx, found.value)) return conflict(input.reference);
    recordChange(session, tx, {
      action: 'case.hold',
      subject: { kind: 'case', key: input.reference },
      summary: `On hold, ${reason}, until: ${endsWhen}`,
    });
    return ok(undefined);
  });
}

/** Ends one hold of a case, saying how it was cured. */
export function releaseHold(
  session: Session,
  input: { reference: string; version: number; hold: number; note: string },
): Result<void> {
  const allowed = permit(session, REVIEWERS);
  if (!allowed.ok) return allowed;
  return change(session, (tx) => {
    const found = openCase(tx, input.reference, input.version);
    if (!found.ok) return found;
    const end = { endedAt: session.desk.clock.now(), endedBy: session.actor.name, endNote: input.note };
    if (!endHold(tx, found.value.id, input.hold, end)) return fail('NOT_FOUND', 'This hold is not open on this case.');
    if (!showHold(tx, found.value)) return conflict(input.reference);
    recordChange(session, tx, {
      action: 'case.release',
      subject: { kind: 'case', key: input.reference },
      summary: `Released a hold: ${input.note}`,
      detail: { hold: input.hold },
    });
    return ok(undefined);
  });
}
