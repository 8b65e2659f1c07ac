import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseGroups, dueGroupsQuery, groupsQuery } from '../../main/core/db/repositories/case-groups.ts';
import { casePage, type PageFilter } from '../../main/core/db/repositories/case-page.ts';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { assignCase, holdCase } from '../../main/core/services/work-case.ts';
import { GROUPINGS, type GroupBy } from '../../shared/contract/cases.ts';
import { addDays, civilDate, endOfWeek } from '../../shared/domain/dates.ts';
import { deskWithCases, must } from '../fixtures/desk.ts';

const byReference = { column: 'reference', descending: false } as const;
const TODAY = civilDate.parse('2026-11-24');
const WEEK_END = endOfWeek(TODAY);

/** The filter that a group stands for. */
function filterOf(by: GroupBy, key: string | null): PageFilter {
  if (by === 'assignee') return { assignee: key ?? 'none' };
  if (by !== 'due') return by === 'status' ? { statuses: ['RECEIVED'] } : { [by]: key };
  const spans: Record<string, PageFilter> = {
    late: { dueBy: addDays(TODAY, -1) },
    today: { dueFrom: TODAY, dueBy: TODAY },
    week: { dueFrom: addDays(TODAY, 1), dueBy: WEEK_END },
    later: { dueFrom: addDays(WEEK_END, 1) },
  };
  return spans[key ?? ''] ?? {};
}

test('a week ends on its Saturday', () => {
  expect(WEEK_END).toBe('2026-11-28');
  expect(endOfWeek(civilDate.parse('2026-11-28'))).toBe('2026-11-28');
  expect(endOfWeek(civilDate.parse('2026-11-29'))).toBe('2026-12-05');
});

test('each group has as many as its filter lets through, and together they are the whole', async () => {
  const team = await deskWithCases(80);
  const db = team.auditor.desk.store.read;
  const rows = casePage(db, {}, byReference, 0, 200).rows;
  for (const [at, { reference }] of rows.slice(0, 12).entries()) {
    const version = () => findCase(db, reference)?.version ?? 0;
    const assignee = at % 2 ? team.adjudicator.actor.id : team.supervisor.actor.id;
    must(assignCase(team.supervisor, { reference, version: version(), assignee }));
    const reason = at % 3 ? 'LIEN' : 'INSURANCE';
    must(holdCase(team.supervisor, { reference, version: version(), reason, endsWhen: 'it is cured' }));
  }
  for (const by of GROUPINGS) {
    const groups = caseGroups(db, {}, by, TODAY, WEEK_END);
    for (const { key, count } of groups) {
      expect(casePage(db, filterOf(by, key), byReference, 0, 1).total, `${by} ${key}`).toBe(count);
    }
    const whole = groups.reduce((sum, { count }) => sum + count, 0);
    expect(whole, by).toBe(by === 'holdReason' ? 12 : 80);
  }
  expect(casePage(db, { assignee: 'any' }, byReference, 0, 1).total).toBe(12);
});

test('groups are counted in the index that has them in order', async () => {
  const { auditor } = await deskWithCases(5);
  const db = auditor.desk.store.read;
  const planOf = (query: ReturnType<typeof groupsQuery>) =>
    db
      .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`)
      .map(({ detail }) => detail)
      .join('\n');
  for (const filter of [{}, { statuses: ['RECEIVED'] }, { mission: 'M-XA-EMB' }] satisfies PageFilter[]) {
    for (const by of ['program', 'status', 'mission', 'assignee'] as const) {
      const plan = planOf(groupsQuery(db, filter, by));
      expect(plan).toContain(`USING COVERING INDEX cases_by_${by}`);
      expect(plan).not.toContain('TEMP B-TREE');
    }
    expect(planOf(dueGroupsQuery(db, filter, TODAY, WEEK_END))).toContain('USING COVERING INDEX cases_by_due');
  }
});
