import { nextStatus } from '../../../shared/domain/case/life-cycle.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { storeDocument } from '../db/repositories/documents.ts';
import { openJobsOf, queueSheets } from '../db/repositories/print-jobs.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange, takeStep } from './case-step.ts';
import { finishIfConfirmed } from './finish-case.ts';
import { drawPlannedPapers, type MadePaper } from './make-papers.ts';
import { planProduction } from './plan-production.ts';
import { basisOf, standingProduction } from './production-basis.ts';
import { recordChange } from './record-change.ts';
import { remakeStalePapers } from './stale-papers.ts';

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

/** A case that is in production: papers that would tell what is no longer so are made anew, with the numbers it has. */
function resume(session: Session, tx: Tx, record: CaseRecord): Result<CaseRecord> {
  const standing = standingProduction(session, tx, record);
  if (!standing.ok) return standing;
  const { basis, production } = standing.value;
  const stale = remakeStalePapers(session, tx, basis, production.taken);
  return stale.ok ? ok(record) : stale;
}

/** Keeps the papers that were drawn and queues their sheets. What changed while they were drawn is not kept. */
function keep(session: Session, tx: Tx, reference: string, papers: readonly MadePaper[]): Result<CaseRecord> {
  const current = caseToChange(tx, reference);
  // Somebody at another window was faster, or withdrew it: what they did stands.
  if (!current.ok || current.value.status === 'ISSUED') return current;
  if (current.value.status !== 'IN_PRODUCTION') return fail('CONFLICT', `${reference} was changed in the meantime.`);
  const standing = standingProduction(session, tx, current.value);
  if (!standing.ok) return standing;
  const stale = remakeStalePapers(session, tx, standing.value.basis, standing.value.production.taken);
  if (!stale.ok) return stale;
  if (stale.value > 0) {
    return fail('CONFLICT', 'The registry changed while the papers were drawn.', 'Issue the case again.');
  }
  for (const paper of papers) storeDocument(tx, paper.planned.id, paper);
  const queued = queueSheets(tx, current.value.id, { at: session.desk.clock.now(), by: session.actor.name });
  if (queued > 0) {
    recordChange(session, tx, {
      action: 'print.queue',
      subject: { kind: 'case', key: reference },
      summary: `${queued} sheets wait to be printed.`,
      detail: { sheets: openJobsOf(tx, current.value.id).map(({ id }) => id) },
    });
  }
  // A program may need no sheet at all.
  return finishIfConfirmed(session, tx, current.value);
}

/** Takes the numbers of an approved case, or goes on with those it has, in a transaction that is open. */
export function produceIn(session: Session, tx: Tx, reference: string, issued: CivilDate): Result<CaseRecord> {
  const current = caseToChange(tx, reference);
  if (!current.ok) return current;
  return current.value.status === 'IN_PRODUCTION'
    ? resume(session, tx, current.value)
    : produce(session, tx, current.value, issued);
}

/**
 * Brings an approved case into production: takes its numbers, draws and keeps its papers, and queues their sheets, in
 * that order. Called again after a crash at any moment it goes on from there with the numbers it had; where a paper no
 * longer tells what is so, it is made anew and its sheets are spoiled. Of an issued case it changes nothing.
 * @param issued the day of issue; today where it is left out
 */
export async function produceCase(
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
  const produced = session.desk.store.write((tx) => produceIn(session, tx, input.reference, issued));
  if (!produced.ok) return produced;
  const drawn = await drawPlannedPapers(session, found.value.id);
  if (!drawn.ok) return drawn;
  const kept = session.desk.store.write((tx) => keep(session, tx, input.reference, drawn.value));
  if (kept.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit', 'printing', 'stock'] });
  return kept;
}
