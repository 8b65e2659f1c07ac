import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { CaseRow, SortColumn } from '../../../../shared/contract/cases.ts';
import { CASE_STATUSES, type CaseStatus, isOpen } from '../../../../shared/domain/case/life-cycle.ts';
import { missionId, reference } from '../../../../shared/domain/ids.ts';
import type { HoldReason } from '../../../../shared/domain/rules/finding.ts';
import { cases } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { countMatches, matchExpression } from './search-words.ts';

/** Statuses that still ask something of the desk. */
export const OPEN_STATUSES = CASE_STATUSES.filter(isOpen);

/** A parsed filter: `assignee` is a user's id, `none` or `any`. */
export interface PageFilter {
  readonly statuses?: readonly CaseStatus[] | undefined;
  readonly program?: string | undefined;
  readonly mission?: string | undefined;
  readonly assignee?: string | undefined;
  readonly filedFrom?: string | undefined;
  readonly filedTo?: string | undefined;
  readonly dueBy?: string | undefined;
  readonly dueFrom?: string | undefined;
  readonly onHold?: boolean | undefined;
  readonly holdReason?: HoldReason | undefined;
  readonly search?: string | undefined;
}

const SORTS = {
  reference: { column: cases.reference, index: 'cases_by_reference' },
  subject: { column: cases.subjectSort, index: 'cases_by_subject' },
  mission: { column: cases.missionName, index: 'cases_by_mission' },
  program: { column: cases.program, index: 'cases_by_program' },
  status: { column: cases.status, index: 'cases_by_status' },
  assignee: { column: cases.assigneeName, index: 'cases_by_assignee' },
  filed: { column: cases.filed, index: 'cases_by_filed' },
  due: { column: cases.due, index: 'cases_by_due' },
} as const satisfies Record<SortColumn, unknown>;

/**
 * Above this many hits a search walks the index of the sort and asks of each row whether it matched; below it the hits
 * are fetched and sorted. Either way the cost is bounded.
 */
const FEW_HITS = 2_000;
const EVERYTHING = 1_000_000_000;

function conditions(filter: PageFilter): SQL[] {
  const all: SQL[] = [];
  if (filter.statuses?.length) all.push(inArray(cases.status, [...filter.statuses]));
  if (filter.program) all.push(eq(cases.program, filter.program));
  if (filter.mission) all.push(eq(cases.missionId, filter.mission));
  if (filter.assignee === 'none') all.push(isNull(cases.assigneeId));
  else if (filter.assignee === 'any') all.push(isNotNull(cases.assigneeId));
  else if (filter.assignee) all.push(eq(cases.assigneeId, filter.assignee));
  if (filter.filedFrom) all.push(gte(cases.filed, filter.filedFrom));
  if (filter.filedTo) all.push(lte(cases.filed, filter.filedTo));
  if (filter.dueBy) all.push(lte(cases.due, filter.dueBy), inArray(cases.status, OPEN_STATUSES));
  if (filter.dueFrom) all.push(gte(cases.due, filter.dueFrom), inArray(cases.status, OPEN_STATUSES));
  // The reason is in no index of a sort; that only held cases are asked for it is what keeps it cheap.
  if (filter.holdReason) all.push(eq(cases.onHold, true), eq(cases.holdReason, filter.holdReason));
  if (filter.onHold !== undefined) all.push(eq(cases.onHold, filter.onHold));
  return all;
}

const NOTHING: SQL = sql`0`;

export interface PagePlan {
  readonly where: SQL | undefined;
  /** The index that gives order and filters; null where the few hits of a search are sorted. */
  readonly index: string | null;
}

/** What finds the rows of a filter in the order of a column, in an index that has both. */
export function planOf(db: Reader, filter: PageFilter, column: SortColumn): PagePlan {
  const filters = conditions(filter);
  if (!filter.search) return { where: and(...filters), index: SORTS[column].index };
  const match = matchExpression(filter.search);
  if (match === null) return { where: NOTHING, index: null };
  const hits = sql`${cases.id} IN (SELECT rowid FROM case_search WHERE case_search MATCH ${match})`;
  const few = countMatches(db, 'case_search', match, FEW_HITS) < FEW_HITS;
  return { where: and(hits, ...filters), index: few ? null : SORTS[column].index };
}

/** The ids of one page, in order; exported so that a test can ask for its plan. */
export function pageIdsQuery(
  db: Reader,
  filter: PageFilter,
  sort: { column: SortColumn; descending: boolean },
  offset: number,
  limit: number,
): SQL {
  const { where, index } = planOf(db, filter, sort.column);
  const direction = sort.descending ? desc : asc;
  const source = index === null ? sql`${cases}` : sql`${cases} INDEXED BY ${sql.identifier(index)}`;
  const filtered = where === undefined ? sql`` : sql` WHERE ${where}`;
  const order = sql`${direction(SORTS[sort.column].column)}, ${direction(cases.id)}`;
  return sql`SELECT ${cases.id} AS id FROM ${source}${filtered} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
}

function totalOf(db: Reader, filter: PageFilter): number {
  const match = filter.search ? matchExpression(filter.search) : null;
  // Without a filter beside it a search is counted where it was found, however many it found.
  if (match !== null && conditions(filter).length === 0) return countMatches(db, 'case_search', match, EVERYTHING);
  const { where, index } = planOf(db, filter, 'status');
  const source = index === null ? sql`${cases}` : sql`${cases} INDEXED BY ${sql.identifier(index)}`;
  const filtered = where === undefined ? sql`` : sql` WHERE ${where}`;
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${source}${filtered}`)?.n ?? 0;
}

