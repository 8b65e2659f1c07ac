import { and, asc, desc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Delivery, PrintState } from '../../../../shared/domain/printing/print-job.ts';
import { cases, documents, printJobs } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type PrintJob = typeof printJobs.$inferSelect;

/** Of a sheet that a person has not confirmed, spoiled or cancelled yet. */
export const OPEN_STATES: readonly PrintState[] = ['QUEUED', 'SENT'];
/** Of a sheet that is open or confirmed: a paper has one of these at a time, by constraint. */
export const LIVE_STATES: readonly PrintState[] = [...OPEN_STATES, 'CONFIRMED'];

function isLiveOf(documentId: typeof documents.id | string): SQL | undefined {
  return and(eq(printJobs.documentId, documentId), inArray(printJobs.state, [...LIVE_STATES]));
}

/**
 * Queues a sheet for each paper that is made, is no file for a machine, and has none open or confirmed. One whose sheet
 * was cancelled is never printed again.
 * @param only the papers that are meant; all of the case where it is left out
 */
export function queueSheets(
  tx: Tx,
  caseId: number,
  queued: { at: string; by: string },
  only?: readonly string[],
): number {
  const settled = and(
    eq(printJobs.documentId, documents.id),
    inArray(printJobs.state, [...LIVE_STATES, 'CANCELLED'] satisfies PrintState[]),
  );
  const papers = tx
    .select({ id: documents.id })
    .from(documents)
    .leftJoin(printJobs, settled)
    .where(
      and(
        eq(documents.caseId, caseId),
        only === undefined ? undefined : inArray(documents.id, [...only]),
        eq(documents.mediaType, 'application/pdf'),
        sql`${documents.sha256} IS NOT NULL AND ${printJobs.id} IS NULL`,
      ),
    )
    .orderBy(asc(documents.createdAt), asc(documents.number), asc(documents.id))
    .all();
  for (const { id } of papers) {
    tx.insert(printJobs)
      .values({ documentId: id, caseId, state: 'QUEUED', queuedAt: queued.at, queuedBy: queued.by })
      .run();
  }
  return papers.length;
}

/** The sheets of a case that a person has not confirmed, spoiled or cancelled yet. */
export function openJobsOf(db: Reader, caseId: number): PrintJob[] {
  return db
    .select()
    .from(printJobs)
    .where(and(eq(printJobs.caseId, caseId), inArray(printJobs.state, [...OPEN_STATES])))
    .orderBy(asc(printJobs.id))
    .all();
}

/** The open or confirmed sheet of a paper; null where there is none. */
export function liveJobOf(db: Reader, documentId: string): PrintJob | null {
  return db.select().from(printJobs).where(isLiveOf(documentId)).get() ?? null;
}

/** A sheet of the case that a printer has or had, spoiled ones left out; null where there is none. */
export function printedJobOf(db: Reader, caseId: number): PrintJob | null {
  const printed = and(
    eq(printJobs.caseId, caseId),
    eq(printJobs.delivery, 'PRINTER'),
    inArray(printJobs.state, ['SENT', 'CONFIRMED']),
  );
  return db.select().from(printJobs).where(printed).limit(1).get() ?? null;
}

export function markSent(
  tx: Tx,
  id: number,
  sent: { printer: string; spoolId: string; at: string; by: string },
): boolean {
  const change = {
    state: 'SENT',
    delivery: 'PRINTER',
    printer: sent.printer,
    spoolId: sent.spoolId,
    sentAt: sent.at,
    sentBy: sent.by,
  } as const;
  const queued = and(eq(printJobs.id, id), eq(printJobs.state, 'QUEUED'));
  return tx.update(printJobs).set(change).where(queued).run().changes === 1;
}

/** Before a spooler has told what it calls a sheet, the sheet's spool id is its own mark after this sign. */
const MARK = '?';

/** A spool id as it stands until the spooler has told its own. */
export function markedSpoolId(mark: string): string {
  return `${MARK}${mark}`;
}

/** The mark of a sheet of which the spooler's answer is not known; null where it is. */
export function markOf(spoolId: string | null): string | null {
  return spoolId?.startsWith(MARK) ? spoolId.slice(MARK.length) : null;
}

/** What the spooler calls a sheet that it has taken. */
export function noteSpoolId(tx: Tx, id: number, spoolId: string): void {
  tx.update(printJobs).set({ spoolId, spoolState: 'WAITING' }).where(eq(printJobs.id, id)).run();
}

