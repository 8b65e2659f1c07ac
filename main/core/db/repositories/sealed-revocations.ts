import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import { type CivilDate, civilDate } from '../../../../shared/domain/dates.ts';
import type { SealRevocation } from '../../../../shared/domain/seal/revocation-codes.ts';
import { revocations } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

const COLUMNS = { hash: revocations.sealHash, on: revocations.on, reason: revocations.reason };

/**
 * Why a seal no longer counts and since when, as it was first said; null while it does.
 * @param today leaves out what is recalled from a later day on; everything that is written counts where it is left out
 */
export function revocationOf(db: Reader, sealHash: string, today?: CivilDate): SealRevocation | null {
  const of = and(eq(revocations.sealHash, sealHash), today === undefined ? undefined : lte(revocations.on, today));
  const row = db.select(COLUMNS).from(revocations).where(of).orderBy(asc(revocations.on), asc(revocations.id)).get();
  return row ? { on: civilDate.parse(row.on), reason: row.reason } : null;
}

/** Every seal that no longer counts on a day, by its hash, each as it was first said. */
export function revocationsAll(db: Reader, today: CivilDate): Map<string, SealRevocation> {
  const found = new Map<string, SealRevocation>();
  const rows = db
    .select(COLUMNS)
    .from(revocations)
    .where(and(isNotNull(revocations.sealHash), lte(revocations.on, today)))
    .orderBy(asc(revocations.on), asc(revocations.id))
    .all();
  for (const { hash, on, reason } of rows) {
    if (hash !== null && !found.has(hash)) found.set(hash, { on: civilDate.parse(on), reason });
  }
  return found;
}
