import { createHash } from 'node:crypto';
import { and, asc, count, desc, eq, gt, inArray, type SQL } from 'drizzle-orm';
import { canonicalJson } from '../../../../shared/domain/canonical.ts';
import { audit } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export interface AuditEntry {
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  /** A verb: `case.approve`, `registry.replace`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly key: string };
  /** One sentence for a person. */
  readonly summary: string;
  /** What else must be known later; canonical JSON is hashed. */
  readonly detail: unknown;
}

type AuditRecord = typeof audit.$inferSelect;

const GENESIS = '0'.repeat(64);
const VERIFY_STEP = 2000;

function hashOf(row: Omit<AuditRecord, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(row)).digest('hex');
}

/** The last entry's number and hash; number 0 where nothing was logged yet. */
export function auditHead(db: Reader): { seq: number; hash: string } {
  const head = db.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1).get();
  return head ?? { seq: 0, hash: GENESIS };
}

/** The hash that stands at a number, for comparing with a checkpoint. */
export function auditHashAt(db: Reader, seq: number): string | null {
  return db.select({ hash: audit.hash }).from(audit).where(eq(audit.seq, seq)).get()?.hash ?? null;
}

/** A row as SQLite keeps it: a lone surrogate is stored as another sign, and the hash has to be of what is stored. */
function asStored<Row extends Readonly<Record<string, string | number>>>(row: Row): Row {
  const kept = Object.entries(row).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.toWellFormed() : value,
  ]);
  return Object.fromEntries(kept) as Row;
}

/** Appends one entry to the chain, in the transaction of the change that it tells of. */
export function appendAudit(tx: Tx, entry: AuditEntry): void {
  const head = auditHead(tx);
  const written = {
    seq: head.seq + 1,
    at: entry.at,
    actorId: entry.actor.id,
    actor: entry.actor.name,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subject: entry.subject.key,
    summary: entry.summary,
    detail: canonicalJson(entry.detail ?? null),
    previous: head.hash,
  };
  const row = asStored(written);
  tx.insert(audit)
    .values({ ...row, hash: hashOf(row) })
    .run();
}

/** Walks the whole chain. Null where it is whole, otherwise the first place where it is not. */
export function findBrokenLink(db: Reader): string | null {
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const rows = db.select().from(audit).where(gt(audit.seq, seq)).orderBy(asc(audit.seq)).limit(VERIFY_STEP).all();
    for (const { hash, ...row } of rows) {
      if (row.seq !== seq + 1) return `entry ${seq + 1} is missing`;
      if (row.previous !== previous) return `entry ${row.seq} does not follow the one before it`;
      if (hashOf(row) !== hash) return `entry ${row.seq} was altered`;
      seq = row.seq;
      previous = hash;
    }
    if (rows.length < VERIFY_STEP) return null;
  }
}

export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
}

/** Entries, newest first, and how many there are in all. */
export function auditPage(
  db: Reader,
  filter: AuditFilter,
  offset: number,
  limit: number,
): { total: number; rows: AuditRecord[] } {
  const conditions: SQL[] = [];
  if (filter.actor) conditions.push(eq(audit.actor, filter.actor));
  if (filter.action) conditions.push(eq(audit.action, filter.action));
  if (filter.subject) conditions.push(eq(audit.subject, filter.subject));
  const where = and(...conditions);
  const total = db.select({ n: count() }).from(audit).where(where).get()?.n ?? 0;
  const rows = db.select().from(audit).where(where).orderBy(desc(audit.seq)).limit(limit).offset(offset).all();
  return { total, rows };
}

export function auditEntryAt(db: Reader, seq: number): AuditRecord | null {
  return db.select().from(audit).where(eq(audit.seq, seq)).get() ?? null;
}

/** What somebody did last, the newest first; walked in the index of who did it. */
export function lastActsQuery(db: Reader, actor: string, limit: number) {
  return db
    .select({ action: audit.action, kind: audit.subjectKind, subject: audit.subject })
    .from(audit)
    .where(eq(audit.actor, actor))
    .orderBy(desc(audit.seq))
    .limit(limit);
}

/** A page of the entries of some actions after the one given, oldest first. */
export function auditOfActions(db: Reader, actions: readonly string[], after: number, limit: number): AuditRecord[] {
  const where = and(inArray(audit.action, [...actions]), gt(audit.seq, after));
  return db.select().from(audit).where(where).orderBy(asc(audit.seq)).limit(limit).all();
}

/** What an entry has as its detail; null where it cannot be read, which the chain then tells. */
export function readDetail({ detail }: { readonly detail: string }): unknown {
  try {
    return JSON.parse(detail);
  } catch {
    return null;
  }
}

/** What was done to one subject, oldest first, at most `limit` of the newest. */
export function auditOf(db: Reader, kind: string, key: string, limit: number): AuditRecord[] {
  return db
    .select()
    .from(audit)
    .where(and(eq(audit.subjectKind, kind), eq(audit.subject, key)))
    .orderBy(desc(audit.seq))
    .limit(limit)
    .all()
    .reverse();
}
