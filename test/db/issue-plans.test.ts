import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { casesToIssueQuery } from '../../main/core/db/repositories/cases.ts';
import { waitingPlatesQuery } from '../../main/core/db/repositories/waiting-plates.ts';
import { newTeam, type Team } from '../fixtures/desk.ts';

function planOf(team: Team, query: SQL): string[] {
  const rows = team.auditor.desk.store.read.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`);
  return rows.map(({ detail }) => detail);
}

test('the cases that are to be issued are found by their status, however many the desk has', async () => {
  const team = await newTeam();
  const plan = planOf(team, casesToIssueQuery(team.auditor.desk.store.read, 'A', 100).getSQL());
  expect(plan[0]).toBe('SEARCH cases USING INDEX cases_of_status (status=?)');
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

test('the plates that wait to be ordered are found by their slips, and no table is walked', async () => {
  const team = await newTeam();
  const plan = planOf(team, waitingPlatesQuery(team.auditor.desk.store.read).getSQL());
  expect(plan[0]).toBe('SEARCH documents USING INDEX documents_number (kind=?)');
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});
