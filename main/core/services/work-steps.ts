import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import type { HoldReason } from '../../../shared/domain/rules/finding.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, endHold, holdsOf, insertHold, reopenHold, updateCase } from '../db/repositories/cases.ts';
import { findUser } from '../db/repositories/users.ts';
import type { Reader, Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { caseToChange } from './case-step.ts';
import { recordChange } from './record-change.ts';

/** Which case is meant, and as of which version; any where it is left out. */
interface OfCase {
  readonly reference: string;
  readonly version?: number | undefined;
}

function openCase(db: Reader, { reference, version }: OfCase): Result<CaseRecord> {
  const found = caseToChange(db, reference, version);
  if (!found.ok) return found;
  if (!isOpen(found.value.status))
    return fail('WRONG_STATE', `${reference} is ${found.value.status}; it is no longer worked on.`);
  return found;
}

function conflict(reference: string): Result<never> {
  return fail('CONFLICT', `${reference} was changed in the meantime.`);
}

/** Gives an open case to somebody who may work on it, or takes it from everybody (null); gives whose it was. */
export function assignIn(
  session: Session,
  tx: Tx,
  input: OfCase & { readonly assignee: string | null },
): Result<{ before: string | null }> {
  const found = openCase(tx, input);
  if (!found.ok) return found;
  const user = input.assignee === null ? null : findUser(tx, input.assignee);
  if (input.assignee !== null && (!user?.active || user.role === 'ADMINISTRATOR' || user.role === 'AUDITOR')) {
    return fail('INVALID_INPUT', 'assignee: nobody of this id works on cases.');
  }
  const change = { assigneeId: user?.id ?? null, assigneeName: user?.name ?? null };
  if (!updateCase(tx, found.value.id, found.value.version, change)) return conflict(input.reference);
  recordChange(session, tx, {
    action: 'case.assign',
    subject: { kind: 'case', key: input.reference },
    summary: user ? `Assigned to ${user.name}.` : 'Assigned to nobody.',
    detail: { before: found.value.assigneeId, after: user?.id ?? null },
  });
  return ok({ before: found.value.assigneeId });
}

function showHold(tx: Tx, record: CaseRecord): boolean {
  const open = holdsOf(tx, record.id).filter((hold) => hold.endedAt === null);
  return updateCase(tx, record.id, record.version, { onHold: open.length > 0, holdReason: open[0]?.reason ?? null });
}

/** Puts an open case on hold; gives the hold. */
export function holdIn(
  session: Session,
  tx: Tx,
  input: OfCase & { readonly reason: HoldReason; readonly endsWhen: string },
): Result<{ hold: number }> {
  const found = openCase(tx, input);
  if (!found.ok) return found;
  const { reason, endsWhen } = input;
  const hold = insertHold(tx, {
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
  return ok({ hold });
}

/** Ends holds of a case, saying how they were cured. */
export function releaseIn(
  session: Session,
  tx: Tx,
  input: OfCase & { readonly holds: readonly number[]; readonly note: string },
): Result<void> {
  const found = openCase(tx, input);
  if (!found.ok) return found;
  const end = { endedAt: session.desk.clock.now(), endedBy: session.actor.name, endNote: input.note };
  for (const hold of input.holds) {
    if (!endHold(tx, found.value.id, hold, end)) return fail('NOT_FOUND', 'This hold is not open on this case.');
  }
  if (!showHold(tx, found.value)) return conflict(input.reference);
  const [only] = input.holds;
  recordChange(session, tx, {
    action: 'case.release',
    subject: { kind: 'case', key: input.reference },
    summary:
      input.holds.length === 1
        ? `Released a hold: ${input.note}`
        : `Released ${input.holds.length} holds: ${input.note}`,
    detail: input.holds.length === 1 ? { hold: only } : { holds: input.holds },
  });
  return ok(undefined);
}

/** Ends the open holds of one reason, or of every reason (null); gives those that it ended. */
export function releaseOfReason(
  session: Session,
  tx: Tx,
  input: OfCase & { readonly reason: HoldReason | null; readonly note: string },
): Result<{ holds: number[] }> {
  const found = openCase(tx, input);
  if (!found.ok) return found;
  const holds = holdsOf(tx, found.value.id)
    .filter((hold) => hold.endedAt === null && (input.reason === null || hold.reason === input.reason))
    .map(({ id }) => id);
  if (holds.length === 0) {
    const which = input.reason === null ? '' : ` for ${input.reason}`;
    return fail('WRONG_STATE', `${input.reference} is not on hold${which}.`, 'There is nothing to release.');
  }
  const released = releaseIn(session, tx, { ...input, holds });
  return released.ok ? ok({ holds }) : released;
}

/** Opens holds again that were released by mistake: they stand as they stood. */
export function reopenIn(
  session: Session,
  tx: Tx,
  input: OfCase & { readonly holds: readonly number[] },
): Result<void> {
  const found = openCase(tx, input);
  if (!found.ok) return found;
  for (const hold of input.holds) {
    if (!reopenHold(tx, found.value.id, hold)) return fail('NOT_FOUND', 'This hold did not end on this case.');
  }
  if (!showHold(tx, found.value)) return conflict(input.reference);
  recordChange(session, tx, {
    action: 'case.hold',
    subject: { kind: 'case', key: input.reference },
    summary: 'A release was taken back; the hold stands as before.',
    detail: { holds: input.holds },
  });
  return ok(undefined);
}
