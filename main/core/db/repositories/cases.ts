import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { CASE_STATUSES, type CaseAction, type CaseStatus, isOpen } from '../../../../shared/domain/case/life-cycle.ts';
import type { CaseOutcome, HoldReason } from '../../../../shared/domain/rules/finding.ts';
import { cases, decisions, documents, holds, notes } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';
import { indexWords, wordsOf } from './search-words.ts';

export type CaseRecord = typeof cases.$inferSelect;
export type NewCase = Omit<typeof cases.$inferInsert, 'id'>;

export function findCase(db: Reader, reference: string): CaseRecord | null {
  return db.select().from(cases).where(eq(cases.reference, reference)).get() ?? null;
}

/** The case that a paper belongs to. */
export function findCaseOfDocument(db: Reader, documentId: string): CaseRecord | null {
  const row = db
    .select({ record: cases })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .where(eq(documents.id, documentId))
    .get();
  return row?.record ?? null;
}

export function findCaseById(db: Reader, id: number): CaseRecord | null {
  return db.select().from(cases).where(eq(cases.id, id)).get() ?? null;
}

/** References in ascending order after the given one, for walking all cases in steps. */
export function referencesAfter(db: Reader, after: string, limit: number): string[] {
  return db
    .select({ reference: cases.reference })
    .from(cases)
    .where(gt(cases.reference, after))
    .orderBy(asc(cases.reference))
    .limit(limit)
    .all()
    .map((row) => row.reference);
}

/** Cases that are approved or in production, by reference after the given one. */
export function casesToIssue(db: Reader, after: string, limit: number): CaseRecord[] {
  return casesToIssueQuery(db, after, limit).all();
}

/** Exported so that a test can ask for its plan. */
export function casesToIssueQuery(db: Reader, after: string, limit: number) {
  return db
    .select()
    .from(cases)
    .where(and(inArray(cases.status, ['APPROVED', 'IN_PRODUCTION']), gt(cases.reference, after)))
    .orderBy(asc(cases.reference))
    .limit(limit);
}

export function insertCase(tx: Tx, record: NewCase): number {
  const { id } = tx.insert(cases).values(record).returning({ id: cases.id }).get();
  indexCase(tx, { id, ...record });
  return id;
}

function indexCase(
  tx: Tx,
  row: {
    id: number;
    reference: string;
    subject: string;
    missionName: string;
    applicantPid?: string | null | undefined;
    vin?: string | null | undefined;
    plate?: string | null | undefined;
  },
): void {
  const texts = [row.reference, row.subject, row.missionName, row.applicantPid ?? ''];
  indexWords(tx, 'case_search', row.id, wordsOf({ texts, vin: row.vin ?? null, plate: row.plate ?? null }));
}

/** Changes a case that nobody changed since `version`; false where somebody did. */
export function updateCase(
  tx: Tx,
  id: number,
  version: number,
  change: Partial<
    Pick<CaseRecord, 'status' | 'statusSince' | 'assigneeId' | 'assigneeName' | 'onHold' | 'holdReason' | 'plate'>
  >,
): boolean {
  const changed = tx
    .update(cases)
    .set({ ...change, version: version + 1 })
    .where(and(eq(cases.id, id), eq(cases.version, version)))
    .run();
  if (changed.changes === 1 && change.plate !== undefined) {
    const row = tx.select().from(cases).where(eq(cases.id, id)).get();
    if (row) indexCase(tx, row);
  }
  return changed.changes === 1;
}

/** Cases about a vehicle or a person that may still be worked on. */
export function openCasesAbout(
  db: Reader,
  about: { readonly vin: string } | { readonly pid: string; readonly program?: string },
): CaseRecord[] {
  const whom =
    'vin' in about
      ? eq(cases.vin, about.vin)
      : and(
          eq(cases.applicantPid, about.pid),
          about.program === undefined ? undefined : eq(cases.program, about.program),
        );
  const open = CASE_STATUSES.filter(isOpen);
  return db
    .select()
    .from(cases)
    .where(and(whom, inArray(cases.status, open)))
    .orderBy(asc(cases.id))
    .all();
}

/** Replaces the application of a case that nobody changed since `version`; false where somebody did. */
export function updateApplication(tx: Tx, id: number, version: number, application: unknown): boolean {
  const changed = tx
    .update(cases)
    .set({ application, version: version + 1 })
    .where(and(eq(cases.id, id), eq(cases.version, version)))
    .run();
  return changed.changes === 1;
}

