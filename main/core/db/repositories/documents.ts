import { deflateSync, inflateSync } from 'node:zlib';
import { and, asc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import { cases, documentFiles, documents } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type DocumentRecord = typeof documents.$inferSelect;

/** Fixes a paper's number and what it will be made from; its number is unique among its kind by constraint. */
export function planDocument(
  tx: Tx,
  record: Omit<DocumentRecord, 'sha256' | 'bytes' | 'seal' | 'copy'> & { copy?: number },
): void {
  tx.insert(documents).values(record).run();
}

/** Fixes anew what a paper that was not made yet will be made from. */
export function replanDocument(tx: Tx, id: string, data: unknown): void {
  tx.update(documents)
    .set({ data })
    .where(and(eq(documents.id, id), isNull(documents.sha256)))
    .run();
}

/** A paper that was made is to be drawn anew: its bytes and its seal go, its number and its row stay. */
export function unmakeDocument(tx: Tx, id: string): void {
  tx.update(documents).set({ sha256: null, bytes: null, seal: null }).where(eq(documents.id, id)).run();
  tx.delete(documentFiles).where(eq(documentFiles.documentId, id)).run();
}

/** The papers of a case with what they were made from, duplicates left out. */
export function papersWithData(db: Reader, caseId: number): DocumentRecord[] {
  const originals = and(eq(documents.caseId, caseId), eq(documents.copy, 0));
  return db.select().from(documents).where(originals).orderBy(asc(documents.id)).all();
}

/** Every copy of a paper, the original first. */
export function copiesOf(db: Reader, kind: string, number: string): DocumentRecord[] {
  const where = and(eq(documents.kind, kind), eq(documents.number, number));
  return db.select().from(documents).where(where).orderBy(asc(documents.copy)).all();
}

/** Gives up the papers of a case that were planned and never made; their numbers stay taken. */
export function dropPlanned(tx: Tx, caseId: number): void {
  tx.delete(documents)
    .where(and(eq(documents.caseId, caseId), isNull(documents.sha256)))
    .run();
}

/** Stores the paper that was made of a planned document. One that was made already stays as it is. */
export function storeDocument(
  tx: Tx,
  id: string,
  made: { sha256: string; bytes: Uint8Array; seal: string | null },
): void {
  const planned = and(eq(documents.id, id), isNull(documents.sha256));
  const { sha256, seal, bytes } = made;
  const changed = tx.update(documents).set({ sha256, seal, bytes: bytes.length }).where(planned).run();
  if (changed.changes === 1) {
    tx.insert(documentFiles)
      .values({ documentId: id, content: deflateSync(bytes) })
      .run();
  }
}

/** Papers that were planned but not made yet: of one case, or of all. */
export function plannedDocuments(db: Reader, caseId?: number): DocumentRecord[] {
  const where = and(isNull(documents.sha256), caseId === undefined ? undefined : eq(documents.caseId, caseId));
  return db.select().from(documents).where(where).orderBy(asc(documents.id)).all();
}

export function documentsOf(db: Reader, caseId: number): Omit<DocumentRecord, 'data'>[] {
  const { data: _data, ...columns } = documentColumns;
  return db
    .select(columns)
    .from(documents)
    .where(eq(documents.caseId, caseId))
    .orderBy(asc(documents.createdAt), asc(documents.number), asc(documents.id))
    .all();
}

const documentColumns = {
  id: documents.id,
  caseId: documents.caseId,
  kind: documents.kind,
  number: documents.number,
  copy: documents.copy,
  title: documents.title,
  mediaType: documents.mediaType,
  sha256: documents.sha256,
  bytes: documents.bytes,
  seal: documents.seal,
  data: documents.data,
  createdAt: documents.createdAt,
};

export function findDocument(db: Reader, id: string): DocumentRecord | null {
  return db.select().from(documents).where(eq(documents.id, id)).get() ?? null;
}

/** The bytes of a stored paper; null where there are none or where they can no longer be unpacked. */
export function documentContent(db: Reader, id: string): Buffer | null {
  const kept = db.select().from(documentFiles).where(eq(documentFiles.documentId, id)).get();
  if (!kept) return null;
  try {
    return inflateSync(kept.content);
  } catch {
    return null;
  }
}

/** Documents in order of their id after the given one, for checking them all in steps. */
export function documentsAfter(
  db: Reader,
  after: string,
  limit: number,
): Pick<DocumentRecord, 'id' | 'kind' | 'number' | 'copy' | 'mediaType' | 'sha256' | 'seal'>[] {
  const { id, kind, number, copy, mediaType, sha256, seal } = documents;
  return db
    .select({ id, kind, number, copy, mediaType, sha256, seal })
    .from(documents)
    .where(gt(documents.id, after))
    .orderBy(asc(documents.id))
    .limit(limit)
    .all();
}

/** Cases that were returned or denied and whose letter is not made yet, and those with a notice to law enforcement. */
export function casesWithPlannedLetters(db: Reader): number[] {
  const answered = inArray(cases.status, ['RETURNED', 'IN_REVIEW', 'DENIED']);
  // One that goes with papers in production is made with them.
  const notice = and(eq(documents.kind, 'LAW_ENFORCEMENT_NOTICE'), ne(cases.status, 'IN_PRODUCTION'));
  return db
    .selectDistinct({ id: documents.caseId })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .where(and(isNull(documents.sha256), or(answered, notice)))
    .all()
    .map((row) => row.id);
}
