import type { RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { type DocumentRecord, papersWithData } from '../db/repositories/documents.ts';
import { closeJob, LIVE_STATES, liveJobOf } from '../db/repositories/print-jobs.ts';
import { findProduction } from '../db/repositories/productions.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { releaseBlanks, settleBlanks } from './blanks-of-job.ts';
import { revokePaper } from './revoke-paper.ts';

/** Takes a paper back that was made: its sheet ends, with the blanks that it used up, and its seal is revoked. */
export function takeBackPaper(
  session: Session,
  tx: Tx,
  paper: DocumentRecord,
  sheet: { readonly state: 'SPOILED' | 'CANCELLED'; readonly reason: string },
  why: { readonly reason: RevocationReason; readonly note: string },
): void {
  const job = liveJobOf(tx, paper.id);
  if (job) {
    closeJob(tx, job.id, LIVE_STATES, { ...sheet, at: session.desk.clock.now(), by: session.actor.name });
    if (job.state === 'QUEUED') releaseBlanks(session, tx, job.id, sheet.reason);
    settleBlanks(session, tx, job.id, 'SPOILED', sheet.reason);
  }
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
