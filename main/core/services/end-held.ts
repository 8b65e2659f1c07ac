import type { CivilDate } from '../../../shared/domain/dates.ts';
import { ENDINGS, HELD_WORDS, mayEnd, mayGive, REASON_WORDS } from '../../../shared/domain/revocation/ending.ts';
import type { HeldKind, RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { plannedDocuments } from '../db/repositories/documents.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { type Ended, endThing } from './end-thing.ts';
import { findHeld, type HeldThing } from './find-held.ts';
import { type Notice, planNotice } from './law-enforcement-notice.ts';
import { drawPapers, makePlannedPapers } from './make-papers.ts';
import { recordChange } from './record-change.ts';

export interface EndHeldInput {
  readonly kind: HeldKind;
  readonly number: string;
  readonly reason: RevocationReason;
  /** What is known of it: who reported it, where it was found. */
  readonly note: string;
  /** The number of the police report, where there is one; the notice to law enforcement bears it. */
  readonly policeReport?: string | undefined;
  /** The day it came back, was lost or stolen, or was decided on; today where it is left out. */
  readonly on?: CivilDate | undefined;
  /** Who took it at the counter, where it came back; whoever writes it down where it is left out. */
  readonly receivedBy?: string | undefined;
}

export interface EndedHeld extends Ended {
  readonly kind: HeldKind;
  readonly number: string;
  readonly reason: RevocationReason;
  readonly on: CivilDate;
  /** The notice to law enforcement; null where the reason asks for none. */
  readonly notice: { readonly number: string; readonly reference: string } | { readonly why: string } | null;
}

interface Step {
  readonly ended: EndedHeld;
  readonly record: CaseRecord | null;
}

function noteOf({ note, policeReport }: EndHeldInput): string {
  return policeReport ? `${note.trim()} Police report ${policeReport}.` : note.trim();
}

/** How a plate stood on its vehicle: an application for another one quotes it so. */
function written({ record, number }: HeldThing): { written?: string } {
  return record.of === 'PLATE' ? { written: record.vehicles[0]?.plate ?? number } : {};
}

function noticeOf(notice: Notice | null): EndedHeld['notice'] {
  if (notice === null) return null;
  return notice.record === null ? { why: notice.why } : { number: notice.number, reference: notice.record.reference };
}

function endInTransaction(session: Session, tx: Tx, input: EndHeldInput, on: CivilDate): Result<Step> {
  const found = findHeld(tx, input.kind, input.number);
  if (!found.ok) return found;
  const thing = found.value;
  const { kind, number, endedAs, issued, subject } = thing;
  const { reason, note } = input;
  const may = mayEnd(thing, endedAs, reason);
  if (!may.ok) return may;
  if (issued !== null && on < issued)
    return fail('INVALID_INPUT', `${HELD_WORDS[kind]} ${number} was issued on ${issued}, after ${on}.`);
  // The notice describes what the thing was on, so it is planned before the thing ends.
  const planned: Result<Notice | null> = ENDINGS[kind][reason].notice
    ? planNotice(session, tx, thing, { since: on, policeReport: input.policeReport ?? null })
    : ok(null);
  if (!planned.ok) return planned;
  const receivedBy = input.receivedBy?.trim() || session.actor.name;
  const ended = endThing(session, tx, thing, { reason, note, on, receivedBy });
  const notice = noticeOf(planned.value);
  recordChange(session, tx, {
    action: 'held.end',
    subject,
    summary: `${HELD_WORDS[kind]} ${number} was ${REASON_WORDS[reason]}, since ${on}: ${note}`,
    detail: {
      kind,
      number,
      ...written(thing),
      reason,
      on,
      ...(reason === 'RETURNED' ? { receivedBy } : {}),
      ...ended,
      notice,
    },
  });
  return ok({ ended: { kind, number, reason, on, ...ended, notice }, record: planned.value?.record ?? null });
}

/** Draws the notice that the step would lead to, so that a value that cannot be printed is told before anything ends. */
async function rehearse(session: Session, input: EndHeldInput, on: CivilDate): Promise<Result<void>> {
  if (!ENDINGS[input.kind][input.reason].notice) return ok(undefined);
  const planned = session.desk.store.rehearse((tx) => {
    const done = endInTransaction(session, tx, input, on);
    if (!done.ok) return done;
    return ok(done.value.record === null ? [] : plannedDocuments(tx, done.value.record.id));
  });
  if (!planned.ok) return planned;
  const drawn = await drawPapers(session, planned.value);
  return drawn.ok
    ? ok(undefined)
    : fail(drawn.failure.code, drawn.failure.message, 'Reword the note or correct the record that is named.');
}

/**
 * Writes down that a plate, card, license, title or paper came back, was lost, stolen or destroyed, or is recalled or
 * voided: its trail, its record, its seal, its piece of stock and, where a stranger could pass for somebody with
 * immunity, the notice to law enforcement. Refuses what is unknown or still in production, what ended already unless
 * more became known of it (lost, then stolen, then brought back), a day to come, and a reason that is not the role's.
 */
export async function endHeld(session: Session, input: EndHeldInput): Promise<Result<EndedHeld>> {
  const allowed = mayGive(session.actor.role, input.reason);
  if (!allowed.ok) return allowed;
  const today = session.desk.clock.today();
  const on = input.on ?? today;
  if (on > today) return fail('INVALID_INPUT', `${on} is still to come.`);
  if (input.note.trim().length < 3)
    return fail('INVALID_INPUT', 'Say in a note of at least 3 characters what is known.');
  const noted = { ...input, note: noteOf(input) };
  const rehearsed = await rehearse(session, noted, on);
  if (!rehearsed.ok) return rehearsed;
  const done = session.desk.store.write((tx) => endInTransaction(session, tx, noted, on));
  if (!done.ok) return done;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit'] });
  const { ended, record } = done.value;
  if (record === null) return ok(ended);
  const made = await makePlannedPapers(session, record.id);
  return made.ok ? ok(ended) : made;
}
