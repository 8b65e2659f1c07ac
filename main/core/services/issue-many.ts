import { ok, type Result } from '../../../shared/result.ts';
import { casesToIssue } from '../db/repositories/cases.ts';
import { permit, type Session } from '../desk.ts';
import { type Deliver, handOver } from './issue-case.ts';

/** What became of one case of many. */
export interface IssuedOne {
  readonly reference: string;
  readonly ok: boolean;
  readonly code: string | null;
  readonly message: string | null;
}

/** How many cases are looked up at once. */
const STEP = 100;

/**
 * Issues every case that is approved or in production as files, in the order of their references, each on its own: what
 * one refuses keeps no other from being issued. Killed at any moment, the next call goes on with the numbers they had.
 * @param onDone is told of each case; answering false ends the work between two cases
 */
export async function issueMany<T>(
  session: Session,
  deliver: Deliver<T>,
  onDone: (one: IssuedOne) => boolean,
): Promise<Result<{ issued: number; refused: number }>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  let issued = 0;
  let refused = 0;
  for (let after = ''; ; ) {
    const next = casesToIssue(session.desk.store.read, after, STEP);
    for (const { reference } of next) {
      const done = await handOver(session, { reference }, deliver);
      if (done.ok) issued += 1;
      else refused += 1;
      const goesOn = onDone({
        reference,
        ok: done.ok,
        code: done.ok ? null : done.failure.code,
        message: done.ok ? null : done.failure.message,
      });
      if (!goesOn) return ok({ issued, refused });
    }
    const last = next.at(-1);
    if (!last) return ok({ issued, refused });
    after = last.reference;
  }
}
