import { mayApprove, mayDeny, mayRecommend, type Recommendation } from '../../../shared/domain/case/decision-law.ts';
import type { CaseAction } from '../../../shared/domain/case/life-cycle.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import { adjudicate } from '../../../shared/domain/rules/adjudicate.ts';
import type { Verdict } from '../../../shared/domain/rules/finding.ts';
import { RULE_VERSION } from '../../../shared/domain/rules/version.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  type CaseRecord,
  decisionsOf,
  endHold,
  holdsOf,
  insertDecision,
  updateCase,
} from '../db/repositories/cases.ts';
import { dropPlanned } from '../db/repositories/documents.ts';
import { plateOfCase, setPlateState } from '../db/repositories/numbers.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { caseToChange, takeStep } from './case-step.ts';
import { approvalOf } from './frozen-facts.ts';
import { type Gathered, gatherFacts } from './gather-facts.ts';
import { makePlannedPapers } from './make-papers.ts';
import { planLetter } from './plan-letter.ts';
import { planProduction } from './plan-production.ts';
import { rehearsePapers } from './rehearse-papers.ts';
import { takeBackPapers } from './take-back-papers.ts';

export type DecisionAction = Extract<
  CaseAction,
  | 'review'
  | 'resume'
  | 'recommend-approve'
  | 'recommend-deny'
  | 'send-back'
  | 'return'
  | 'approve'
  | 'deny'
  | 'withdraw'
>;

export interface DecisionInput {
  readonly reference: string;
  readonly action: DecisionAction;
  readonly reason: string;
  /** The day that the facts are judged on; today where it is left out. */
  readonly asOf?: CivilDate;
  /** The version that the decider saw. */
  readonly version?: number;
}

/** What a decision's law says of it: which findings are overridden, or why it cannot be made. */
function weigh(session: Session, tx: Tx, record: CaseRecord, input: DecisionInput, verdict: Verdict): Result<string[]> {
  const { actor } = session;
  const openHolds = holdsOf(tx, record.id).filter((hold) => hold.endedAt === null);
  const recommended = lastRecommendation(tx, record.id);
  switch (input.action) {
    case 'recommend-approve':
    case 'recommend-deny': {
      const law = mayRecommend(input.action, verdict);
      return law.ok ? ok([]) : law;
    }
    case 'approve': {
      const law = mayApprove({
        verdict,
        recommendation: recommended,
        approver: actor,
        openHolds,
        reason: input.reason,
      });
      return law.ok ? ok(law.value.overridden) : law;
    }
    case 'deny': {
      const law = mayDeny({ recommendation: recommended, approver: actor });
      return law.ok ? ok([]) : law;
    }
    case 'withdraw':
      return programOf(record.program)?.isFiled === false && actor.role !== 'SUPERVISOR'
        ? fail('FORBIDDEN', 'A matter of the office is withdrawn by a supervisor only.')
        : ok([]);
    case 'return':
      return verdict.outcome === 'BLOCK'
        ? fail('NOT_ELIGIBLE', 'The findings cannot be cured by the mission.', 'Recommend denial.')
        : ok([]);
    default:
      return ok([]);
  }
}

function lastRecommendation(tx: Tx, caseId: number): Recommendation | null {
  const made = decisionsOf(tx, caseId).flatMap(({ action, byId }) =>
    action === 'recommend-approve' || action === 'recommend-deny' ? [{ action, byId }] : [],
  );
  const last = made.at(-1);
  return last ? { action: last.action, by: made.map(({ byId }) => byId) } : null;
}

/** A case that nobody took up yet, or that came back, is taken up by the first who decides something of it. */
function takeUp(session: Session, tx: Tx, record: CaseRecord, action: DecisionAction): Result<CaseRecord> {
  const decides = action === 'recommend-approve' || action === 'recommend-deny' || action === 'return';
  if (decides && record.status === 'RECEIVED')
    return takeStep(session, tx, record, 'review', { summary: 'Taken up for review.' });
  if (decides && action !== 'return' && record.status === 'RETURNED') {
    return takeStep(session, tx, record, 'resume', { summary: 'Back from the mission.' });
  }
  return ok(record);
}

/** Ends the holds that a supervisor overrode, and voids the plate of a case that is withdrawn in production. */
function settle(session: Session, tx: Tx, record: CaseRecord, input: DecisionInput): Result<CaseRecord> {
  if (input.action === 'withdraw') {
    const plate = plateOfCase(tx, record.id);
    const moved = { at: session.desk.clock.now(), by: session.actor.name, reason: input.reason };
    if (plate) setPlateState(tx, plate.number, 'VOID', moved);
    // What was in production never counts; the audit log has the numbers that it took.
    dropPlanned(tx, record.id);
    takeBackPapers(session, tx, record);
  }
  if (input.action !== 'approve') return ok(record);
  const open = holdsOf(tx, record.id).filter((hold) => hold.endedAt === null);
  for (const hold of open) {
    endHold(tx, record.id, hold.id, {
      endedAt: session.desk.clock.now(),
      endedBy: session.actor.name,
      endNote: `Overridden: ${input.reason}`,
    });
  }
  if (open.length === 0) return ok(record);
  return updateCase(tx, record.id, record.version, { onHold: false, holdReason: null })
    ? ok({ ...record, version: record.version + 1, onHold: false, holdReason: null })
    : fail('CONFLICT', `${record.reference} was changed in the meantime.`);
}

