import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { IssueContext, Paper, Taken, Told } from '../../../shared/domain/programs/production.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { insertProduction } from '../db/repositories/productions.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { takeNumbers } from '../issuance/take-numbers.ts';
import type { FrozenDecision } from './frozen-facts.ts';
import type { Gathered } from './gather-facts.ts';
import { decidedOn, issueContext } from './issue-context.ts';
import { letterData } from './letter-data.ts';
import { checkPapers, planPapers } from './plan-papers.ts';

/** What a case in production stands on. */
export interface ProductionBasis {
  readonly record: CaseRecord;
  readonly approval: FrozenDecision;
  readonly gathered: Gathered;
  readonly issued: CivilDate;
}

interface Made {
  readonly papers: Paper[];
  readonly told: Told;
}

/** The papers of a case with its numbers, and the letter that goes with them where the program has one. */
function papersOf(context: IssueContext<Filing>, gathered: Gathered, taken: Taken): Result<Made> {
  const { production } = gathered.program;
  if (production === null) return fail('NO_RULES', 'This program has no papers yet.');
  const made = production.papers(context, taken);
  if (!made.ok) return made;
  const letter = taken.papers.L;
  if (letter === undefined) return made;
  const data = letterData({
    number: letter,
    date: context.issued,
    gathered,
    findings: context.approval.findings,
    reason: context.approval.reason,
    officer: context.approval.officer,
    told: made.value.told,
  });
  const { papers, told } = made.value;
  return ok({ papers: [...papers, { kind: 'APPROVAL_LETTER', number: letter, data }], told });
}

/**
 * Takes the numbers of an approved case and fixes what its papers are made from, in the caller's transaction.
 * @returns what was taken and what it came to; the refusal of a paper that cannot be made takes nothing
 */
export function planProduction(session: Session, tx: Tx, basis: ProductionBasis): Result<{ taken: Taken; told: Told }> {
  const { record, approval, gathered, issued } = basis;
  const { production } = gathered.program;
  if (production === null) return fail('NO_RULES', 'This program has no papers yet.');
  const context = issueContext(session, tx, gathered, decidedOn(approval), issued);
  const wanted = production.wanted(context);
  if (!wanted.ok) return wanted;
  const { settings } = gathered.facts;
  const { actor, desk } = session;
  const taking = { now: desk.clock.now(), today: desk.clock.today(), by: actor.name };
  const taken = takeNumbers(tx, wanted.value, { caseId: record.id, settings, ...taking });
  if (!taken.ok) return taken;
  insertProduction(tx, record.id, { issued, taken: taken.value });
  const papers = papersOf(context, gathered, taken.value);
  if (!papers.ok) return papers;
  const planned = planPapers(session, tx, record, papers.value.papers);
  return planned.ok ? ok({ taken: taken.value, told: papers.value.told }) : planned;
}

/** The papers of a case as they would be made now, from the registry as it is, with the numbers that the case has. */
export function papersNow(session: Session, tx: Tx, basis: ProductionBasis, taken: Taken): Result<Paper[]> {
  const context = issueContext(session, tx, basis.gathered, decidedOn(basis.approval), basis.issued);
  const papers = papersOf(context, basis.gathered, taken);
  if (!papers.ok) return papers;
  const checked = checkPapers(papers.value.papers);
  return checked.ok ? ok(papers.value.papers) : checked;
}
