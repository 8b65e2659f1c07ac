import type { Delivery, PrintState } from '../../../shared/domain/printing/print-job.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, findCase } from '../db/repositories/cases.ts';
import { closeJob, findJobRow, OPEN_STATES, openJobsOf } from '../db/repositories/print-jobs.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { releaseBlanks, settleBlanks } from './blanks-of-job.ts';
import { finishIfConfirmed } from './finish-case.ts';
import { recordChange } from './record-change.ts';

const AS_FILE = 'The paper was handed over as a file.';

/** A sheet that is with a printer does not leave as a file too: there would be two of it. */
const CONFIRMED_FROM: Readonly<Record<Delivery, readonly PrintState[]>> = { PRINTER: OPEN_STATES, FILE: ['QUEUED'] };

/** Writes down that a person holds the sheet in their hand and found it good. */
function confirmOne(session: Session, tx: Tx, job: number, delivery: Delivery): Result<void> {
  const by = { at: session.desk.clock.now(), by: session.actor.name };
  if (!closeJob(tx, job, CONFIRMED_FROM[delivery], { state: 'CONFIRMED', delivery, ...by })) {
    return fail('CONFLICT', `Sheet ${job} was changed in the meantime.`);
  }
  if (delivery === 'PRINTER') {
    settleBlanks(session, tx, job, 'ISSUED', 'The sheet was confirmed.');
    return ok(undefined);
  }
  // A file uses up no blank: what was reserved for its sheet goes back to the drawer, what a printer had does not.
  releaseBlanks(session, tx, job, AS_FILE);
  settleBlanks(session, tx, job, 'SPOILED', AS_FILE);
  return ok(undefined);
}

/** The case after some of its sheets were confirmed; with the last one it is issued. */
function afterwards(session: Session, tx: Tx, record: CaseRecord, jobs: readonly number[]): Result<CaseRecord> {
  recordChange(session, tx, {
    action: 'print.confirm',
    subject: { kind: 'case', key: record.reference },
    summary: `${jobs.length} sheets were confirmed.`,
    detail: { sheets: jobs },
  });
  return finishIfConfirmed(session, tx, record);
}

/**
 * Confirms every open sheet of a case as handed over, and issues it.
 * @returns CONFLICT where the registry changed since the papers were made; they are spoiled then and the case is to be
 * produced again
 */
export function confirmCase(session: Session, reference: string, delivery: Delivery): Result<CaseRecord> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const done = session.desk.store.write((tx) => {
    const record = findCase(tx, reference);
    if (!record) return fail('NOT_FOUND', `There is no case ${reference}.`);
    const open = openJobsOf(tx, record.id).map(({ id }) => id);
    if (open.length === 0) return finishIfConfirmed(session, tx, record);
    for (const job of open) {
      const confirmed = confirmOne(session, tx, job, delivery);
      if (!confirmed.ok) return confirmed;
    }
    return afterwards(session, tx, record, open);
  });
  if (!done.ok) return done;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit', 'printing', 'stock'] });
  if (done.value.status === 'IN_PRODUCTION') {
    return fail(
      'CONFLICT',
      'The registry changed since the papers were made; they are spoiled.',
      'Issue the case again.',
    );
  }
  return done;
}

/** What became of one sheet that was to be confirmed. */
export interface ConfirmedSheet {
  readonly job: number;
  readonly ok: boolean;
  readonly message: string | null;
}

/**
 * Confirms sheets that came out of a printer, each on its own: one that cannot be confirmed leaves the others alone.
 * The case of the last sheet is issued by it.
 */
export function confirmSheets(session: Session, jobs: readonly number[]): Result<{ results: ConfirmedSheet[] }> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const results = jobs.map((id) => {
    const done = session.desk.store.write((tx) => {
      const job = findJobRow(tx, id);
      const record = job && findCase(tx, job.reference);
      if (!job || !record) return fail('NOT_FOUND', `There is no sheet ${id}.`);
      if (job.state !== 'SENT') {
        return fail('WRONG_STATE', `Sheet ${id} is ${job.state}; only one that was printed can be confirmed.`);
      }
      const confirmed = confirmOne(session, tx, id, 'PRINTER');
      return confirmed.ok ? afterwards(session, tx, record, [id]) : confirmed;
    });
    return { job: id, ok: done.ok, message: done.ok ? null : done.failure.message };
  });
  session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit', 'printing', 'stock'] });
  return ok({ results });
}
