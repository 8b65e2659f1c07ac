import { randomUUID } from 'node:crypto';
import { mayReprint, papersLeft } from '../../../shared/domain/printing/reprint.ts';
import { HELD_WORDS, REASON_WORDS } from '../../../shared/domain/revocation/ending.ts';
import { heldAs } from '../../../shared/domain/revocation/held-paper.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findCaseOfDocument } from '../db/repositories/cases.ts';
import { copiesOf, findDocument, planDocument, storeDocument } from '../db/repositories/documents.ts';
import { liveJobOf, queueSheets } from '../db/repositories/print-jobs.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { isDocumentKind } from '../documents/index.ts';
import { findHeld } from './find-held.ts';
import { drawSignedPapers } from './make-papers.ts';
import { recordChange } from './record-change.ts';
import { revokePaper } from './revoke-paper.ts';

/** Refuses a paper of a thing that ended: a duplicate would be good again. */
function stillHeld(db: Reader, { kind, number }: { readonly kind: string; readonly number: string }): Result<void> {
  const as = isDocumentKind(kind) ? heldAs(kind) : 'PAPER';
  const found = findHeld(db, as, number);
  if (!found.ok || found.value.endedAs === null || mayReprint(as, found.value.endedAs)) return ok(undefined);
  return fail(
    'WRONG_STATE',
    `${HELD_WORDS[as]} ${number} was ${REASON_WORDS[found.value.endedAs]}; no duplicate of it is made.`,
    'Have another one applied for.',
  );
}

/**
 * Has a paper printed once more after it was issued: a duplicate of the same number, marked as such. The copies before
 * it no longer count.
 * @param input the paper, whichever copy, and why it is needed again
 */
export async function reprintPaper(
  session: Session,
  input: { document: string; reason: string },
): Promise<Result<void>> {
  const allowed = permit(session, ['SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { read } = session.desk.store;
  const paper = findDocument(read, input.document);
  if (paper?.mediaType !== 'application/pdf' || paper.sha256 === null) {
    return fail('NOT_FOUND', 'There is no such paper.');
  }
  const copy = (copiesOf(read, paper.kind, paper.number).at(-1)?.copy ?? paper.copy) + 1;
  const createdAt = session.desk.clock.now();
  const planned = { ...paper, id: randomUUID(), copy, sha256: null, bytes: null, seal: null, createdAt };
  const drawn = await drawSignedPapers(session, [planned]);
  if (!drawn.ok) return drawn;
  const done = session.desk.store.write((tx) => {
    const record = findCaseOfDocument(tx, paper.id);
    if (!record) return fail('CORRUPT', 'The paper belongs to no case.');
    if (!papersLeft(record.status)) {
      return fail('WRONG_STATE', `${record.reference} is ${record.status}; its papers are not issued.`);
    }
    const inForce = stillHeld(tx, planned);
    if (!inForce.ok) return inForce;
    const latest = copiesOf(tx, paper.kind, paper.number).at(-1);
    if (latest?.copy !== copy - 1) return fail('CONFLICT', 'Another duplicate was ordered in the meantime.');
    const job = liveJobOf(tx, latest.id);
    if (job && job.state !== 'CONFIRMED') {
      return fail('WRONG_STATE', 'The last sheet of this paper is not confirmed yet.', 'Confirm it or spoil it.');
    }
    planDocument(tx, planned);
    for (const paper of drawn.value) storeDocument(tx, paper.planned.id, paper);
    revokePaper(session, tx, latest, { reason: 'REPLACED', note: `Duplicate ${copy}: ${input.reason}` });
    queueSheets(tx, record.id, { at: session.desk.clock.now(), by: session.actor.name }, [planned.id]);
    recordChange(session, tx, {
      action: 'print.reprint',
      subject: { kind: 'case', key: record.reference },
      summary: `Duplicate ${copy} of ${paper.title} ${paper.number}: ${input.reason}`,
      detail: { document: planned.id, kind: paper.kind, number: paper.number, copy },
    });
    return ok(undefined);
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'audit', 'printing'] });
  return done;
}
