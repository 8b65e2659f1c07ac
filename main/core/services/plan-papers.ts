import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { planDocument } from '../db/repositories/documents.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { DOCUMENTS, type DocumentKind } from '../documents/index.ts';

/** A paper to be made: its kind, its number, and what it will be made from. */
export interface PlannedPaper {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly data: unknown;
}

/**
 * Fixes the numbers and the data of a case's papers, to be drawn after the transaction. Data that a paper could not be
 * made from is refused here, before anything was decided on it.
 */
export function planPapers(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  papers: readonly PlannedPaper[],
): Result<void> {
  for (const { kind, number, data } of papers) {
    const { title, mediaType, dataSchema } = DOCUMENTS[kind];
    const issue = dataSchema.safeParse(data).error?.issues[0];
    if (issue) {
      return fail('INVALID_INPUT', `${title} cannot be made: ${issue.path.join('.')}, ${issue.message}.`);
    }
    const createdAt = session.desk.clock.now();
    planDocument(tx, { id: randomUUID(), caseId: record.id, kind, number, title, mediaType, data, createdAt });
  }
  return ok(undefined);
}
