import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { closeJob, findJobRow, type JobFilter, jobPage, queueSheets } from '../db/repositories/print-jobs.ts';
import { permit, type Session } from '../desk.ts';
import { blanksOfJob, settleBlanks } from './blanks-of-job.ts';
import { recordChange } from './record-change.ts';

/** A page of the sheets that wait, are with a printer, or are done, the newest first. */
export function listSheets(session: Session, input: JobFilter & { readonly offset: number; readonly limit: number }) {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const { read } = session.desk.store;
  const { total, rows } = jobPage(read, input, input.offset, input.limit);
  return ok({ total, rows: rows.map((row) => ({ ...row, blanks: blanksOfJob(read, row.id) })) });
}

/**
 * Writes down that a printed sheet cannot be handed over: its blanks are spoiled with it, and another sheet of the same
 * paper is queued. One that waits has no sheet that could be spoiled, and a confirmed one left the house.
 */
export function spoilSheet(session: Session, input: { job: number; reason: string }): Result<void> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const done = session.desk.store.write((tx) => {
    const job = findJobRow(tx, input.job);
    if (!job) return fail('NOT_FOUND', `There is no sheet ${input.job}.`);
    const by = { at: session.desk.clock.now(), by: session.actor.name };
    if (!closeJob(tx, job.id, ['SENT'], { state: 'SPOILED', reason: input.reason, ...by })) {
      return fail('WRONG_STATE', `Sheet ${job.id} is ${job.state}; only one that was printed can be spoiled.`);
    }
    const blanks = settleBlanks(session, tx, job.id, 'SPOILED', input.reason);
    queueSheets(tx, job.caseId, by, [job.documentId]);
    recordChange(session, tx, {
      action: 'print.spoil',
      subject: { kind: 'case', key: job.reference },
      summary: `A sheet of ${job.title} ${job.number} was spoiled: ${input.reason}`,
      detail: { sheet: job.id, blanks },
    });
    return ok(undefined);
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'audit', 'printing', 'stock'] });
  return done;
}
