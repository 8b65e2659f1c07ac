import path from 'node:path';
import { paperFileName } from '../../../shared/domain/paper-file.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { documentsOf } from '../db/repositories/documents.ts';
import type { Session } from '../desk.ts';
import { recordChange } from './record-change.ts';
import { storedDocument } from './stored-document.ts';
import { writePaper } from './write-paper.ts';

export interface ExportedPaper {
  readonly kind: string;
  readonly number: string;
  readonly file: string;
  readonly sha256: string;
}

/** Writes the stored papers of a case into a folder, each whole or not at all, and notes that they left the desk. */
export function exportPapers(
  session: Session,
  record: CaseRecord,
  folder: string,
): Result<{ documents: ExportedPaper[] }> {
  const written: ExportedPaper[] = [];
  for (const row of documentsOf(session.desk.store.read, record.id)) {
    const stored = storedDocument(session, row.id);
    if (!stored.ok) return stored;
    const { kind, number, sha256 } = stored.value.document;
    const file = path.join(folder, `${record.reference}-${paperFileName(stored.value.document)}`);
    const done = writePaper(file, stored.value.bytes, 'the numbers stay as they are');
    if (!done.ok) return done;
    written.push({ kind, number, file, sha256 });
  }
  const noted = session.desk.store.write((tx) => {
    recordChange(session, tx, {
      action: 'document.export',
      subject: { kind: 'case', key: record.reference },
      summary: `Wrote ${written.length} papers as files.`,
      detail: { documents: written.map(({ kind, number, sha256 }) => ({ kind, number, sha256 })) },
    });
    return ok(undefined);
  });
  return noted.ok ? ok({ documents: written }) : noted;
}
