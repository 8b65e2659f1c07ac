import { ok, type Result } from '../../../shared/result.ts';
import { casesWithPlannedLetters } from '../db/repositories/documents.ts';
import { permit, type Session } from '../desk.ts';
import { makePlannedPapers } from './make-papers.ts';

/**
 * Makes the letters of decisions that a crash cut off from them. Papers in production are left to whoever issues; a
 * user who may change no case finishes nothing.
 */
export async function finishLetters(session: Session): Promise<Result<void>> {
  if (!permit(session, ['ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE']).ok) return ok(undefined);
  let first: Result<void> = ok(undefined);
  for (const caseId of casesWithPlannedLetters(session.desk.store.read)) {
    // One that cannot be made must not keep the others from it.
    const made = await makePlannedPapers(session, caseId);
    if (first.ok) first = made;
  }
  return first;
}
