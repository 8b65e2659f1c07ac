import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { Demanded } from '../../../shared/domain/programs/enforcement/application.ts';
import { mayEnd } from '../../../shared/domain/revocation/ending.ts';
import { registrationCardsOf } from '../db/repositories/held-papers.ts';
import { lastRevocation } from '../db/repositories/revocations.ts';
import { revocationOf } from '../db/repositories/sealed-revocations.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { sealHash } from '../seals/seal.ts';
import { findHeld } from './find-held.ts';
import { writeTrail } from './revoke-paper.ts';

interface Recall {
  /** From which day on it no longer counts. */
  readonly on: CivilDate;
  readonly note: string;
}

/**
 * Writes down that a card or license is recalled, long before it comes back: whoever checks its seal is told from that
 * day on. Of a plate, which bears no seal, the registration cards that name it are. What ended already stays as it was.
 */
export function recallThing(session: Session, tx: Tx, { kind, number, holder }: Demanded, recall: Recall): void {
  const why = { ...recall, reason: 'RECALLED' } as const;
  if (kind === 'PLATE') {
    for (const paper of registrationCardsOf(tx, holder, number)) {
      const { number: card, caseId } = paper;
      if (lastRevocation(tx, 'REGISTRATION', card) !== null) continue;
      writeTrail(session, tx, { kind: 'REGISTRATION', number: card, paper, caseId }, why);
    }
    return;
  }
  const found = findHeld(tx, kind, number);
  if (!found.ok || !mayEnd(found.value, found.value.endedAs, 'RECALLED').ok) return;
  const { papers, caseId } = found.value;
  writeTrail(session, tx, { kind, number: found.value.number, paper: papers[0], caseId }, why);
}

/**
 * Revokes the seal of a card or license that ends with its holder's accreditation. Its record has the day of its end
 * already and says more than a recall would.
 */
export function recallSealOf(session: Session, tx: Tx, { kind, number }: Demanded, recall: Recall): void {
  if (kind === 'PLATE') return;
  const found = findHeld(tx, kind, number);
  const paper = found.ok ? found.value.papers[0] : undefined;
  if (!paper?.seal || revocationOf(tx, sealHash(paper.seal)) !== null) return;
  const { caseId } = paper;
  writeTrail(session, tx, { kind: 'PAPER', number: paper.number, paper, caseId }, { ...recall, reason: 'RECALLED' });
}
