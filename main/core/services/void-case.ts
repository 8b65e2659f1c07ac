import { CLOCK_KINDS } from '../../../shared/domain/clocks/clock.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { mayEnd } from '../../../shared/domain/revocation/ending.ts';
import { endsWithItsCase, heldAs } from '../../../shared/domain/revocation/held-paper.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { stopClocks } from '../db/repositories/clocks.ts';
import { papersOfCase, registrationCardsOf } from '../db/repositories/held-papers.ts';
import { plateOfCase } from '../db/repositories/numbers.ts';
import { findVehicles } from '../db/repositories/registry-reads.ts';
import { registerVehicle } from '../db/repositories/registry-writes.ts';
import { type HeldNumber, lastRevocation } from '../db/repositories/revocations.ts';
import type { Reader, Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange, takeStep } from './case-step.ts';
import { endThing } from './end-thing.ts';
import { findHeld } from './find-held.ts';

export interface CaseEndInput {
  readonly reference: string;
  readonly reason: string;
  /** The version that the person saw; any where it is left out. */
  readonly version?: number;
}

/** Everything that a case gave out: its papers first, so that each has a line of its own, then its plate. */
export function thingsOfCase(db: Reader, caseId: number): HeldNumber[] {
  const papers = papersOfCase(db, caseId)
    .filter(({ kind }) => endsWithItsCase(kind))
    .map(({ kind, number }): HeldNumber => ({ kind: heldAs(kind), number }));
  const plate = plateOfCase(db, caseId);
  const things: HeldNumber[] = plate === null ? papers : [...papers, { kind: 'PLATE', number: plate.number }];
  return things.filter(
    (one, at) => things.findIndex(({ kind, number }) => kind === one.kind && number === one.number) === at,
  );
}

/**
 * A renewal gave no plate but more time. With it gone, the vehicle is registered as far as another card of its plate
 * says that still counts, and not at all where there is none.
 */
function takeBackRenewal(tx: Tx, { vin }: CaseRecord, ended: readonly HeldNumber[]): void {
  if (vin === null || !ended.some(({ kind }) => kind === 'REGISTRATION')) return;
  const [vehicle] = findVehicles(tx, [vin]);
  if (!vehicle || vehicle.plate === null) return;
  const counting = registrationCardsOf(tx, vin, vehicle.plate)
    .filter(({ number }) => lastRevocation(tx, 'REGISTRATION', number) === null)
    .map(({ expires }) => expires)
    .toSorted();
  const registeredTo: CivilDate | null = counting.at(-1) ?? null;
  registerVehicle(tx, { ...vehicle, registeredTo });
}

function endThings(session: Session, tx: Tx, record: CaseRecord, reason: string): HeldNumber[] {
  const on = session.desk.clock.today();
  const ended: HeldNumber[] = [];
  for (const { kind, number } of thingsOfCase(tx, record.id)) {
    const found = findHeld(tx, kind, number);
    if (!found.ok || !mayEnd(found.value, found.value.endedAs, 'VOIDED').ok) continue;
    endThing(session, tx, found.value, { reason: 'VOIDED', note: reason, on, receivedBy: session.actor.name });
    ended.push({ kind, number });
  }
  takeBackRenewal(tx, record, ended);
  return ended;
}

function voidInTransaction(session: Session, tx: Tx, input: CaseEndInput): Result<CaseRecord> {
  const found = caseToChange(tx, input.reference, input.version);
  if (!found.ok) return found;
  const ended = endThings(session, tx, found.value, input.reason);
  const others = CLOCK_KINDS.filter((kind) => kind !== 'SURRENDER');
  stopClocks(tx, found.value.id, session.desk.clock.today(), others);
  // The step is written last; where it is not the case's to take, all before it is undone with its refusal.
  return takeStep(session, tx, found.value, 'void', { summary: input.reason, detail: { ended } });
}

function close(session: Session, tx: Tx, input: CaseEndInput): Result<CaseRecord> {
  const found = caseToChange(tx, input.reference, input.version);
  return found.ok ? takeStep(session, tx, found.value, 'close', { summary: input.reason }) : found;
}

function takeLastStep(
  session: Session,
  input: CaseEndInput,
  step: (session: Session, tx: Tx, input: CaseEndInput) => Result<CaseRecord>,
): Result<CaseRecord> {
  const reason = input.reason.trim();
  if (reason.length < 3) return fail('INVALID_INPUT', 'Give a reason of at least 3 characters.');
  const done = session.desk.store.write((tx) => step(session, tx, { ...input, reason }));
  if (!done.ok) return done;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit'] });
  return ok(done.value);
}

/**
 * Voids an issued case: every paper of it is revoked, and its plate, card, license or title ends with it. What ended
 * before stays as it was. A supervisor's; refused of a case that was never issued.
 */
export function voidCase(session: Session, input: CaseEndInput): Result<CaseRecord> {
  const allowed = permit(session, ['SUPERVISOR']);
  return allowed.ok ? takeLastStep(session, input, voidInTransaction) : allowed;
}

/** Closes an issued case: nothing more is to be done in it, and what it gave out stays in force. */
export function closeCase(session: Session, input: CaseEndInput): Result<CaseRecord> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR']);
  return allowed.ok ? takeLastStep(session, input, close) : allowed;
}
