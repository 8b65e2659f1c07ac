import type { RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { type DocumentRecord, papersWithData } from '../db/repositories/documents.ts';
import { closeJob, LIVE_STATES, liveJobOf, OPEN_STATES, type PrintJob } from '../db/repositories/print-jobs.ts';
import { findProduction } from '../db/repositories/productions.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { releaseBlanks, settleBlanks } from './blanks-of-job.ts';
import { revokePaper } from './revoke-paper.ts';

interface SheetEnd {
  readonly state: 'SPOILED' | 'CANCELLED';
  readonly reason: string;
}

function endSheet(session: Session, tx: Tx, job: PrintJob, end: SheetEnd): void {
  closeJob(tx, job.id, LIVE_STATES, { ...end, at: session.desk.clock.now(), by: session.actor.name });
  if (job.state === 'QUEUED') releaseBlanks(session, tx, job.id, end.reason);
  settleBlanks(session, tx, job.id, 'SPOILED', end.reason);
}

/** Cancels the sheets of papers that no longer count and that nobody has confirmed: a duplicate that was ordered before. */
export function cancelOpenSheets(session: Session, tx: Tx, papers: readonly { id: string }[], reason: string): void {
  for (const { id } of papers) {
    const job = liveJobOf(tx, id);
    if (job && OPEN_STATES.includes(job.state)) endSheet(session, tx, job, { state: 'CANCELLED', reason });
  }
}

/** Takes a paper back that was made: its sheet ends, with the blanks that it used up, and its seal is revoked. */
export function takeBackPaper(
  session: Session,
  tx: Tx,
  paper: DocumentRecord,
  sheet: SheetEnd,
  why: { readonly reason: RevocationReason; readonly note: string },
): void {
  const job = liveJobOf(tx, paper.id);
  if (job) endSheet(session, tx, job, sheet);
  revokePaper(session, tx, paper, why);
}

/**
 * Ends what a case that is withdrawn in production had on its way: its sheets are cancelled, its seals revoked. Letters
 * of decisions before stay as they are.
 */
export function takeBackPapers(session: Session, tx: Tx, record: CaseRecord): void {
  const production = findProduction(tx, record.id);
  if (!production) return;
  const { taxCard, papers } = production.taken;
  const numbers: readonly (string | null)[] = [taxCard, ...Object.values(papers)];
  const reason = 'The case was withdrawn.';
  for (const paper of papersWithData(tx, record.id)) {
    if (paper.sha256 === null || !numbers.includes(paper.number)) continue;
    takeBackPaper(session, tx, paper, { state: 'CANCELLED', reason }, { reason: 'VOIDED', note: reason });
  }
}
