import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { plannedDocuments } from '../db/repositories/documents.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { drawPapers } from './make-papers.ts';

/**
 * Does a step as a rehearsal and draws the papers that it would lead to, so that a value which cannot be printed is told
 * while it can still be cured, and not after the decision stands. Nothing is kept.
 * @param step the step, with whatever plans its papers
 * @param next what the person does where a paper cannot be made
 */
export async function rehearsePapers(
  session: Session,
  step: (tx: Tx) => Result<CaseRecord>,
  next: string,
): Promise<Result<void>> {
  const planned = session.desk.store.rehearse((tx) => {
    const done = step(tx);
    return done.ok ? ok(plannedDocuments(tx, done.value.id)) : done;
  });
  if (!planned.ok) return planned;
  const drawn = await drawPapers(session, planned.value);
  return drawn.ok ? ok(undefined) : fail(drawn.failure.code, drawn.failure.message, next);
}