/** Decides a case in a transaction that is open: everything but the drawing of its letter. */
export function decideIn(session: Session, tx: Tx, input: DecisionInput, asOf: CivilDate): Result<CaseRecord> {
  const found = caseToChange(tx, input.reference, input.version);
  if (!found.ok) return found;
  if (asOf < found.value.filed)
    return fail('INVALID_INPUT', `${found.value.reference} was filed on ${found.value.filed}, after ${asOf}.`);
  const takenUp = takeUp(session, tx, found.value, input.action);
  if (!takenUp.ok) return takenUp;
  const gathered = gatherFacts(tx, takenUp.value.program, takenUp.value.application, asOf);
  if (!gathered.ok) return gathered;
  const verdict = adjudicate(gathered.value.program, gathered.value.facts);

  // The step is asked before the law, so that a wrong role or state is told as such.
  const stepped = takeStep(session, tx, takenUp.value, input.action, {
    summary: input.reason,
    detail: { asOf, outcome: verdict.outcome },
  });
  if (!stepped.ok) return stepped;
  const overridden = weigh(session, tx, stepped.value, input, verdict);
  if (!overridden.ok) return overridden;
  writeDecision(session, tx, stepped.value, input, asOf, verdict, gathered.value, overridden.value);
  const settled = settle(session, tx, stepped.value, input);
  if (!settled.ok) return settled;
  const letter = planLetter(session, tx, settled.value, input, verdict, gathered.value);
  return letter.ok ? settled : letter;
}

function writeDecision(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  input: DecisionInput,
  asOf: CivilDate,
  verdict: Verdict,
  gathered: Gathered,
  overridden: string[],
): void {
  insertDecision(tx, {
    caseId: record.id,
    action: input.action,
    byId: session.actor.id,
    byName: session.actor.name,
    at: session.desk.clock.now(),
    asOf,
    reason: input.reason,
    outcome: verdict.outcome,
    overridden,
    ruleVersion: RULE_VERSION,
    facts: gathered.facts,
    verdict,
  });
}

/** What a person does where the papers of a decision cannot be made; a decision that is not here leads to none. */
const UNPRINTABLE: Partial<Record<DecisionAction, string>> = {
  approve: 'Send the case back and have the mission correct it.',
  return: 'Shorten or reword your reason and try again.',
  deny: 'Shorten or reword your reason and try again.',
};

function rehearseDecision(session: Session, input: DecisionInput, asOf: CivilDate): Promise<Result<void>> {
  const next = UNPRINTABLE[input.action];
  if (next === undefined) return Promise.resolve(ok(undefined));
  const step = (tx: Tx) => {
    const decided = decideIn(session, tx, input, asOf);
    if (!decided.ok || input.action !== 'approve') return decided;
    const approval = approvalOf(tx, decided.value.id);
    if (!approval.ok) return approval;
    const gathered = gatherFacts(tx, decided.value.program, decided.value.application, asOf);
    if (!gathered.ok) return gathered;
    const planned = planProduction(session, tx, {
      record: decided.value,
      approval: approval.value,
      gathered: gathered.value,
      issued: asOf,
    });
    // A series that is used up is for the supervisor to extend; it says nothing against the case.
    if (planned.ok || planned.failure.code === 'EXHAUSTED') return decided;
    return fail(planned.failure.code, planned.failure.message, next);
  };
  return rehearsePapers(session, step, next);
}

/**
 * Makes a decision on a case: gathers the facts as of the day, asks the rules and the law of decisions, freezes facts,
 * trace and terms with the decision, moves the case, and makes the letter that tells the mission. All of it is on disk
 * when this returns, or nothing is.
 */
export async function decideCase(session: Session, input: DecisionInput): Promise<Result<CaseRecord>> {
  const asOf = input.asOf ?? session.desk.clock.today();
  if (asOf > session.desk.clock.today()) return fail('INVALID_INPUT', `${asOf} is still to come.`);
  const rehearsed = await rehearseDecision(session, input, asOf);
  if (!rehearsed.ok) return rehearsed;
  const decided = session.desk.store.write((tx) => decideIn(session, tx, input, asOf));
  if (!decided.ok) return decided;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'audit', 'stock'] });
  const made = await makePlannedPapers(session, decided.value.id);
  return made.ok ? decided : made;
}