/** What a row of the queue shows. */
export const ROW_COLUMNS = {
  id: cases.id,
  reference: cases.reference,
  program: cases.program,
  form: cases.form,
  subject: cases.subject,
  mission: cases.missionName,
  missionId: cases.missionId,
  status: cases.status,
  assignee: cases.assigneeName,
  filed: cases.filed,
  due: cases.due,
  onHold: cases.onHold,
  holdReason: cases.holdReason,
  vin: cases.vin,
  plate: cases.plate,
} as const;

type RowRecord = { id: number; reference: string; missionId: string } & Omit<CaseRow, 'reference' | 'missionId'>;

export function toCaseRow({ id: _id, ...record }: RowRecord): CaseRow {
  return { ...record, reference: reference.parse(record.reference), missionId: missionId.parse(record.missionId) };
}

/** One page of the whole filtered and sorted result, and how many rows that has. */
export function casePage(
  db: Reader,
  filter: PageFilter,
  sort: { column: SortColumn; descending: boolean },
  offset: number,
  limit: number,
): { total: number; rows: CaseRow[] } {
  const ids = db.all<{ id: number }>(pageIdsQuery(db, filter, sort, offset, limit)).map((row) => row.id);
  const records = db.select(ROW_COLUMNS).from(cases).where(inArray(cases.id, ids)).all();
  const byId = new Map(records.map((record) => [record.id, record]));
  const rows = ids.flatMap((id) => {
    const record = byId.get(id);
    return record ? [toCaseRow(record)] : [];
  });
  return { total: totalOf(db, filter), rows };
}

export type CasesAbout = { readonly missionId: string } | { readonly pid: string } | { readonly vin: string };

function about(of: CasesAbout): SQL {
  if ('missionId' in of) return eq(cases.missionId, of.missionId);
  return 'pid' in of ? eq(cases.applicantPid, of.pid) : eq(cases.vin, of.vin);
}

/** The newest cases of one mission, applicant or vehicle. */
export function newestCases(db: Reader, of: CasesAbout, limit: number): CaseRow[] {
  return newestQuery(db, about(of), limit).all().map(toCaseRow);
}

/** Exported so that a test can ask for its plan. */
export function newestCasesQuery(db: Reader, of: CasesAbout, limit: number): SQL {
  return newestQuery(db, about(of), limit).getSQL();
}

/** The newest cases of one mission, applicant or vehicle, and how many there are. */
export function casesAbout(db: Reader, of: CasesAbout, limit: number): { total: number; rows: CaseRow[] } {
  const total = db.select({ n: count() }).from(cases).where(about(of)).get()?.n ?? 0;
  return { total, rows: newestCases(db, of, limit) };
}

function newestQuery(db: Reader, where: SQL, limit: number) {
  return db.select(ROW_COLUMNS).from(cases).where(where).orderBy(desc(cases.filed), desc(cases.id)).limit(limit);
}

/** The open matters of a mission, found in the index that is led by its name; exported for its plan. */
export function openMattersQuery(mission: { readonly id: string; readonly name: string }, limit: number): SQL {
  const open = and(eq(cases.program, 'ENFORCEMENT'), inArray(cases.status, OPEN_STATUSES));
  return sql`SELECT ${cases.id} AS id FROM ${cases} INDEXED BY cases_by_mission
    WHERE ${cases.missionName} = ${mission.name} AND ${cases.missionId} = ${mission.id} AND ${open}
    ORDER BY ${desc(cases.id)} LIMIT ${limit}`;
}

/** The newest matters of enforcement that are open against a mission or its members. */
export function openMattersOf(
  db: Reader,
  mission: { readonly id: string; readonly name: string },
  limit: number,
): CaseRow[] {
  const ids = db.all<{ id: number }>(openMattersQuery(mission, limit)).map(({ id }) => id);
  return newestQuery(db, inArray(cases.id, ids), limit).all().map(toCaseRow);
}

export interface QueueCounts {
  mine: number;
  unassigned: number;
  dueToday: number;
  returned: number;
  onHold: number;
  forApproval: number;
  forIssue: number;
  open: number;
  programs: Record<string, number>;
}

/** The figures beside the queues, of open cases: each counted in an index of its own. */
export function queueCounts(db: Reader, userId: string, today: string): QueueCounts {
  const open = inArray(cases.status, OPEN_STATUSES);
  const counted = (index: string, where: SQL) =>
    db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${cases} INDEXED BY ${sql.identifier(index)} WHERE ${where}`)
      ?.n ?? 0;
  const groups = db.all<{ program: string; status: CaseStatus; n: number }>(sql`
    SELECT ${cases.program} AS program, ${cases.status} AS status, count(*) AS n
    FROM ${cases} INDEXED BY cases_of_status WHERE ${open} GROUP BY ${cases.status}, ${cases.program}`);
  const inStatus = (...statuses: CaseStatus[]) =>
    groups.reduce((sum, group) => sum + (statuses.includes(group.status) ? group.n : 0), 0);
  const programs: Record<string, number> = {};
  for (const group of groups) programs[group.program] = (programs[group.program] ?? 0) + group.n;
  return {
    mine: counted('cases_of_assignee', sql`${cases.assigneeId} = ${userId} AND ${open}`),
    unassigned: counted('cases_of_assignee', sql`${cases.assigneeId} IS NULL AND ${open}`),
    dueToday: counted('cases_by_due', sql`${cases.due} <= ${today} AND ${open}`),
    returned: inStatus('RETURNED'),
    onHold: counted('cases_held', sql`${cases.onHold} = 1 AND ${open}`),
    forApproval: inStatus('RECOMMENDED'),
    forIssue: inStatus('APPROVED', 'IN_PRODUCTION'),
    open: groups.reduce((sum, group) => sum + group.n, 0),
    programs,
  };
}
