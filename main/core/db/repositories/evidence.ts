import { asc, count, eq, sql } from 'drizzle-orm';
import { evidence, evidenceFiles } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type EvidenceRecord = typeof evidence.$inferSelect;

/** Keeps a file and what is known of it. */
export function insertEvidence(tx: Tx, record: EvidenceRecord, content: Buffer): void {
  tx.insert(evidence).values(record).run();
  tx.insert(evidenceFiles).values({ evidenceId: record.id, content }).run();
}

/** What was attached to a case, oldest first. */
export function evidenceOf(db: Reader, caseId: number): EvidenceRecord[] {
  return db.select().from(evidence).where(eq(evidence.caseId, caseId)).orderBy(asc(evidence.addedAt), sql`rowid`).all();
}

export function countEvidence(db: Reader, caseId: number): number {
  return db.select({ n: count() }).from(evidence).where(eq(evidence.caseId, caseId)).get()?.n ?? 0;
}

export function findEvidence(db: Reader, id: string): EvidenceRecord | null {
  return db.select().from(evidence).where(eq(evidence.id, id)).get() ?? null;
}

/** The bytes of an attached file; null where there are none. */
export function evidenceContent(db: Reader, id: string): Buffer | null {
  return db.select().from(evidenceFiles).where(eq(evidenceFiles.evidenceId, id)).get()?.content ?? null;
}

/** Takes a file away, with what is known of it. */
export function deleteEvidence(tx: Tx, id: string): void {
  tx.delete(evidenceFiles).where(eq(evidenceFiles.evidenceId, id)).run();
  tx.delete(evidence).where(eq(evidence.id, id)).run();
}
