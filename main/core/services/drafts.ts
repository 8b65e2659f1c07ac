import { z } from 'zod';
import type { ParsedOf } from '../../../shared/contract/contract.ts';
import type { Draft, DraftRow } from '../../../shared/contract/drafts.ts';
import { draft as draftSchema } from '../../../shared/contract/drafts.ts';
import { CORRECTORS } from '../../../shared/domain/case/correction.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findCase } from '../db/repositories/cases.ts';
import {
  countDrafts,
  type DraftRecord,
  deleteDraft,
  draftsOf,
  findDraft,
  putDraft,
} from '../db/repositories/drafts.ts';
import { permit, type Session } from '../desk.ts';

const MOST_DRAFTS = 100;

const keptContent = z.object(draftSchema.pick({ title: true, typed: true, version: true }).shape);

function toDraft({ id, program, corrects, updatedAt, content }: DraftRecord): Draft {
  return draftSchema.parse({ id, program, corrects, updatedAt, ...keptContent.parse(content) });
}

function toRow(record: DraftRecord): DraftRow {
  const { typed: _typed, version: _version, ...row } = toDraft(record);
  return row;
}

const noDraft = (): Result<never> => fail('NOT_FOUND', 'There is no such draft of yours.', 'Begin a new application.');

/**
 * Keeps what somebody is writing, as it stands. It is no record of the desk yet and nobody else sees it, so that it is
 * not in the audit log; what is filed from it is. Refuses a draft of somebody else, and the hundred and first.
 */
export function saveDraft(session: Session, input: ParsedOf<'drafts.save'>): Result<DraftRow> {
  const allowed = permit(session, CORRECTORS);
  if (!allowed.ok) return allowed;
  const { id, program, corrects, title, typed, version } = input;
  if (!programOf(program)) return fail('INVALID_INPUT', `program: unknown program ${program}.`);
  const ownerId = session.actor.id;
  return session.desk.store.write((tx) => {
    if (corrects !== null && findCase(tx, corrects)?.program !== program)
      return fail('NOT_FOUND', `There is no case ${corrects} of this program.`);
    if (countDrafts(tx, ownerId) >= MOST_DRAFTS && findDraft(tx, ownerId, id) === null)
      return fail('INVALID_INPUT', `You have ${MOST_DRAFTS} drafts.`, 'File or discard some of them first.');
    const content = { title, typed, version };
    const record = { id, ownerId, program, corrects, content, updatedAt: session.desk.clock.now() };
    return putDraft(tx, record) ? ok(toRow(record)) : noDraft();
  });
}

/** One's own drafts, last written first. */
export function listDrafts(session: Session): Result<DraftRow[]> {
  const allowed = permit(session, CORRECTORS);
  return allowed.ok ? ok(draftsOf(session.desk.store.read, session.actor.id).map(toRow)) : allowed;
}

/** One of one's own drafts, to go on with. */
export function openDraft(session: Session, id: string): Result<Draft> {
  const allowed = permit(session, CORRECTORS);
  if (!allowed.ok) return allowed;
  const record = findDraft(session.desk.store.read, session.actor.id, id);
  return record ? ok(toDraft(record)) : noDraft();
}

/** Throws one of one's own drafts away. */
export function discardDraft(session: Session, id: string): Result<void> {
  const allowed = permit(session, CORRECTORS);
  if (!allowed.ok) return allowed;
  return session.desk.store.write((tx) => (deleteDraft(tx, session.actor.id, id) ? ok(undefined) : noDraft()));
}
