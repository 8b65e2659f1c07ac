import { type CaseAction, type CaseStatus, nextStatus } from '../../../shared/domain/case/life-cycle.ts';
import { STOPPED_BY_ANSWER } from '../../../shared/domain/clocks/clock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, findCase, updateCase } from '../db/repositories/cases.ts';
import { stopClocks } from '../db/repositories/clocks.ts';
import type { Reader, Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { recordChange } from './record-change.ts';

/**
 * The case of a reference, as long as nobody changed it since it was looked at.
 * @param version the version that the caller saw; any where it is left out
 */
export function caseToChange(db: Reader, reference: string, version?: number): Result<CaseRecord> {
  const record = findCase(db, reference);
  if (!record) return fail('NOT_FOUND', `There is no case ${reference}.`);
  if (version !== undefined && record.version !== version) {
    return fail('CONFLICT', `${reference} was changed since you opened it.`);
  }
  return ok(record);
}

/** Where the mission has its answer, and the clocks for it stand still. */
const ANSWERED: readonly CaseStatus[] = ['ISSUED', 'DENIED', 'WITHDRAWN'];

/** Takes a case one step through its life cycle and writes that down; gives the case as it then is. */
export function takeStep(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  action: CaseAction,
  written: { summary: string; detail?: unknown; change?: { plate?: string } },
): Result<CaseRecord> {
  const status = nextStatus(record.status, action, session.actor.role);
  if (!status.ok) return status;
  const statusSince = session.desk.clock.now();
  if (!updateCase(tx, record.id, record.version, { status: status.value, statusSince, ...written.change })) {
    return fail('CONFLICT', `${record.reference} was changed in the meantime.`);
  }
  if (ANSWERED.includes(status.value)) stopClocks(tx, record.id, session.desk.clock.today(), STOPPED_BY_ANSWER);
  recordChange(session, tx, {
    action: `case.${action}`,
    subject: { kind: 'case', key: record.reference },
    summary: written.summary,
    detail: { from: record.status, to: status.value, ...(written.detail ? { detail: written.detail } : {}) },
  });
  return ok({ ...record, ...written.change, status: status.value, statusSince, version: record.version + 1 });
}
