import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { CaseGroup, GroupBy } from '../../../../shared/contract/cases.ts';
import { cases } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { OPEN_STATUSES, type PageFilter, planOf } from './case-page.ts';

/** What each grouping is keyed by, and the index that has it in order. */
const GROUPS = {
  program: { key: cases.program, title: cases.program, by: cases.program, index: 'program' },
  status: { key: cases.status, title: cases.status, by: cases.status, index: 'status' },
  mission: { key: cases.missionId, title: cases.missionName, by: cases.missionName, index: 'mission' },
  assignee: { key: cases.assigneeId, title: cases.assigneeName, by: cases.assigneeName, index: 'assignee' },
  holdReason: { key: cases.holdReason, title: cases.holdReason, by: cases.holdReason, index: 'status' },
} as const;

function fromOf(db: Reader, filter: PageFilter, index: 'program' | 'status' | 'mission' | 'assignee' | 'due') {
  const plan = planOf(db, filter, index);
  const source = plan.index === null ? sql`${cases}` : sql`${cases} INDEXED BY ${sql.identifier(plan.index)}`;
  return { source, where: plan.where };
}

/** The groups of a filter with their sizes; exported so that a test can ask for its plan. */
export function groupsQuery(db: Reader, filter: PageFilter, by: keyof typeof GROUPS): SQL {
  const group = GROUPS[by];
  const { source, where } = fromOf(db, filter, group.index);
  const held = by === 'holdReason' ? eq(cases.onHold, true) : undefined;
  // A null key stands alone and max() passes it by.
  return sql`SELECT max(${group.key}) AS key, max(${group.title}) AS title, count(*) AS count
    FROM ${source} WHERE ${and(where, held) ?? sql`1`} GROUP BY ${group.by} ORDER BY ${group.by}`;
}

/** The sizes of the groups by due day, in one walk; exported so that a test can ask for its plan. */
export function dueGroupsQuery(db: Reader, filter: PageFilter, today: string, weekEnd: string): SQL {
  const { source, where } = fromOf(db, filter, 'due');
  return sql`SELECT
      total(${cases.due} < ${today}) AS late,
      total(${cases.due} = ${today}) AS today,
      total(${cases.due} > ${today} AND ${cases.due} <= ${weekEnd}) AS week,
      total(${cases.due} > ${weekEnd}) AS later
    FROM ${source} WHERE ${and(where, inArray(cases.status, OPEN_STATUSES))}`;
}

/** A filter's cases in groups, each with how many it has. */
export function caseGroups(db: Reader, filter: PageFilter, by: GroupBy, today: string, weekEnd: string): CaseGroup[] {
  if (by !== 'due') return db.all<CaseGroup>(groupsQuery(db, filter, by));
  const sums = db.get<Record<string, number>>(dueGroupsQuery(db, filter, today, weekEnd)) ?? {};
  return Object.entries(sums)
    .filter(([, n]) => n > 0)
    .map(([key, n]) => ({ key, title: null, count: n }));
}
