import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { documentsOf, plannedDocuments } from '../db/repositories/documents.ts';
import { plateOfCase, setPlateState } from '../db/repositories/numbers.ts';
import { openJobsOf } from '../db/repositories/print-jobs.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { takeStep } from './case-step.ts';
import { enterRegistry } from './enter-registry.ts';
import { decidedOn, issueContext } from './issue-context.ts';
import { standingProduction } from './production-basis.ts';
import { remakeStalePapers } from './stale-papers.ts';

/**
 * Issues a case in production once a person has confirmed its last sheet: the registry takes over what the papers tell.
 * Leaves it in production while a sheet is open, and where the registry changed since the papers were drawn, whose
 * sheets are then spoiled.
 */
export function finishIfConfirmed(session: Session, tx: Tx, record: CaseRecord): Result<CaseRecord> {
  if (record.status !== 'IN_PRODUCTION') return ok(record);
  if (plannedDocuments(tx, record.id).length > 0 || openJobsOf(tx, record.id).length > 0) return ok(record);
  const standing = standingProduction(session, tx, record);
  if (!standing.ok) return standing;
  const { basis, production } = standing.value;
  const { taken, issued } = production;
  const stale = remakeStalePapers(session, tx, basis, taken);
  if (!stale.ok) return stale;
  if (stale.value > 0) return ok(record);
  const context = issueContext(session, tx, basis.gathered, decidedOn(basis.approval), issued);
  const effects = basis.gathered.program.production?.effects(context, taken) ?? ok([]);
  if (!effects.ok) return effects;
  enterRegistry(session, tx, record, effects.value);
  const plate = plateOfCase(tx, record.id);
  const moved = { at: session.desk.clock.now(), by: session.actor.name, reason: 'The case was issued.' };
  if (plate) setPlateState(tx, plate.number, 'ISSUED', moved);
  const papers = documentsOf(tx, record.id);
  if (papers.length === 0) return fail('CORRUPT', `${record.reference} has no papers.`);
  return takeStep(session, tx, record, 'issue', {
    summary: `Issued ${papers.map((paper) => `${paper.title} ${paper.number}`).join(', ')}.`,
    detail: { documents: papers.map(({ kind, number, sha256 }) => ({ kind, number, sha256 })) },
  });
}