/** Puts a sheet that was sent under this spool id back into the queue; answers whether it stood so. */
export function unsendJob(tx: Tx, id: number, spoolId: string): boolean {
  const change = {
    state: 'QUEUED',
    ...{ delivery: null, printer: null, spoolId: null, spoolState: null, sentAt: null, sentBy: null },
  } as const;
  const stands = and(eq(printJobs.id, id), eq(printJobs.state, 'SENT'), eq(printJobs.spoolId, spoolId));
  return tx.update(printJobs).set(change).where(stands).run().changes === 1;
}

/** What the spooler last said of a sheet that is with it. */
export function noteSpoolState(tx: Tx, id: number, spoolState: string): void {
  tx.update(printJobs).set({ spoolState }).where(eq(printJobs.id, id)).run();
}

/** Ends a sheet that is open, or takes a confirmed one back; answers whether it stood so. */
export function closeJob(
  tx: Tx,
  id: number,
  from: readonly PrintState[],
  closed: {
    readonly state: 'CONFIRMED' | 'SPOILED' | 'CANCELLED';
    readonly delivery?: Delivery;
    readonly reason?: string;
    readonly at: string;
    readonly by: string;
  },
): boolean {
  const { state, delivery, reason = '', at, by } = closed;
  const change = { state, reason, closedAt: at, closedBy: by, ...(delivery ? { delivery } : {}) };
  const stands = and(eq(printJobs.id, id), inArray(printJobs.state, [...from]));
  return tx.update(printJobs).set(change).where(stands).run().changes === 1;
}

export interface JobFilter {
  readonly states?: readonly PrintState[] | undefined;
  readonly reference?: string | undefined;
}

const columns = {
  id: printJobs.id,
  documentId: printJobs.documentId,
  kind: documents.kind,
  title: documents.title,
  number: documents.number,
  copy: documents.copy,
  reference: cases.reference,
  subject: cases.subject,
  state: printJobs.state,
  delivery: printJobs.delivery,
  printer: printJobs.printer,
  spoolId: printJobs.spoolId,
  spoolState: printJobs.spoolState,
  queuedAt: printJobs.queuedAt,
  sentAt: printJobs.sentAt,
  closedAt: printJobs.closedAt,
  closedBy: printJobs.closedBy,
  reason: printJobs.reason,
};

function whereOf({ states, reference }: JobFilter): SQL | undefined {
  return and(
    states === undefined ? undefined : inArray(printJobs.state, [...states]),
    reference === undefined
      ? undefined
      : sql`${printJobs.caseId} = (SELECT ${cases.id} FROM ${cases} WHERE ${cases.reference} = ${reference})`,
  );
}

/** A page of sheets, the newest first. */
export function jobPage(db: Reader, filter: JobFilter, offset: number, limit: number) {
  const where = whereOf(filter);
  const total = db.select({ n: sql<number>`count(*)` }).from(printJobs).where(where).get()?.n ?? 0;
  const rows = db
    .select(columns)
    .from(printJobs)
    .innerJoin(documents, eq(documents.id, printJobs.documentId))
    .innerJoin(cases, eq(cases.id, printJobs.caseId))
    .where(where)
    .orderBy(desc(printJobs.id))
    .limit(limit)
    .offset(offset)
    .all();
  return { total, rows };
}

/** A sheet with what it prints; null where there is none. */
export function findJobRow(db: Reader, id: number) {
  return (
    db
      .select({ ...columns, caseId: printJobs.caseId })
      .from(printJobs)
      .innerJoin(documents, eq(documents.id, printJobs.documentId))
      .innerJoin(cases, eq(cases.id, printJobs.caseId))
      .where(eq(printJobs.id, id))
      .get() ?? null
  );
}

/** A page of all sheets after the one given, with where they are. */
export function jobStates(db: Reader, after: number, limit: number): Pick<PrintJob, 'id' | 'state'>[] {
  const { id, state } = printJobs;
  return db.select({ id, state }).from(printJobs).where(gt(id, after)).orderBy(asc(id)).limit(limit).all();
}

/**
 * A paper that the queue lost: made, printable, of a case in production, and with no sheet open or confirmed;
 * null where there is none.
 */
export function findUnqueuedPaper(db: Reader): { reference: string; title: string; number: string } | null {
  return (
    db
      .select({ reference: cases.reference, title: documents.title, number: documents.number })
      .from(documents)
      .innerJoin(cases, eq(cases.id, documents.caseId))
      .leftJoin(printJobs, isLiveOf(documents.id))
      .where(
        sql`${cases.status} = 'IN_PRODUCTION' AND ${documents.mediaType} = 'application/pdf'
            AND ${documents.sha256} IS NOT NULL AND ${printJobs.id} IS NULL`,
      )
      .limit(1)
      .get() ?? null
  );
}
