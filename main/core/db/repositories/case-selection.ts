import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import { cases } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { type PageFilter, planOf, ROW_COLUMNS, toCaseRow } from './case-page.ts';

/** A selection whose filter names its assignee. */
export type PageSelection =
  | { readonly kind: 'SOME'; readonly references: readonly string[] }
  | { readonly kind: 'ALL'; readonly filter: PageFilter; readonly except: readonly string[] };

interface SelectionPlan {
  readonly source: SQL;
  readonly where: SQL;
}

/** However many are named, the statement is one and the same, so that it is prepared once. */
function named(references: readonly string[]): SQL {
  return sql`(SELECT value FROM json_each(${JSON.stringify(references)}))`;
}

function selected(db: Reader, selection: PageSelection): SelectionPlan {
  if (selection.kind === 'SOME')
    return { source: sql`${cases}`, where: sql`${cases.reference} IN ${named(selection.references)}` };
  const { where, index } = planOf(db, selection.filter, 'reference');
  const source = index === null ? sql`${cases}` : sql`${cases} INDEXED BY ${sql.identifier(index)}`;
  const kept = selection.except.length === 0 ? undefined : sql`${cases.reference} NOT IN ${named(selection.except)}`;
  return { source, where: and(where, kept) ?? sql`1` };
}

/** Exported so that a test can ask for its plan. */
export function selectionCountQuery(db: Reader, selection: PageSelection): SQL {
  const { source, where } = selected(db, selection);
  return sql`SELECT count(*) AS n FROM ${source} WHERE ${where}`;
}

/** How many cases a selection is. */
export function countSelection(db: Reader, selection: PageSelection): number {
  return db.get<{ n: number }>(selectionCountQuery(db, selection))?.n ?? 0;
}

/** The references of a selection after one, in their order; exported so that a test can ask for its plan. */
export function selectionStepQuery(db: Reader, selection: PageSelection, after: string, limit: number): SQL {
  const { source, where } = selected(db, selection);
  return sql`SELECT ${cases.reference} AS reference FROM ${source}
    WHERE ${and(where, gt(cases.reference, after))} ORDER BY ${asc(cases.reference)} LIMIT ${limit}`;
}

/** A step over a selection, for walking all of it without holding anybody up. */
export function selectionStep(db: Reader, selection: PageSelection, after: string, limit: number): string[] {
  return db
    .all<{ reference: string }>(selectionStepQuery(db, selection, after, limit))
    .map(({ reference }) => reference);
}

/** The little that a walk asks of each case, without its application. */
export function findStanding(
  db: Reader,
  reference: string,
): { version: number; assigneeId: string | null; assigneeName: string | null } | null {
  const { version, assigneeId, assigneeName } = cases;
  const found = db
    .select({ version, assigneeId, assigneeName })
    .from(cases)
    .where(eq(cases.reference, reference))
    .get();
  return found ?? null;
}

/** The rows of the queue of some references, in their order. */
export function rowsOf(db: Reader, references: readonly string[]) {
  return db
    .select(ROW_COLUMNS)
    .from(cases)
    .where(inArray(cases.reference, [...references]))
    .orderBy(asc(cases.reference))
    .all()
    .map(toCaseRow);
}
