import { desc, eq } from 'drizzle-orm';
import { imports } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type ImportRecord = typeof imports.$inferSelect;

export function insertImport(tx: Tx, record: Omit<typeof imports.$inferInsert, 'id'>): ImportRecord {
  return tx.insert(imports).values(record).returning().get();
}

export function updateImport(tx: Tx, id: number, change: Partial<Omit<ImportRecord, 'id'>>): void {
  tx.update(imports).set(change).where(eq(imports.id, id)).run();
}

/** The newest imports first. */
export function listImports(db: Reader, limit: number): ImportRecord[] {
  return db.select().from(imports).orderBy(desc(imports.id)).limit(limit).all();
}

/** Imports that a crash cut off: marked, so that nobody takes them for done. What they wrote is kept. */
export function markInterrupted(tx: Tx, at: string): number {
  return tx.update(imports).set({ state: 'INTERRUPTED', endedAt: at }).where(eq(imports.state, 'RUNNING')).run()
    .changes;
}
