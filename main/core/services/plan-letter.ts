import type { Verdict } from '../../../shared/domain/rules/finding.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { takePaperNumber } from '../issuance/paper-number.ts';
import type { DecisionInput } from './decide-case.ts';
import type { Gathered } from './gather-facts.ts';
import { letterData } from './letter-data.ts';
import { planPapers } from './plan-papers.ts';

/** Which decision is told to the mission by which letter; the approval letter comes with the papers it speaks of. */
const LETTER_OF: Partial<Record<DecisionInput['action'], 'RETURN_LETTER' | 'DENIAL_LETTER'>> = {
  return: 'RETURN_LETTER',
  deny: 'DENIAL_LETTER',
};

/** Plans the letter that a decision calls for; most call for none. */
export function planLetter(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  input: DecisionInput,
  verdict: Verdict,
  gathered: Gathered,
): Result<void> {
  const kind = LETTER_OF[input.action];
  if (kind === undefined) return ok(undefined);
  const number = takePaperNumber(tx, 'L');
  const data = letterData({
    number,
    date: verdict.asOf,
    gathered,
    findings: verdict.findings,
    reason: input.reason,
    officer: session.actor.name,
    told: null,
  });
  return planPapers(session, tx, record, [{ kind, number, data }]);
}
