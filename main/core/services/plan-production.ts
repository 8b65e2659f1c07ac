import { canonicalJson } from '../../../shared/domain/canonical.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { IssueContext, Paper, Taken, Told } from '../../../shared/domain/programs/production.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { plannedDocuments, replanDocument } from '../db/repositories/documents.ts';
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
  const taken = takeNumbers(tx, wanted.value, { caseId: record.id, settings, now: session.desk.clock.now() });
  if (!taken.ok) return taken;
  insertProduction(tx, record.id, { issued, taken: taken.value });
  const papers = papersOf(context, gathered, taken.value);
  if (!papers.ok) return papers;
  const planned = planPapers(session, tx, record, papers.value.papers);
  return planned.ok ? ok({ taken: taken.value, told: papers.value.told }) : planned;
}

/**
 * Fixes the data of planned papers anew, from the registry as it is now, with the numbers that the case has: what
 * changed since a crash must not be printed as it was.
 * @returns how many papers would have told what is no longer so
 */
export function replanProduction(session: Session, tx: Tx, basis: ProductionBasis, taken: Taken): Result<number> {
  const context = issueContext(session, tx, basis.gathered, decidedOn(basis.approval), basis.issued);
  const papers = papersOf(context, basis.gathered, taken);
  if (!papers.ok) return papers;
  const checked = checkPapers(papers.value.papers);
  if (!checked.ok) return checked;
  const stale = plannedDocuments(tx, basis.record.id).flatMap((planned) => {
    const now = papers.value.papers.find((paper) => paper.kind === planned.kind && paper.number === planned.number);
    return now && canonicalJson(now.data) !== canonicalJson(planned.data) ? [{ id: planned.id, data: now.data }] : [];
  });
  for (const { id, data } of stale) replanDocument(tx, id, data);
  return ok(stale.length);
}
