import { fail, ok, type Result } from '../../../shared/result.ts';
import { type DocumentRecord, plannedDocuments, storeDocument } from '../db/repositories/documents.ts';
import { queueSheets } from '../db/repositories/print-jobs.ts';
import type { Session } from '../desk.ts';
import { isDocumentKind } from '../documents/index.ts';
import { recordChange } from './record-change.ts';
import { drawSealed, type SealedPaper, signedPaper } from './seal-paper.ts';

export interface MadePaper extends SealedPaper {
  readonly planned: DocumentRecord;
}

/** Seals and draws papers that were planned; writes nothing. Answers the first that cannot be made. */
export async function drawPapers(session: Session, papers: readonly DocumentRecord[]): Promise<Result<MadePaper[]>> {
  const drawn: MadePaper[] = [];
  for (const planned of papers) {
    const { kind, data, copy } = planned;
    if (!isDocumentKind(kind)) return fail('CORRUPT', `There is no document of the kind ${kind}.`);
    const made = await drawSealed(session, { kind, data, copy });
    if (!made.ok) return made;
    drawn.push({ ...made.value, planned });
  }
  return ok(drawn);
}

/** The same, signed as they are kept. */
export async function drawSignedPapers(
  session: Session,
  papers: readonly DocumentRecord[],
): Promise<Result<MadePaper[]>> {
  const drawn = await drawPapers(session, papers);
  return drawn.ok ? ok(await Promise.all(drawn.value.map((paper) => signedPaper(session, paper)))) : drawn;
}

/** Draws the papers that were planned for a case and are not stored yet, as they are kept; writes nothing. */
export function drawPlannedPapers(session: Session, caseId: number): Promise<Result<MadePaper[]>> {
  return drawSignedPapers(session, plannedDocuments(session.desk.store.read, caseId));
}

/** Makes and stores what was planned for a case; called again after a crash it makes what is left. */
export async function makePlannedPapers(session: Session, caseId: number): Promise<Result<void>> {
  const drawn = await drawPlannedPapers(session, caseId);
  if (!drawn.ok) return drawn;
  if (drawn.value.length === 0) return ok(undefined);
  return session.desk.store.write((tx) => {
    for (const paper of drawn.value) {
      storeDocument(tx, paper.planned.id, paper);
      recordChange(session, tx, {
        action: 'document.make',
        subject: { kind: 'case', key: String(referenceOf(paper.planned.data)) },
        summary: `Made ${paper.planned.title} ${paper.planned.number}.`,
        detail: { kind: paper.planned.kind, sha256: paper.sha256 },
      });
    }
    const made = drawn.value.map(({ planned }) => planned.id);
    queueSheets(tx, caseId, { at: session.desk.clock.now(), by: session.actor.name }, made);
    return ok(undefined);
  });
}

/** Every document's data names the case it belongs to. */
function referenceOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'reference' in data ? data.reference : '';
}
