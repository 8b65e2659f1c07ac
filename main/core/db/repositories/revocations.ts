import { revocations } from '../schema/schema.ts';
import type { Tx } from '../store.ts';

/** Writes down that something issued no longer counts. */
export function insertRevocation(tx: Tx, revocation: Omit<typeof revocations.$inferInsert, 'id'>): void {
  tx.insert(revocations).values(revocation).run();
}
