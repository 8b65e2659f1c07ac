import { z } from 'zod';
import { nextStatus } from '../../../shared/domain/case/life-cycle.ts';
import { type CivilDate, civilDate } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { storeDocument } from '../db/repositories/documents.ts';
import { plateOfCase, setPlateState } from '../db/repositories/numbers.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange, takeStep } from './case-step.ts';
import { approvalOf } from './frozen-facts.ts';
import { drawPlannedPapers, type MadePaper, makePlannedPapers } from './make-papers.ts';
import { planProduction } from './plan-production.ts';
import { enterRegistration } from './registration-papers.ts';
import { stillIssuable } from './still-issuable.ts';

/** What the registry takes over from a registration card. */
const issuedCard = z.object({ plate: z.string(), issued: civilDate, expires: civilDate });

/**
 * Moves an approved case into production: its numbers are taken and its papers' data fixed, in one transaction. Asks
 * the rules once more as of the day of issue.
 */
function produce(session: Session, tx: Tx, record: CaseRecord, issued: CivilDate): Result<CaseRecord> {
  const step = nextStatus(record.status, 'produce', session.actor.role);
  if (!step.ok) return step;
  const approval = approvalOf(tx, record.id);
  if (!approval.ok) return approval;
  if (issued < approval.value.record.asOf) {
    return fail('INVALID_INPUT', `The approval is as of ${approval.value.record.asOf}, after ${issued}.`);
  }
  const gathered = stillIssuable(tx, record, approval.value, issued);
  if (!gathered.ok) return gathered;
  const planned = planProduction(session, tx, record, issued, gathered.value);
  if (!planned.ok) return planned;
  return takeStep(session, tx, record, 'produce', {
    summary: `Plate ${planned.value.plate}; the papers are in production.`,
    detail: { plate: planned.value.plate },
    change: { plate: planned.value.plate },
  });
}

function finish(session: Session, tx: Tx, record: CaseRecord, papers: readonly MadePaper[]): Result<CaseRecord> {
  const approval = approvalOf(tx, record.id);
  if (!approval.ok) return approval;
  const card = papers.find((paper) => paper.planned.kind === 'REGISTRATION_CARD');
  if (card) {
    const data = issuedCard.safeParse(card.planned.data);
    if (!data.success) return fail('CORRUPT', 'The data of the registration card can no longer be read.');
    const issuable = stillIssuable(tx, record, approval.value, data.data.issued);
    if (!issuable.ok) return issuable;
    const entered = enterRegistration(tx, approval.value, data.data);
    if (!entered.ok) return entered;
  }
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
  if (found.value.status !== 'IN_PRODUCTION') {
    const issued = input.issued ?? session.desk.clock.today();
    const produced = session.desk.store.write((tx) => {
      const current = caseToChange(tx, input.reference);
      return current.ok ? produceOrKeep(session, tx, current.value, issued) : current;
    });
    if (!produced.ok) return produced;
  }
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

function produceOrKeep(session: Session, tx: Tx, record: CaseRecord, issued: CivilDate): Result<CaseRecord> {
  return record.status === 'IN_PRODUCTION' ? ok(record) : produce(session, tx, record, issued);
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
