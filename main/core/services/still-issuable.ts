import type { CivilDate } from '../../../shared/domain/dates.ts';
import { adjudicate } from '../../../shared/domain/rules/adjudicate.ts';
import type { Finding } from '../../../shared/domain/rules/finding.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, holdsOf } from '../db/repositories/cases.ts';
import type { Tx } from '../db/store.ts';
import type { FrozenDecision } from './frozen-facts.ts';
import { type Gathered, gatherFacts } from './gather-facts.ts';

/** Whether a finding of today was before the approver: passed, or overridden by name. */
function wasDecided(finding: Finding, overridden: readonly string[]): boolean {
  if (finding.outcome === 'PASS') return true;
  const canBeOverridden = finding.outcome === 'HOLD' || finding.outcome === 'REVIEW';
  return canBeOverridden && overridden.includes(finding.rule);
}

/**
 * Whether an approved case may be issued as things stand: no hold is open, and the rules, asked again as of the day of
 * issue, find nothing that the approval did not decide on. A card is issued for what is so, not for what was.
 */
export function stillIssuable(
  tx: Tx,
  record: CaseRecord,
  approval: FrozenDecision,
  issued: CivilDate,
): Result<Gathered> {
  const hold = holdsOf(tx, record.id).find((one) => one.endedAt === null);
  if (hold) return fail('ON_HOLD', `${record.reference} is on hold: ${hold.reason}.`);
  const gathered = gatherFacts(tx, record.program, record.application, issued);
  if (!gathered.ok) return gathered;
  const { findings } = adjudicate(gathered.value.program, gathered.value.facts);
  const fresh = findings.filter((finding) => !wasDecided(finding, approval.record.overridden));
  if (fresh.length === 0) return ok(gathered.value);
  const words = fresh.map(({ rule, message }) => `${rule}: ${message}`).join(' ');
  return fail('NOT_ELIGIBLE', `Since the approval the facts changed. ${words}`, 'Have it cured, or withdraw the case.');
}
