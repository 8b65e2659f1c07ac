import { fail, ok, type Result } from '../../result.ts';
import type { Finding, Verdict } from '../rules/finding.ts';
import type { Role } from './roles.ts';

/** What was last recommended of a case, and everybody who ever recommended something of it. */
export interface Recommendation {
  readonly action: 'recommend-approve' | 'recommend-deny';
  readonly by: readonly string[];
}

interface Decider {
  readonly id: string;
  readonly role: Role;
}

function named(findings: readonly Finding[]): string {
  return findings.map((finding) => finding.rule).join(', ');
}

/** BLOCK and RETURN are never overridden, only cured; what has no rules is not approved at all. */
function mayBeApproved(verdict: Verdict): Result<void> {
  if (verdict.outcome === 'NO_RULES') return fail('NO_RULES', 'This program has no rules yet.');
  const fatal = verdict.findings.filter((finding) => finding.outcome === 'BLOCK' || finding.outcome === 'RETURN');
  return fatal.length === 0 ? ok(undefined) : fail('NOT_ELIGIBLE', `Not eligible: ${named(fatal)}.`);
}

/** Whether a verdict allows the recommendation. Denial can always be recommended: the reason carries it. */
export function mayRecommend(action: Recommendation['action'], verdict: Verdict): Result<void> {
  return action === 'recommend-deny' ? ok(undefined) : mayBeApproved(verdict);
}

function byTwoPersons(
  wanted: Recommendation['action'],
  recommendation: Recommendation | null,
  decider: Decider,
): Result<void> {
  if (recommendation === null)
    return fail('WRONG_STATE', 'Nothing was recommended.', 'Have an adjudicator recommend first.');
  if (recommendation.by.includes(decider.id)) return fail('TWO_PERSONS', 'You recommended this yourself.');
  if (recommendation.action === wanted) return ok(undefined);
  const was = recommendation.action === 'recommend-approve' ? 'approval' : 'denial';
  return fail('WRONG_STATE', `What was recommended is ${was}.`, 'Send the case back to review with your reason.');
}

/**
 * Whether a case may be approved: recommended so by another person, nothing that only a cure helps, and HOLD, REVIEW
 * and open holds overridden by a supervisor with a reason. Gives the rules that are overridden.
 */
export function mayApprove(decision: {
  readonly verdict: Verdict;
  readonly recommendation: Recommendation | null;
  readonly approver: Decider;
  readonly openHolds: readonly { readonly reason: string }[];
  readonly reason: string;
}): Result<{ overridden: string[] }> {
  const { verdict, recommendation, approver, openHolds, reason } = decision;
  const persons = byTwoPersons('recommend-approve', recommendation, approver);
  if (!persons.ok) return persons;
  const eligible = mayBeApproved(verdict);
  if (!eligible.ok) return eligible;
  const open = verdict.findings.filter((finding) => finding.outcome === 'HOLD' || finding.outcome === 'REVIEW');
  if (open.length === 0 && openHolds.length === 0) return ok({ overridden: [] });
  const what = [named(open), ...openHolds.map((hold) => `hold ${hold.reason}`)].filter(Boolean).join(', ');
  if (approver.role !== 'SUPERVISOR') return fail('NEEDS_OVERRIDE', `Only a supervisor overrides: ${what}.`);
  if (reason.trim() === '') return fail('NEEDS_OVERRIDE', `Overriding needs a reason: ${what}.`, 'Give the reason.');
  return ok({ overridden: open.map((finding) => finding.rule) });
}

/** Whether a case may be denied: recommended so by another person. */
export function mayDeny(decision: {
  readonly recommendation: Recommendation | null;
  readonly approver: Decider;
}): Result<void> {
  return byTwoPersons('recommend-deny', decision.recommendation, decision.approver);
}
