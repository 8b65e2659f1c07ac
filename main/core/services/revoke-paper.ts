import type { RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { insertRevocation } from '../db/repositories/revocations.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { sealHash } from '../seals/seal.ts';

/** Revokes the seal of a paper that was made: whoever checks it against the desk's list is told so. */
export function revokePaper(
  session: Session,
  tx: Tx,
  paper: { readonly id: string; readonly caseId: number; readonly number: string; readonly seal: string | null },
  why: { readonly reason: RevocationReason; readonly note: string },
): void {
  insertRevocation(tx, {
    kind: 'PAPER',
    number: paper.number,
    sealHash: paper.seal === null ? null : sealHash(paper.seal),
    documentId: paper.id,
    caseId: paper.caseId,
    reason: why.reason,
    note: why.note,
    on: session.desk.clock.today(),
    at: session.desk.clock.now(),
    by: session.actor.name,
  });
}
