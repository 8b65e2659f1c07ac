import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { HeldKind, RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { insertRevocation } from '../db/repositories/revocations.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { sealHash } from '../seals/seal.ts';

interface Revoked {
  readonly kind: HeldKind;
  readonly number: string;
  readonly paper: { readonly id: string; readonly seal: string | null } | undefined;
  readonly caseId: number | null;
}

/** Writes one line of a trail, with the hash by which the paper's seal is known to be revoked. */
export function writeTrail(
  session: Session,
  tx: Tx,
  { kind, number, paper, caseId }: Revoked,
  { reason, note, on }: { readonly reason: RevocationReason; readonly note: string; readonly on: CivilDate },
): void {
  const seal = paper?.seal ?? null;
  insertRevocation(tx, {
    ...{ kind, number, caseId, reason, note, on },
    sealHash: seal === null ? null : sealHash(seal),
    documentId: paper?.id ?? null,
    at: session.desk.clock.now(),
    by: session.actor.name,
  });
}

/** Revokes the seal of a paper that was made: whoever checks it against the desk's list is told so. */
export function revokePaper(
  session: Session,
  tx: Tx,
  paper: { readonly id: string; readonly caseId: number; readonly number: string; readonly seal: string | null },
  why: { readonly reason: RevocationReason; readonly note: string },
): void {
  const { number, caseId } = paper;
  writeTrail(session, tx, { kind: 'PAPER', number, paper, caseId }, { ...why, on: session.desk.clock.today() });
}
