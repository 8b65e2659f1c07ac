import { canonicalJson } from '../../../shared/domain/canonical.ts';
import type { Taken } from '../../../shared/domain/programs/production.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { papersWithData, replanDocument, unmakeDocument } from '../db/repositories/documents.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { type ProductionBasis, papersNow } from './plan-production.ts';
import { takeBackPaper } from './take-back-papers.ts';

const CHANGED = { state: 'SPOILED', reason: 'The registry changed before the paper was handed over.' } as const;
const REMADE = { reason: 'MISPRINTED', note: 'Made anew from the registry as it then was.' } as const;

/**
 * Fixes the data of papers anew that would tell what is no longer so, with the numbers that the case has: what changed
 * since must not leave the house as it was. A sheet that was printed of such a paper is spoiled and its seal revoked.
 * @returns how many papers are to be drawn again
 */
export function remakeStalePapers(session: Session, tx: Tx, basis: ProductionBasis, taken: Taken): Result<number> {
  const now = papersNow(session, tx, basis, taken);
  if (!now.ok) return now;
  let stale = 0;
  for (const kept of papersWithData(tx, basis.record.id)) {
    const paper = now.value.find(({ kind, number }) => kind === kept.kind && number === kept.number);
    if (!paper || canonicalJson(paper.data) === canonicalJson(kept.data)) continue;
    stale += 1;
    if (kept.sha256 !== null) {
      takeBackPaper(session, tx, kept, CHANGED, REMADE);
      unmakeDocument(tx, kept.id);
    }
    replanDocument(tx, kept.id, paper.data);
  }
  return ok(stale);
}
