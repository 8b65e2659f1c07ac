import type { CaseStatus } from '../case/life-cycle.ts';
import type { HeldKind, RevocationReason } from '../revocation/revocation.ts';

/** Whose papers have left the house, so that another sheet is a duplicate. */
const LEFT: readonly CaseStatus[] = ['ISSUED', 'CLOSED', 'RETURNED', 'IN_REVIEW', 'DENIED'];

/** After what no other sheet of a paper is made: it came back, or the office ended it. */
const OVER: readonly RevocationReason[] = ['RETURNED', 'RECALLED', 'VOIDED'];

/**
 * Whether another sheet may be made of a thing that ended so: of a paper that its holder no longer has, but never of a
 * card or license, whose record ended with it, nor of a title that another one took the place of.
 * @param endedAs how it ended; null while it is in force
 */
export function mayReprint(kind: HeldKind, endedAs: RevocationReason | null): boolean {
  if (endedAs === null) return true;
  if (kind === 'CARD' || kind === 'LICENCE') return false;
  return !OVER.includes(endedAs) && !(kind === 'TITLE' && endedAs === 'REPLACED');
}

/** Whether the papers of a case have left the house. */
export function papersLeft(status: CaseStatus): boolean {
  return LEFT.includes(status);
}
