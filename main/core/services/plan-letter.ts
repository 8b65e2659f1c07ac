import type { Paper } from '../../../shared/domain/programs/production.ts';
import type { Verdict } from '../../../shared/domain/rules/finding.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { takePaperNumber } from '../issuance/paper-number.ts';
import type { DecisionInput } from './decide-case.ts';
import type { Gathered } from './gather-facts.ts';
import { issueContext } from './issue-context.ts';
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
  // A matter was never filed by the mission, which is told of its end by nothing but its measure.
  if (kind === undefined || !gathered.program.isFiled) return ok(undefined);
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
  const offered = offeredPaper(session, tx, input, verdict, gathered);
  if (!offered.ok) return offered;
  return planPapers(session, tx, record, [{ kind, number, data }, ...offered.value]);
}

/** What the program offers with a denial, as the letter of non-eligibility for a commercial license. */
function offeredPaper(
  session: Session,
  tx: Tx,
  input: DecisionInput,
  verdict: Verdict,
  gathered: Gathered,
): Result<Paper[]> {
  const onDenial = gathered.program.production?.onDenial;
  const { application, vehicles, asOf } = gathered.facts;
  if (input.action !== 'deny' || !onDenial?.isOffered(application)) return ok([]);
  const decided = { reason: input.reason, officer: session.actor.name, findings: verdict.findings, vehicles };
  const context = issueContext(session, tx, gathered, decided, asOf);
  const paper = onDenial.paper(context, takePaperNumber(tx, 'N'));
  // A person whom the registry does not know is told by the letter of denial alone.
  if (!paper.ok) return paper.failure.code === 'NOT_FOUND' ? ok([]) : paper;
  return ok([paper.value]);
}
