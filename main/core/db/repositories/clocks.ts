import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Clock, ClockKind } from '../../../../shared/domain/clocks/clock.ts';
import type { CivilDate } from '../../../../shared/domain/dates.ts';
import { clocks } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type ClockRecord = typeof clocks.$inferSelect;

export function startClock(tx: Tx, caseId: number, { kind, startedOn, endsOn }: Clock): void {
  tx.insert(clocks).values({ caseId, kind, startedOn, endsOn }).run();
}

/** Stops a case's running clocks of these kinds. */
export function stopClocks(tx: Tx, caseId: number, stoppedOn: CivilDate, kinds: readonly ClockKind[]): void {
  const running = and(eq(clocks.caseId, caseId), isNull(clocks.stoppedOn), inArray(clocks.kind, [...kinds]));
  tx.update(clocks).set({ stoppedOn }).where(running).run();
}

/** A case's running clocks of a kind that would end later end on a day. */
export function endClockEarlier(tx: Tx, caseId: number, kind: ClockKind, endsOn: CivilDate): void {
  const later = and(
    eq(clocks.caseId, caseId),
    eq(clocks.kind, kind),
    isNull(clocks.stoppedOn),
    gt(clocks.endsOn, endsOn),
  );
  tx.update(clocks).set({ endsOn }).where(later).run();
}

/** A case's clocks, those that end first before the others. */
export function clocksOf(db: Reader, caseId: number): ClockRecord[] {
  return db.select().from(clocks).where(eq(clocks.caseId, caseId)).orderBy(asc(clocks.endsOn), asc(clocks.id)).all();
}
