import { type CivilDate, civilDate } from '../../../shared/domain/dates.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { stopClocks } from '../db/repositories/clocks.ts';
import { findLicence, putLicence } from '../db/repositories/licences.ts';
import { voidPlate } from '../db/repositories/numbers.ts';
import { findCard, findVehicles } from '../db/repositories/registry-reads.ts';
import { registerCard, registerVehicle } from '../db/repositories/registry-writes.ts';
import { markReturned, type SurrenderRecord, surrendersOf } from '../db/repositories/surrenders.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange } from './case-step.ts';
import { recordChange } from './record-change.ts';

export interface ReturnedInput {
  readonly reference: string;
  /** Which of the things demanded in the matter. */
  readonly item: number;
  /** The day it came back; today where it is left out. */
  readonly returnedOn?: CivilDate;
}

/** What the registry knows of a thing that is back: a plate frees nothing but the drawer. */
function takeBack(session: Session, tx: Tx, { kind, number, holder }: SurrenderRecord): void {
  switch (kind) {
    case 'PLATE': {
      voidPlate(tx, number, { at: session.desk.clock.now(), by: session.actor.name, reason: 'It came back.' });
      const vehicle = findVehicles(tx, [holder])[0];
      if (vehicle?.plate === number) registerVehicle(tx, { ...vehicle, plate: null, registeredTo: null });
      return;
    }
    case 'CARD': {
      const card = findCard(tx, number);
      if (card) registerCard(tx, { ...card, status: 'RETURNED' });
      return;
    }
    case 'LICENCE': {
      const licence = findLicence(tx, number);
      if (licence) putLicence(tx, { ...licence, status: 'SURRENDERED' });
      return;
    }
    default:
      assertNever(kind);
  }
}

/** Writes down that a plate, card or licence came back; with the last one the clock of the matter stops. */
export function returnItem(session: Session, input: ReturnedInput): Result<void> {
  const allowed = permit(session, ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE']);
  if (!allowed.ok) return allowed;
  const returnedOn = input.returnedOn ?? session.desk.clock.today();
  if (returnedOn > session.desk.clock.today()) return fail('INVALID_INPUT', `${returnedOn} is still to come.`);
  const done = session.desk.store.write((tx) => {
    const found = caseToChange(tx, input.reference);
    if (!found.ok) return found;
    const back = markReturned(tx, found.value.id, input.item, { returnedOn, returnedTo: session.actor.name });
    if (!back) return fail('NOT_FOUND', 'This is not demanded in the matter, or came back already.');
    takeBack(session, tx, back);
    if (surrendersOf(tx, found.value.id).every((item) => item.returnedOn !== null)) {
      stopClocks(tx, found.value.id, civilDate.parse(returnedOn), ['SURRENDER']);
    }
    recordChange(session, tx, {
      action: 'matter.return',
      subject: { kind: 'case', key: input.reference },
      summary: `${back.kind} ${back.number} came back on ${returnedOn}.`,
      detail: { kind: back.kind, number: back.number, holder: back.holder },
    });
    return ok(undefined);
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit', 'stock'] });
  return done;
}
