import type { CivilDate } from '../../../shared/domain/dates.ts';
import { mayEnd, mayGive } from '../../../shared/domain/revocation/ending.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { markReturned, surrendersOf } from '../db/repositories/surrenders.ts';
import type { Session } from '../desk.ts';
import { caseToChange } from './case-step.ts';
import { endThing, stopWhenAllBack } from './end-thing.ts';
import { findHeld } from './find-held.ts';
import { recordChange } from './record-change.ts';

export interface ReturnedInput {
  readonly reference: string;
  /** Which of the things demanded in the matter. */
  readonly item: number;
  /** The day it came back; today where it is left out. */
  readonly returnedOn?: CivilDate;
}

/**
 * Writes down that a plate, card or licence that a matter demanded came back, and ends it as any that comes back; with
 * the last one the clock of the matter stops. What the registry no longer knows, or ended otherwise, is met all the same.
 */
export function returnItem(session: Session, input: ReturnedInput): Result<void> {
  const allowed = mayGive(session.actor.role, 'RETURNED');
  if (!allowed.ok) return allowed;
  const on = input.returnedOn ?? session.desk.clock.today();
  if (on > session.desk.clock.today()) return fail('INVALID_INPUT', `${on} is still to come.`);
  const done = session.desk.store.write((tx) => {
    const found = caseToChange(tx, input.reference);
    if (!found.ok) return found;
    const items = surrendersOf(tx, found.value.id);
    const item = items.find(({ id, returnedOn }) => id === input.item && returnedOn === null);
    if (!item) return fail('NOT_FOUND', 'This is not demanded in the matter, or came back already.');
    const { kind, number, holder } = item;
    const receivedBy = session.actor.name;
    const thing = findHeld(tx, kind, number);
    if (thing.ok && mayEnd(thing.value, thing.value.endedAs, 'RETURNED').ok) {
      endThing(session, tx, thing.value, {
        reason: 'RETURNED',
        note: `Demanded in ${input.reference}.`,
        on,
        receivedBy,
      });
    }
    markReturned(tx, found.value.id, item.id, { returnedOn: on, returnedTo: receivedBy });
    stopWhenAllBack(tx, found.value.id, on);
    recordChange(session, tx, {
      action: 'matter.return',
      subject: { kind: 'case', key: input.reference },
      summary: `${kind} ${number} came back on ${on}.`,
      detail: { kind, number, holder },
    });
    return ok(undefined);
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit'] });
  return done;
}
