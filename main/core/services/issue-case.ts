import { nextStatus } from '../../../shared/domain/case/life-cycle.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { plannedDocuments, storeDocument } from '../db/repositories/documents.ts';
import { plateOfCase, setPlateState } from '../db/repositories/numbers.ts';
import { findProduction, type ProductionRecord } from '../db/repositories/productions.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange, takeStep } from './case-step.ts';
import { enterRegistry } from './enter-registry.ts';
import { approvalOf } from './frozen-facts.ts';
import { decidedOn, issueContext } from './issue-context.ts';
import { drawPlannedPapers, type MadePaper, makePlannedPapers } from './make-papers.ts';
import { type ProductionBasis, planProduction, replanProduction } from './plan-production.ts';
import { stillIssuable } from './still-issuable.ts';

/** The approval, and the facts as of the day of issue, in which nothing may speak against it. */
function basisOf(tx: Tx, record: CaseRecord, issued: CivilDate): Result<ProductionBasis> {
  const approval = approvalOf(tx, record.id);
  if (!approval.ok) return approval;
  const plate = plateOfCase(tx, record.id);
  if (plate?.state === 'VOID') {
    return fail('WRONG_STATE', `Plate ${plate.number} is void and is not issued.`, 'Withdraw the case.');
  }
  if (issued < approval.value.record.asOf) {
    return fail('INVALID_INPUT', `The approval is as of ${approval.value.record.asOf}, after ${issued}.`);
  }
  const gathered = stillIssuable(tx, record, approval.value, issued);
  return gathered.ok ? ok({ record, approval: approval.value, gathered: gathered.value, issued }) : gathered;
}

/**
 * Moves an approved case into production: its numbers are taken and its papers' data fixed, in one transaction. Asks
 * the rules once more as of the day of issue.
 */
function produce(session: Session, tx: Tx, record: CaseRecord, issued: CivilDate): Result<CaseRecord> {
  const step = nextStatus(record.status, 'produce', session.actor.role);
  if (!step.ok) return step;
  const basis = basisOf(tx, record, issued);
  if (!basis.ok) return basis;
  const planned = planProduction(session, tx, basis.value);
  if (!planned.ok) return planned;
  const { taken, told } = planned.value;
  const { plate } = told;
  const summary = plate === null ? 'The papers are in production.' : `Plate ${plate}; the papers are in production.`;
  return takeStep(session, tx, record, 'produce', {
    summary,
    detail: { taken },
    ...(plate === null ? {} : { change: { plate } }),
  });
}

function productionOf(tx: Tx, record: CaseRecord): Result<ProductionRecord> {
  const production = findProduction(tx, record.id);
  return production ? ok(production) : fail('CORRUPT', 'What was taken for the papers can no longer be read.');
}

/** A case that a crash left in production: its papers tell what is so now, with the numbers that it has. */
function resume(session: Session, tx: Tx, record: CaseRecord): Result<CaseRecord> {
  const production = productionOf(tx, record);
  if (!production.ok) return production;
  const basis = basisOf(tx, record, production.value.issued);
  if (!basis.ok) return basis;
  // What was planned on an earlier day has to be in order today as well.
  const today = session.desk.clock.today();
  const isOlder = plannedDocuments(tx, record.id).some(({ createdAt }) => createdAt.slice(0, 10) < today);
  const now = isOlder ? stillIssuable(tx, record, basis.value.approval, today) : ok(undefined);
  if (!now.ok) return now;
  const replanned = replanProduction(session, tx, basis.value, production.value.taken);
  return replanned.ok ? ok(record) : replanned;
}

function finish(session: Session, tx: Tx, record: CaseRecord, papers: readonly MadePaper[]): Result<CaseRecord> {
  const production = productionOf(tx, record);
  if (!production.ok) return production;
  const { issued, taken } = production.value;
  const basis = basisOf(tx, record, issued);
  if (!basis.ok) return basis;
  const { gathered, approval } = basis.value;
  const stale = replanProduction(session, tx, basis.value, taken);
  if (!stale.ok) return stale;
  if (stale.value > 0) {
    return fail('CONFLICT', 'The registry changed while the papers were drawn.', 'Issue the case again.');
  }
  const context = issueContext(session, tx, gathered, decidedOn(approval), issued);
  const effects = gathered.program.production?.effects(context, taken) ?? ok([]);
  if (!effects.ok) return effects;
  enterRegistry(session, tx, record, effects.value);
  for (const paper of papers) storeDocument(tx, paper.planned.id, paper);
  const plate = plateOfCase(tx, record.id);
  if (plate) setPlateState(tx, plate.number, 'ISSUED');
  return takeStep(session, tx, record, 'issue', {
    summary: `Issued ${papers.map((paper) => `${paper.planned.title} ${paper.planned.number}`).join(', ')}.`,
    detail: {
      documents: papers.map((paper) => ({
        kind: paper.planned.kind,
        number: paper.planned.number,
        sha256: paper.sha256,
      })),
    },
  });
}

/**
 * Issues an approved case: takes its numbers, draws its papers, stores them and moves the case, in that order. Called
 * again after a crash at any moment it goes on from there with the numbers it had; of an issued case it changes
 * nothing.
 * @param issued the day of issue; today where it is left out
 */
export async function issueCase(
  session: Session,
  input: { reference: string; issued?: CivilDate },
): Promise<Result<CaseRecord>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const found = caseToChange(session.desk.store.read, input.reference);
  if (!found.ok) return found;
  if (found.value.status === 'ISSUED' || found.value.status === 'CLOSED') return found;
  const issued = input.issued ?? session.desk.clock.today();
  if (issued > session.desk.clock.today()) return fail('INVALID_INPUT', `${issued} is still to come.`);
  const produced = session.desk.store.write((tx) => {
    const current = caseToChange(tx, input.reference);
    if (!current.ok) return current;
    return current.value.status === 'IN_PRODUCTION'
      ? resume(session, tx, current.value)
      : produce(session, tx, current.value, issued);
  });
  if (!produced.ok) return produced;
  const drawn = await drawPlannedPapers(session, found.value.id);
  if (!drawn.ok) return drawn;
  const finished = session.desk.store.write((tx) => {
    const current = caseToChange(tx, input.reference);
    // Somebody at another window was faster: what they issued stands.
    if (!current.ok || current.value.status === 'ISSUED') return current;
    return finish(session, tx, current.value, drawn.value);
  });
  if (!finished.ok) return finished;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit'] });
  return finished;
}

/**
 * The case whose papers are to leave the desk: an approved one is issued first; of a returned or denied one the letter
 * is made where a crash left it unmade. Any other has no papers.
 */
export async function caseWithPapers(
  session: Session,
  input: { reference: string; issued?: CivilDate },
): Promise<Result<CaseRecord>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const found = caseToChange(session.desk.store.read, input.reference);
  if (!found.ok || (found.value.status !== 'RETURNED' && found.value.status !== 'DENIED'))
    return issueCase(session, input);
  const made = await makePlannedPapers(session, found.value.id);
  return made.ok ? found : made;
}
