import type { HoldReason } from '../../../shared/domain/rules/finding.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { insertNote } from '../db/repositories/cases.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange } from './case-step.ts';
import { recordChange } from './record-change.ts';
import { assignIn, holdIn, releaseIn } from './work-steps.ts';

export const REVIEWERS = ['ADJUDICATOR', 'SUPERVISOR'] as const;
export const WRITERS = ['INTAKE', ...REVIEWERS] as const;

function change(session: Session, work: (tx: Tx) => Result<unknown>): Result<void> {
  const changed = session.desk.store.write(work);
  if (!changed.ok) return changed;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'audit'] });
  return ok(undefined);
}

/** Gives an open case to somebody who may work on it, or takes it from everybody (null). */
export function assignCase(
  session: Session,
  input: { reference: string; version: number; assignee: string | null },
): Result<void> {
  const allowed = permit(session, WRITERS);
  return allowed.ok ? change(session, (tx) => assignIn(session, tx, input)) : allowed;
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

/** Puts an open case on hold, with the reason and what will end it. */
export function holdCase(
  session: Session,
  input: { reference: string; version: number; reason: HoldReason; endsWhen: string },
): Result<void> {
  const allowed = permit(session, REVIEWERS);
  return allowed.ok ? change(session, (tx) => holdIn(session, tx, input)) : allowed;
}

/** Ends one hold of a case, saying how it was cured. */
export function releaseHold(
  session: Session,
  input: { reference: string; version: number; hold: number; note: string },
): Result<void> {
  const allowed = permit(session, REVIEWERS);
  if (!allowed.ok) return allowed;
  return change(session, (tx) => releaseIn(session, tx, { ...input, holds: [input.hold] }));
}
