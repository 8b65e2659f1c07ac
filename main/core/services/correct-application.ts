import { CORRECTORS, isSameFiling, mayCorrect } from '../../../shared/domain/case/correction.ts';
import { type Clock, dueOf, STOPPED_BY_ANSWER } from '../../../shared/domain/clocks/clock.ts';
import { parseApplication } from '../../../shared/domain/intake/application.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, replaceApplication } from '../db/repositories/cases.ts';
import { clocksOf, startClock, stopClocks } from '../db/repositories/clocks.ts';
import { deleteDraft } from '../db/repositories/drafts.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange, takeStep } from './case-step.ts';
import { filedColumns } from './filed-columns.ts';
import { contentHash } from './receive-application.ts';
import { recordChange } from './record-change.ts';

export interface Correction {
  readonly reference: string;
  /** The version that the corrector saw. */
  readonly version: number;
  /** The whole application as it is to be. */
  readonly application: unknown;
  readonly reason: string;
  /** The corrector's draft that it was written in, which goes with it. */
  readonly draft?: string | undefined;
}

/** Starts the clocks of a corrected application anew where they end on other days; gives the day the case is due. */
function restartClocks(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  application: Filing,
  clocks: readonly Clock[],
): string {
  const running = clocksOf(tx, record.id).filter(
    ({ kind, stoppedOn }) => stoppedOn === null && STOPPED_BY_ANSWER.includes(kind),
  );
  const isSame =
    running.length === clocks.length &&
    clocks.every((clock) => running.some(({ kind, endsOn }) => kind === clock.kind && endsOn === clock.endsOn));
  if (isSame) return record.due;
  stopClocks(tx, record.id, session.desk.clock.today(), STOPPED_BY_ANSWER);
  for (const clock of clocks) startClock(tx, record.id, clock);
  return dueOf(clocks) ?? application.filed;
}

function replaced(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  application: Filing,
  reason: string,
): Result<CaseRecord> {
  const filed = filedColumns(tx, application);
  if (!filed.ok) return filed;
  // The hash stays that of what the portal filed, so that the same batch read again is known and changes nothing.
  const clocks = filed.value.program.clocks(application, settingsOn(tx, session.desk.clock.today()));
  const columns = { ...filed.value.columns, due: restartClocks(session, tx, record, application, clocks) };
  if (!replaceApplication(tx, record.id, record.version, columns))
    return fail('CONFLICT', `${record.reference} was changed in the meantime.`);
  recordChange(session, tx, {
    action: 'case.correct',
    subject: { kind: 'case', key: record.reference },
    summary: `Corrected: ${reason}`,
    detail: { before: record.application, after: application },
  });
  return ok({ ...record, ...columns, version: record.version + 1 });
}

/**
 * Puts a corrected application in the place of a case's own, under the same reference. The mission, the service and
 * the reference stay; what was there before stays in the audit log. A case that was returned goes back to review.
 * Refuses once something was recommended or decided, and a correction of what somebody changed meanwhile.
 */
export function correctApplication(session: Session, correction: Correction): Result<CaseRecord> {
  const allowed = permit(session, CORRECTORS);
  if (!allowed.ok) return allowed;
  const { reference, version, reason } = correction;
  if (reason.trim() === '') return fail('INVALID_INPUT', 'reason: a correction needs one.');
  const parsed = parseApplication(correction.application);
  if (!parsed.ok) return parsed;
  const corrected = session.desk.store.write((tx) => {
    const found = caseToChange(tx, reference, version);
    if (!found.ok) return found;
    const may = mayCorrect(found.value.status, session.actor.role);
    if (!may.ok) return may;
    const stored = parseApplication(found.value.application);
    if (!stored.ok) return fail('CORRUPT', `The application of ${reference} no longer fits its program.`);
    const same = isSameFiling(stored.value, parsed.value);
    if (!same.ok) return same;
    if (contentHash(stored.value) === contentHash(parsed.value))
      return fail('INVALID_INPUT', 'Nothing was changed in the application.', 'Change what is wrong, then file again.');
    const written = replaced(session, tx, found.value, parsed.value, reason);
    if (!written.ok) return written;
    if (correction.draft !== undefined) deleteDraft(tx, session.actor.id, correction.draft);
    if (written.value.status !== 'RETURNED') return written;
    return takeStep(session, tx, written.value, 'resume', { summary: 'Back from the mission, corrected.' });
  });
  if (corrected.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'audit'] });
  return corrected;
}
