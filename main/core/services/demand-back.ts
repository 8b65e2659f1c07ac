import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { Demanded } from '../../../shared/domain/programs/enforcement/application.ts';
import { plateSpellings } from '../../../shared/domain/verify/read-query.ts';
import { endClockEarlier } from '../db/repositories/clocks.ts';
import { dueEarlier, insertSurrender, openSurrendersOf } from '../db/repositories/surrenders.ts';
import type { Tx } from '../db/store.ts';

/**
 * Asks for a thing back in a matter. What another matter asks back already is not asked for twice: of the two days the
 * earlier holds, and the clock of the matter that has it ends no later.
 */
export function demandBack(tx: Tx, caseId: number, demand: Demanded, dueOn: CivilDate): void {
  const { kind, number } = demand;
  const open = openSurrendersOf(tx, kind, kind === 'PLATE' ? plateSpellings(number) : [number]);
  if (open.length === 0) insertSurrender(tx, { caseId, ...demand, dueOn });
  for (const { id, caseId: matter, dueOn: before } of open) {
    if (before <= dueOn) continue;
    dueEarlier(tx, id, dueOn);
    endClockEarlier(tx, matter, 'SURRENDER', dueOn);
  }
}
