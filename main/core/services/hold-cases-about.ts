import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import type { HoldReason } from '../../../shared/domain/rules/finding.ts';
import { type CaseRecord, holdsOf, insertHold, openCasesAbout, updateCase } from '../db/repositories/cases.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { recordChange } from './record-change.ts';

/** What cases are about, for finding them: a vehicle, or a person, there perhaps of one program only. */
export type About = { readonly vin: string } | { readonly pid: string; readonly program?: string };

/**
 * Puts every open case about a vehicle or a person on hold, in the caller's transaction; one that is on hold for the
 * same reason already is left as it is. Gives the references that it held.
 * @param by the matter that the hold comes from, which is not held itself
 */
export function holdCasesAbout(
  session: Session,
  tx: Tx,
  by: Pick<CaseRecord, 'reference'>,
  hold: { readonly about: About; readonly reason: HoldReason; readonly endsWhen: string },
): string[] {
  const { about, reason, endsWhen } = hold;
  const held: string[] = [];
  for (const record of openCasesAbout(tx, about)) {
    if (record.reference === by.reference || !isOpen(record.status) || record.program === 'ENFORCEMENT') continue;
    if (holdsOf(tx, record.id).some((one) => one.endedAt === null && one.reason === reason)) continue;
    insertHold(tx, {
      caseId: record.id,
      reason,
      endsWhen,
      startedAt: session.desk.clock.now(),
      startedBy: session.actor.name,
    });
    updateCase(tx, record.id, record.version, { onHold: true, holdReason: record.holdReason ?? reason });
    recordChange(session, tx, {
      action: 'case.hold',
      subject: { kind: 'case', key: record.reference },
      summary: `On hold, ${reason}, by ${by.reference}, until: ${endsWhen}`,
    });
    held.push(record.reference);
  }
  return held;
}
