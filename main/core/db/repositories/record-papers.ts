import { and, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { CaseAction, CaseStatus } from '../../../../shared/domain/case/life-cycle.ts';
import { cases, decisions, documents } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

/** Whose cases: an applicant's, or those about a vehicle. */
export type CasesOf = { readonly pid: string } | { readonly vin: string };

function named(of: CasesOf): SQL {
  return 'pid' in of ? eq(cases.applicantPid, of.pid) : eq(cases.vin, of.vin);
}

export interface PaperRecord {
  readonly reference: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly createdAt: string;
}

/** The papers made in somebody's cases, those of the newest case first, at most `limit`. */
export function papersOf(db: Reader, of: CasesOf, limit: number): PaperRecord[] {
  return papersBuilder(db, of, limit).all();
}

/** Exported so that a test can ask for its plan. */
export function papersQuery(db: Reader, of: CasesOf, limit: number): SQL {
  return papersBuilder(db, of, limit).getSQL();
}

function papersBuilder(db: Reader, of: CasesOf, limit: number) {
  return db
    .select({
      reference: cases.reference,
      kind: documents.kind,
      title: documents.title,
      number: documents.number,
      createdAt: documents.createdAt,
    })
    .from(cases)
    .innerJoin(documents, eq(documents.caseId, cases.id))
    .where(and(named(of), isNotNull(documents.sha256)))
    .orderBy(desc(cases.filed), desc(cases.id))
    .limit(limit);
}

/** The titles issued for a vehicle with what they were made from, those of the newest case first. */
export function titlesOf(
  db: Reader,
  vin: string,
  limit: number,
): { reference: string; status: CaseStatus; number: string; createdAt: string; data: unknown }[] {
  return db
    .select({
      reference: cases.reference,
      status: cases.status,
      number: documents.number,
      createdAt: documents.createdAt,
      data: documents.data,
    })
    .from(cases)
    .innerJoin(documents, eq(documents.caseId, cases.id))
    .where(and(eq(cases.vin, vin), eq(documents.kind, 'TITLE_CERTIFICATE'), isNotNull(documents.sha256)))
    .orderBy(desc(cases.filed), desc(cases.id))
    .limit(limit)
    .all();
}

const DECIDING: readonly CaseAction[] = ['approve', 'deny'];

export interface DecidedRecord {
  readonly reference: string;
  readonly action: CaseAction;
  readonly asOf: string;
  readonly reason: string;
}

/** How the newest `limit` cases of somebody were decided; each case once, by its last decision. */
export function decidedOf(db: Reader, of: CasesOf, limit: number): DecidedRecord[] {
  const newest = db
    .select({ id: cases.id })
    .from(cases)
    .where(named(of))
    .orderBy(desc(cases.filed), desc(cases.id))
    .limit(limit)
    .all()
    .map(({ id }) => id);
  const rows = db
    .select({
      reference: cases.reference,
      action: decisions.action,
      asOf: decisions.asOf,
      reason: decisions.reason,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(and(inArray(decisions.caseId, newest), inArray(decisions.action, [...DECIDING])))
    .orderBy(decisions.id)
    .all();
  return [...new Map(rows.map((row) => [row.reference, row])).values()];
}

/** The application of the newest registration case of a vehicle; null where there is none. */
export function lastRegistration(
  db: Reader,
  vin: string,
): { reference: string; filed: string; status: CaseStatus; application: unknown } | null {
  const row = db
    .select({ reference: cases.reference, filed: cases.filed, status: cases.status, application: cases.application })
    .from(cases)
    .where(and(eq(cases.vin, vin), eq(cases.program, 'VEHICLE_REGISTRATION')))
    .orderBy(desc(cases.filed), desc(cases.id))
    .limit(1)
    .get();
  return row ?? null;
}

/** How many cases a mission has of each program and status, counted in the index that is led by its name. */
export function missionCaseCounts(
  db: Reader,
  mission: { readonly id: string; readonly name: string },
): { program: string; status: CaseStatus; count: number }[] {
  return db.all(missionCountsQuery(mission));
}

/** Exported so that a test can ask for its plan. */
export function missionCountsQuery({ id, name }: { readonly id: string; readonly name: string }): SQL {
  return sql`
    SELECT ${cases.program} AS program, ${cases.status} AS status, count(*) AS count
    FROM ${cases} INDEXED BY cases_by_mission WHERE ${cases.missionName} = ${name} AND ${cases.missionId} = ${id}
    GROUP BY ${cases.program}, ${cases.status}`;
}
