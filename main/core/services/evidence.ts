import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { EvidenceRow } from '../../../shared/contract/evidence.ts';
import { mayStillChange } from '../../../shared/domain/case/correction.ts';
import { evidenceKinds } from '../../../shared/domain/case/evidence-kinds.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { evidenceId } from '../../../shared/domain/ids.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import {
  countEvidence,
  deleteEvidence,
  type EvidenceRecord,
  evidenceContent,
  evidenceOf,
  findEvidence,
  insertEvidence,
} from '../db/repositories/evidence.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { evidenceName } from '../evidence/file-name.ts';
import { type FileSeen, inspectFile } from '../evidence/inspect-file.ts';
import { readBounded } from '../evidence/read-bounded.ts';
import { caseToChange } from './case-step.ts';
import { recordChange } from './record-change.ts';

const MOST_FILES = 50;
const ENCRYPTED = 'It is encrypted: only who has its password can read it.';

/** What is known of an attached file, as the contract has it. */
export function toEvidenceRow({ caseId: _caseId, id, ...record }: EvidenceRecord): EvidenceRow {
  return { id: evidenceId.parse(id), ...record };
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function changed(session: Session): void {
  session.desk.publish({ kind: 'changed', areas: ['cases', 'audit'] });
}

function mayBeAdded(tx: Tx, record: CaseRecord, kind: string, sha256: string): Result<void> {
  if (!isOpen(record.status))
    return fail('WRONG_STATE', `${record.reference} is ${record.status}; nothing is attached to it any more.`);
  const program = programOf(record.program);
  const application = program?.application.safeParse(record.application);
  if (!program || !application?.success)
    return fail('CORRUPT', `The application of ${record.reference} no longer fits its program.`);
  const needs = program.evidence(application.data);
  if (!evidenceKinds(needs).some((one) => one.kind === kind))
    return fail('INVALID_INPUT', `kind: ${kind} is no evidence of this application.`);
  if (countEvidence(tx, record.id) >= MOST_FILES)
    return fail(
      'INVALID_INPUT',
      `${record.reference} has ${MOST_FILES} files; more are not kept.`,
      'Join scans first.',
    );
  const same = evidenceOf(tx, record.id).find((one) => one.sha256 === sha256);
  return same ? fail('CONFLICT', `The same file is attached as ${same.name}.`, 'Choose another file.') : ok(undefined);
}

function keep(
  session: Session,
  tx: Tx,
  input: { reference: string; kind: string; name: string },
  content: Buffer,
  seen: FileSeen,
): Result<void> {
  const found = caseToChange(tx, input.reference);
  if (!found.ok) return found;
  const sha256 = hashOf(content);
  const may = mayBeAdded(tx, found.value, input.kind, sha256);
  if (!may.ok) return may;
  const { mediaType, isEncrypted } = seen;
  const file = {
    id: randomUUID(),
    kind: input.kind,
    name: evidenceName(input.name, mediaType),
    mediaType,
    bytes: content.length,
    sha256,
  };
  const record = { ...file, caseId: found.value.id, addedAt: session.desk.clock.now(), addedBy: session.actor.name };
  insertEvidence(tx, record, content);
  recordChange(session, tx, {
    action: 'case.attach',
    subject: { kind: 'case', key: input.reference },
    summary: `Attached ${file.name}, ${file.kind}${isEncrypted ? ', encrypted' : ''}.`,
    detail: file,
  });
  return ok(undefined);
}

/**
 * Attaches a file to an open case, encrypted as the rest of the database is. What it is, is found in its content;
 * refused is what is no PDF, JPEG or PNG from end to end, what is over 20 MB, the fifty-first, and one that is there.
 * Gives what should be known of the file all the same.
 * @param input path: where the system's dialog found it
 */
export async function attachEvidence(
  session: Session,
  input: { reference: string; kind: string; path: string; name: string },
): Promise<Result<string | null>> {
  const allowed = permit(session, ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const read = await readBounded(input.path, path.basename(input.name));
  if (!read.ok) return read;
  const seen = await inspectFile(read.value);
  if (!seen.ok) return seen;
  const kept = session.desk.store.write((tx) => keep(session, tx, input, read.value, seen.value));
  if (!kept.ok) return kept;
  changed(session);
  return ok(seen.value.isEncrypted ? ENCRYPTED : null);
}

/** An attached file, after its bytes were compared with the hash kept beside them. */
export async function storedEvidence(
  session: Session,
  id: string,
): Promise<Result<{ evidence: EvidenceRow; isEncrypted: boolean; bytes: Uint8Array<ArrayBuffer> }>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const { read } = session.desk.store;
  const record = findEvidence(read, id);
  if (!record) return fail('NOT_FOUND', 'There is no such file.');
  const content = evidenceContent(read, id);
  if (content === null || hashOf(content) !== record.sha256)
    return fail('CORRUPT', `${record.name} is not what was attached.`);
  // A picture was looked at to its last dot when it came; only of a PDF is there something to tell.
  const seen = record.mediaType === 'application/pdf' ? await inspectFile(content) : null;
  const isEncrypted = seen?.ok === true && seen.value.isEncrypted;
  return ok({ evidence: toEvidenceRow(record), isEncrypted, bytes: new Uint8Array(content) });
}

/**
 * Takes an attached file away, such as one of another case; what it was and its hash stay in the audit log. Refused once
 * something was recommended or decided on it.
 */
export function removeEvidence(
  session: Session,
  input: { reference: string; id: string; reason: string },
): Result<void> {
  const allowed = permit(session, ['SUPERVISOR']);
  if (!allowed.ok) return allowed;
  if (input.reason.trim() === '') return fail('INVALID_INPUT', 'reason: a removal needs one.');
  const removed = session.desk.store.write((tx) => {
    const found = caseToChange(tx, input.reference);
    if (!found.ok) return found;
    const may = mayStillChange(found.value.status, 'keeps the files that it was decided on');
    if (!may.ok) return may;
    const record = findEvidence(tx, input.id);
    if (record?.caseId !== found.value.id) return fail('NOT_FOUND', `${input.reference} has no such file.`);
    deleteEvidence(tx, record.id);
    const { id, kind, name, mediaType, bytes, sha256, addedAt, addedBy } = record;
    recordChange(session, tx, {
      action: 'case.detach',
      subject: { kind: 'case', key: input.reference },
      summary: `Removed ${name}: ${input.reason}`,
      detail: { id, kind, name, mediaType, bytes, sha256, addedAt, addedBy },
    });
    return ok(undefined);
  });
  if (removed.ok) changed(session);
  return removed;
}
