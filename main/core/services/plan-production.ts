import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { approvalOf } from './frozen-facts.ts';
import { type Gathered, gatherFacts } from './gather-facts.ts';
import { planRegistration } from './registration-papers.ts';

/**
 * Takes the numbers of an approved case and fixes what its papers are made from.
 * @param gathered the facts as of the day of issue; gathered here where they are left out
 */
export function planProduction(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  issued: CivilDate,
  gathered?: Gathered,
): Result<{ plate: string }> {
  const approval = approvalOf(tx, record.id);
  if (!approval.ok) return approval;
  const facts = gathered
    ? { ok: true as const, value: gathered }
    : gatherFacts(tx, record.program, record.application, issued);
  if (!facts.ok) return facts;
  return planRegistration(session, tx, record, approval.value, facts.value, issued);
}
