import { fail, ok, type Result } from '../../../shared/result.ts';
import { type DocumentRecord, plannedDocuments, storeDocument } from '../db/repositories/documents.ts';
import type { Session } from '../desk.ts';
import { claimsOf } from '../documents/claims-of.ts';
import { isDocumentKind, makeDocument, type Sealer } from '../documents/index.ts';
import { recordChange } from './record-change.ts';
import { sealerOf } from './seal-paper.ts';

export interface MadePaper {
  readonly planned: DocumentRecord;
  readonly sha256: string;
  readonly content: Uint8Array;
  /** The seal that is printed on it; null where its kind bears none. */
  readonly seal: string | null;
}

/** Seals and draws papers that were planned; writes nothing. Answers the first that cannot be made. */
export async function drawPapers(papers: readonly DocumentRecord[], sealer: Sealer): Promise<Result<MadePaper[]>> {
  const drawn: MadePaper[] = [];
  for (const planned of papers) {
    const { kind, data, copy } = planned;
    if (!isDocumentKind(kind)) return fail('CORRUPT', `There is no document of the kind ${kind}.`);
    const claims = claimsOf(kind, data, copy);
    const seal = claims && sealer(claims);
    const made = await makeDocument(kind, data, { seal: seal ?? '', copy });
    if (!made.ok) return made;
    drawn.push({ planned, sha256: made.value.sha256, content: made.value.bytes, seal });
  }
  return ok(drawn);
}

/** Draws the papers that were planned for a case and are not stored yet; writes nothing. */
export function drawPlannedPapers(session: Session, caseId: number): Promise<Result<MadePaper[]>> {
  return drawPapers(plannedDocuments(session.desk.store.read, caseId), sealerOf(session));
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
    return ok(undefined);
  });
}

/** Every document's data names the case it belongs to. */
function referenceOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'reference' in data ? data.reference : '';
}
