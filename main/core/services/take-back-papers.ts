import type { CaseRecord } from '../db/repositories/cases.ts';
import { papersWithData } from '../db/repositories/documents.ts';
import { closeJob, liveJobOf } from '../db/repositories/print-jobs.ts';
import { findProduction } from '../db/repositories/productions.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { settleBlanks } from './blanks-of-job.ts';
import { revokePaper } from './revoke-paper.ts';

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
  const closed = { state: 'CANCELLED', reason, at: session.desk.clock.now(), by: session.actor.name } as const;
  for (const paper of papersWithData(tx, record.id)) {
    if (paper.sha256 === null || !numbers.includes(paper.number)) continue;
    const job = liveJobOf(tx, paper.id);
    if (job && closeJob(tx, job.id, ['QUEUED', 'SENT', 'CONFIRMED'], closed)) {
      settleBlanks(session, tx, job.id, 'SPOILED', reason);
    }
    revokePaper(session, tx, paper, { reason: 'VOIDED', note: reason });
  }
}
