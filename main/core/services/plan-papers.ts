import { randomUUID } from 'node:crypto';
import type { Paper } from '../../../shared/domain/programs/production.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { planDocument } from '../db/repositories/documents.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { DOCUMENTS, type DocumentKind, isDocumentKind } from '../documents/index.ts';

/** Whether each paper can be made from its data. */
export function checkPapers(papers: readonly Paper[]): Result<(Paper & { readonly kind: DocumentKind })[]> {
  const checked: (Paper & { readonly kind: DocumentKind })[] = [];
  for (const paper of papers) {
    const { kind } = paper;
    if (!isDocumentKind(kind)) return fail('CORRUPT', `There is no document of the kind ${kind}.`);
    const { title, dataSchema } = DOCUMENTS[kind];
    const issue = dataSchema.safeParse(paper.data).error?.issues[0];
    if (issue) return fail('INVALID_INPUT', `${title} cannot be made: ${issue.path.join('.')}, ${issue.message}.`);
    checked.push({ ...paper, kind });
  }
  return ok(checked);
}

/**
 * Fixes the numbers and the data of a case's papers, to be drawn after the transaction. Data that a paper could not be
 * made from is refused here, before anything was decided on it.
 */
export function planPapers(session: Session, tx: Tx, record: CaseRecord, papers: readonly Paper[]): Result<void> {
  const checked = checkPapers(papers);
  if (!checked.ok) return checked;
  for (const { kind, number, data } of checked.value) {
    const { title, mediaType } = DOCUMENTS[kind];
    const createdAt = session.desk.clock.now();
    planDocument(tx, { id: randomUUID(), caseId: record.id, kind, number, title, mediaType, data, createdAt });
  }
  return ok(undefined);
}
