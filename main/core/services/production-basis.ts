import type { CivilDate } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { plateOfCase } from '../db/repositories/numbers.ts';
import { findProduction, type ProductionRecord } from '../db/repositories/productions.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { approvalOf } from './frozen-facts.ts';
import type { ProductionBasis } from './plan-production.ts';
import { stillIssuable } from './still-issuable.ts';

/** The approval, and the facts as of the day of issue, in which nothing may speak against it. */
export function basisOf(tx: Tx, record: CaseRecord, issued: CivilDate): Result<ProductionBasis> {
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

/** A case in production as it stands: what was taken for it, and what its papers have to tell. */
export function standingProduction(
  session: Session,
  tx: Tx,
  record: CaseRecord,
): Result<{ production: ProductionRecord; basis: ProductionBasis }> {
  const production = findProduction(tx, record.id);
  if (!production) {
    return fail(
      'WRONG_STATE',
      `${record.reference} went into production before the numbers of a case were kept with it, and cannot be finished.`,
      'Withdraw the case, which voids its plate, and have the application filed anew.',
    );
  }
  const basis = basisOf(tx, record, production.issued);
  if (!basis.ok) return basis;
  // What was planned on an earlier day has to be in order today as well.
  const today = session.desk.clock.today();
  const isOlder = record.statusSince.slice(0, 10) < today;
  const now = isOlder ? stillIssuable(tx, record, basis.value.approval, today) : ok(undefined);
  return now.ok ? ok({ production, basis: basis.value }) : now;
}