/** What a case shows of its application and is found by. */
export type FiledColumns = Pick<
  CaseRecord,
  | 'form'
  | 'missionId'
  | 'missionName'
  | 'applicantPid'
  | 'subject'
  | 'subjectSort'
  | 'filed'
  | 'vin'
  | 'plate'
  | 'application'
>;

/**
 * Puts another application in the place of a case's own, where nobody changed the case since `version`; false where
 * somebody did. The hash of what was filed first stays.
 */
export function replaceApplication(
  tx: Tx,
  id: number,
  version: number,
  columns: FiledColumns & Pick<CaseRecord, 'due'>,
): boolean {
  const changed = tx
    .update(cases)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(cases.id, id), eq(cases.version, version)))
    .run();
  const row = tx.select().from(cases).where(eq(cases.id, id)).get();
  if (changed.changes === 1 && row) indexCase(tx, row);
  return changed.changes === 1;
}

/** Cases of a status in order of their reference; all where none is given. */
export function listCases(db: Reader, status: CaseStatus | undefined, limit: number): CaseRecord[] {
  return db
    .select()
    .from(cases)
    .where(status === undefined ? undefined : eq(cases.status, status))
    .orderBy(asc(cases.reference))
    .limit(limit)
    .all();
}

export function holdsOf(db: Reader, caseId: number): (typeof holds.$inferSelect)[] {
  return db.select().from(holds).where(eq(holds.caseId, caseId)).orderBy(asc(holds.id)).all();
}

export function insertHold(
  tx: Tx,
  hold: { caseId: number; reason: HoldReason; endsWhen: string; startedAt: string; startedBy: string },
): number {
  return tx.insert(holds).values(hold).returning({ id: holds.id }).get().id;
}

/** Ends a hold that is open; false where it is not this case's or has ended already. */
export function endHold(
  tx: Tx,
  caseId: number,
  holdId: number,
  end: { endedAt: string; endedBy: string; endNote: string },
): boolean {
  const changed = tx
    .update(holds)
    .set(end)
    .where(and(eq(holds.id, holdId), eq(holds.caseId, caseId), isNull(holds.endedAt)))
    .run();
  return changed.changes === 1;
}

/** Opens a hold again that was ended; false where it is not this case's or stands open. */
export function reopenHold(tx: Tx, caseId: number, holdId: number): boolean {
  const changed = tx
    .update(holds)
    .set({ endedAt: null, endedBy: null, endNote: null })
    .where(and(eq(holds.id, holdId), eq(holds.caseId, caseId), isNotNull(holds.endedAt)))
    .run();
  return changed.changes === 1;
}

export function notesOf(db: Reader, caseId: number): (typeof notes.$inferSelect)[] {
  return db.select().from(notes).where(eq(notes.caseId, caseId)).orderBy(asc(notes.id)).all();
}

export function insertNote(tx: Tx, note: { caseId: number; at: string; author: string; body: string }): void {
  tx.insert(notes).values(note).run();
}

export interface NewDecision {
  caseId: number;
  action: CaseAction;
  byId: string;
  byName: string;
  at: string;
  asOf: string;
  reason: string;
  outcome: CaseOutcome;
  overridden: string[];
  ruleVersion: number;
  facts: unknown;
  verdict: unknown;
}

export type DecisionRecord = typeof decisions.$inferSelect;

export function insertDecision(tx: Tx, decision: NewDecision): void {
  tx.insert(decisions).values(decision).run();
}

/** What was decided, oldest first, without the frozen facts, which are large. */
export function decisionsOf(db: Reader, caseId: number): Omit<DecisionRecord, 'facts' | 'verdict'>[] {
  return db
    .select({
      id: decisions.id,
      caseId: decisions.caseId,
      action: decisions.action,
      byId: decisions.byId,
      byName: decisions.byName,
      at: decisions.at,
      asOf: decisions.asOf,
      reason: decisions.reason,
      outcome: decisions.outcome,
      overridden: decisions.overridden,
      ruleVersion: decisions.ruleVersion,
    })
    .from(decisions)
    .where(eq(decisions.caseId, caseId))
    .orderBy(asc(decisions.id))
    .all();
}

/** The newest decision of a case, or its newest by one action. */
export function lastDecision(db: Reader, caseId: number, action?: CaseAction): DecisionRecord | null {
  const where = and(eq(decisions.caseId, caseId), action === undefined ? undefined : eq(decisions.action, action));
  return db.select().from(decisions).where(where).orderBy(desc(decisions.id)).limit(1).get() ?? null;
}

export function countCases(db: Reader): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${cases}`)?.n ?? 0;
}
