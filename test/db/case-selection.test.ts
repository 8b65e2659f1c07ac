import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { casePage } from '../../main/core/db/repositories/case-page.ts';
import {
  countSelection,
  type PageSelection,
  selectionCountQuery,
  selectionStep,
  selectionStepQuery,
} from '../../main/core/db/repositories/case-selection.ts';
import type { Reader } from '../../main/core/db/store.ts';
import { deskWithCases } from '../fixtures/desk.ts';

const byReference = { column: 'reference', descending: false } as const;

function planOf(db: Reader, query: ReturnType<typeof selectionCountQuery>): string {
  return db
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`)
    .map(({ detail }) => detail)
    .join('\n');
}

test('all that match are counted and walked in a covering index, never sorted, whatever the filter', async () => {
  const { auditor } = await deskWithCases(5);
  const db = auditor.desk.store.read;
  const filters: Extract<PageSelection, { kind: 'ALL' }>['filter'][] = [
    {},
    { statuses: ['RECEIVED', 'IN_REVIEW'] },
    { program: 'VEHICLE_REGISTRATION' },
    { mission: 'M-XA-EMB' },
    { assignee: 'none' },
    { filedFrom: '2026-11-01', filedTo: '2026-11-30' },
    { dueBy: '2026-12-01' },
    { onHold: true },
  ];
  for (const filter of filters) {
    for (const except of [[], ['5000000001', '5000000002']]) {
      const selection: PageSelection = { kind: 'ALL', filter, except };
      for (const query of [
        selectionCountQuery(db, selection),
        selectionStepQuery(db, selection, '5000000001', 2_000),
      ]) {
        const plan = planOf(db, query);
        expect(plan, JSON.stringify(filter)).toContain('USING COVERING INDEX cases_by_reference');
        expect(plan).not.toContain('FOR ORDER BY');
      }
    }
  }
});

test('a selection is all that match but those taken out, in as many steps as it takes', async () => {
  const { auditor } = await deskWithCases(60);
  const db = auditor.desk.store.read;
  const of = (filter: Extract<PageSelection, { kind: 'ALL' }>['filter']) =>
    casePage(db, filter, byReference, 0, 200).rows.map(({ reference }) => reference as string);
  for (const filter of [{}, { mission: 'M-XA-EMB' }, { search: '5000' }, { search: of({})[7] ?? '' }]) {
    const matching = of(filter);
    const except = matching.slice(1, 3);
    const selection: PageSelection = { kind: 'ALL', filter, except };
    const walked: string[] = [];
    for (let after = ''; ; after = walked.at(-1) ?? '') {
      const step = selectionStep(db, selection, after, 7);
      walked.push(...step);
      if (step.length < 7) break;
    }
    expect(walked).toEqual(matching.filter((reference) => !except.includes(reference)));
    expect(countSelection(db, selection)).toBe(walked.length);
  }
});

test('cases that are named are counted as far as they are there', async () => {
  const { auditor } = await deskWithCases(5);
  const db = auditor.desk.store.read;
  const [first = '', second = ''] = selectionStep(db, { kind: 'ALL', filter: {}, except: [] }, '', 2);
  const selection: PageSelection = { kind: 'SOME', references: [second, first, '5000999999'] };
  expect(countSelection(db, selection)).toBe(2);
  expect(selectionStep(db, selection, '', 10)).toEqual([first, second]);
  expect(planOf(db, selectionCountQuery(db, selection))).not.toContain('SCAN cases');
});
