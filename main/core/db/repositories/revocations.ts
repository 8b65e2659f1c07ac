import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { HELD_KINDS, type HeldKind } from '../../../../shared/domain/revocation/revocation.ts';
import { plateSpellings } from '../../../../shared/domain/verify/read-query.ts';
import { cases, revocations } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type RevocationRecord = typeof revocations.$inferSelect;

/** Writes down that something no longer counts; never written again. */
export function insertRevocation(tx: Tx, row: Omit<RevocationRecord, 'id'>): void {
  tx.insert(revocations).values(row).run();
}

function named(kind: HeldKind, ...numbers: string[]) {
  const spellings = kind === 'PLATE' ? numbers.flatMap(plateSpellings) : numbers;
  return and(eq(revocations.kind, kind), inArray(revocations.number, spellings));
}

/** What became of a thing, oldest first; of a plate however it is written. */
export function revocationsOf(db: Reader, kind: HeldKind, number: string): RevocationRecord[] {
  return db.select().from(revocations).where(named(kind, number)).orderBy(asc(revocations.id)).all();
}

/** What was last said of a thing; null while it is in force. */
export function lastRevocation(db: Reader, kind: HeldKind, number: string): RevocationRecord | null {
  return revocationsOf(db, kind, number).at(-1) ?? null;
}

export type RevocationOfCase = RevocationRecord & { readonly reference: string | null };

/** A thing by its kind and number. */
export interface HeldNumber {
  readonly kind: HeldKind;
  readonly number: string;
}

/** What became of these things, oldest first, each line with the case that the thing was issued in. */
export function trailOf(db: Reader, things: readonly HeldNumber[], limit: number): RevocationOfCase[] {
  const where = HELD_KINDS.flatMap((kind) => {
    const numbers = things.filter((thing) => thing.kind === kind).map(({ number }) => number);
    return numbers.length === 0 ? [] : [named(kind, ...numbers)];
  });
  if (where.length === 0) return [];
  return db
    .select({ revocation: revocations, reference: cases.reference })
    .from(revocations)
    .leftJoin(cases, eq(cases.id, revocations.caseId))
    .where(or(...where))
    .orderBy(asc(revocations.id))
    .limit(limit)
    .all()
    .map(({ revocation, reference }) => ({ ...revocation, reference }));
}
