import { and, asc, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { civilDate } from '../../../../shared/domain/dates.ts';
import type { Surrender } from '../../../../shared/domain/verify/standing.ts';
import { cases, productions, surrenders } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type SurrenderRecord = typeof surrenders.$inferSelect;

/** Notes that something has to come back to the office in a matter. */
export function insertSurrender(tx: Tx, demand: Omit<SurrenderRecord, 'id' | 'returnedOn' | 'returnedTo'>): void {
  tx.insert(surrenders).values(demand).run();
}

/** What has to come back in a matter, in the order demanded. */
export function surrendersOf(db: Reader, caseId: number): SurrenderRecord[] {
  return db.select().from(surrenders).where(eq(surrenders.caseId, caseId)).orderBy(asc(surrenders.id)).all();
}

/** Whether the same thing is demanded already and not back yet, in any matter. */
export function isDemanded(db: Reader, kind: SurrenderRecord['kind'], number: string): boolean {
  const open = and(eq(surrenders.kind, kind), eq(surrenders.number, number), isNull(surrenders.returnedOn));
  return db.select({ id: surrenders.id }).from(surrenders).where(open).limit(1).get() !== undefined;
}

/** Something that is asked back has to come earlier than was said. */
export function dueEarlier(tx: Tx, id: number, dueOn: string): void {
  tx.update(surrenders).set({ dueOn }).where(eq(surrenders.id, id)).run();
}

/** Writes down that something came back; null where it is not of this case or was back already. */
export function markReturned(
  tx: Tx,
  caseId: number,
  id: number,
  back: { returnedOn: string; returnedTo: string },
): SurrenderRecord | null {
  const open = and(eq(surrenders.id, id), eq(surrenders.caseId, caseId), isNull(surrenders.returnedOn));
  return tx.update(surrenders).set(back).where(open).returning().get() ?? null;
}

/** Demands of a thing that are not met yet, in any matter, by any spelling of its number. */
export function openSurrendersOf(
  db: Reader,
  kind: SurrenderRecord['kind'],
  numbers: readonly string[],
): SurrenderRecord[] {
  const open = and(eq(surrenders.kind, kind), inArray(surrenders.number, [...numbers]), isNull(surrenders.returnedOn));
  return db.select().from(surrenders).where(open).orderBy(asc(surrenders.id)).all();
}

export type SurrenderOfCase = SurrenderRecord & { readonly reference: string };

/** Demands of things by their numbers, in any matter, the newest first. */
export function surrendersOfNumbers(
  db: Reader,
  kind: SurrenderRecord['kind'],
  numbers: readonly string[],
  limit: number,
): SurrenderOfCase[] {
  return ofNumbers(db, kind, numbers, limit).all();
}

/** Exported so that a test can ask for its plan. */
export function surrendersOfNumbersQuery(
  db: Reader,
  kind: SurrenderRecord['kind'],
  numbers: readonly string[],
  limit: number,
): SQL {
  return ofNumbers(db, kind, numbers, limit).getSQL();
}

function ofNumbers(db: Reader, kind: SurrenderRecord['kind'], numbers: readonly string[], limit: number) {
  return db
    .select({ ...getTableColumns(surrenders), reference: cases.reference })
    .from(surrenders)
    .innerJoin(cases, eq(cases.id, surrenders.caseId))
    .where(and(eq(surrenders.kind, kind), inArray(surrenders.number, [...numbers])))
    .orderBy(desc(surrenders.id))
    .limit(limit);
}

/** Demands in the matters of people, by case, the newest matter first: also of what no longer bears its number. */
export function surrendersInMattersOf(db: Reader, pids: readonly string[], limit: number): SurrenderOfCase[] {
  return db
    .select({ ...getTableColumns(surrenders), reference: cases.reference })
    .from(cases)
    .innerJoin(surrenders, eq(surrenders.caseId, cases.id))
    .where(and(inArray(cases.applicantPid, [...pids]), eq(cases.program, 'ENFORCEMENT')))
    .orderBy(desc(surrenders.id))
    .limit(limit)
    .all();
}

/** The last demand of a plate, card or licence, by any spelling of its number; null where there is none. */
export function lastSurrender(
  db: Reader,
  kind: SurrenderRecord['kind'],
  spellings: readonly string[],
): Surrender | null {
  const row = db
    .select({
      ordered: productions.issued,
      returnedOn: surrenders.returnedOn,
      matter: sql<string | null>`json_extract(${cases.application}, '$.kind')`,
    })
    .from(surrenders)
    .innerJoin(cases, eq(cases.id, surrenders.caseId))
    .leftJoin(productions, eq(productions.caseId, surrenders.caseId))
    .where(and(eq(surrenders.kind, kind), inArray(surrenders.number, [...spellings])))
    .orderBy(desc(surrenders.id))
    .limit(1)
    .get();
  if (!row) return null;
  const day = (text: string | null) => (text === null ? null : civilDate.parse(text));
  return {
    ordered: day(row.ordered),
    returnedOn: day(row.returnedOn),
    endsWithAccreditation: row.matter === 'TERMINATION',
  };
}
