import { createHash } from 'node:crypto';
import type { DocumentRow } from '../../../shared/contract/cases.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { documentContent, findDocument } from '../db/repositories/documents.ts';
import { permit, type Session } from '../desk.ts';
import { toDocumentRow } from './case-file.ts';

/** A stored paper, after its bytes were compared with the hash kept beside them. */
export function storedDocument(
  session: Session,
  id: string,
): Result<{ document: DocumentRow; bytes: Uint8Array<ArrayBuffer> }> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const { read } = session.desk.store;
  const record = findDocument(read, id);
  const content = record && documentContent(read, id);
  const document = record && toDocumentRow(record);
  if (!document) return fail('NOT_FOUND', 'There is no such document.');
  if (content === null || createHash('sha256').update(content).digest('hex') !== document.sha256) {
    return fail('CORRUPT', `${document.title} ${document.number} is not what was stored.`);
  }
  return ok({ document, bytes: new Uint8Array(content) });
}
