import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { casePage, type PageFilter, pageIdsQuery, queueCounts } from '../../main/core/db/repositories/case-page.ts';
import type { Reader } from '../../main/core/db/store.ts';
import { SORT_COLUMNS } from '../../shared/contract/cases.ts';
import { deskWithCases } from '../fixtures/desk.ts';

const byReference = { column: 'reference', descending: false } as const;

function planOf(db: Reader, filter: PageFilter, column: (typeof SORT_COLUMNS)[number], descending: boolean): string {
  const rows = db.all<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN ${pageIdsQuery(db, filter, { column, descending }, 0, 100)}`,
  );
  return rows.map((row) => row.detail).join('\n');
}

describe('a page of the queue', () => {
  test('is found in a covering index and never sorted, whatever the sort and the filter', async () => {
    const { auditor } = await deskWithCases(5);
    const db = auditor.desk.store.read;
    const filters: PageFilter[] = [
      {},
      { statuses: ['RECEIVED', 'IN_REVIEW'] },
      { program: 'VEHICLE_REGISTRATION' },
      { mission: 'M-XA-EMB' },
      { assignee: 'none' },
      { filedFrom: '2026-11-01', filedTo: '2026-11-30' },
      { dueBy: '2026-12-01' },
      { onHold: true },
    ];
    for (const column of SORT_COLUMNS) {
      for (const filter of filters) {
        for (const descending of [false, true]) {
          const plan = planOf(db, filter, column, descending);
          expect(plan).toContain(`USING COVERING INDEX cases_by_${column}`);
          expect(plan, `${column} ${JSON.stringify(filter)}`).not.toContain('TEMP B-TREE');
        }
      }
    }
  });

  test('sorts the whole result, not the page, both ways', async () => {
    const { auditor } = await deskWithCases(120);
    const db = auditor.desk.store.read;
    for (const column of SORT_COLUMNS) {
      const up = Array.from(
        { length: 4 },
        (_, at) => casePage(db, {}, { column, descending: false }, at * 30, 30).rows,
      ).flat();
      const down = casePage(db, {}, { column, descending: true }, 0, 120).rows;
      expect(up.map((row) => row.reference)).toEqual(down.map((row) => row.reference).reverse());
    }
    const filed = casePage(db, {}, { column: 'filed', descending: false }, 0, 120).rows.map((row) => row.filed);
    expect(filed).toEqual([...filed].sort());
  });

  test('counts what the filter lets through, past the end as well', async () => {
    const { auditor } = await deskWithCases(50);
    const page = casePage(auditor.desk.store.read, { mission: 'M-XA-EMB' }, byReference, 1000, 10);
    expect(page.rows).toEqual([]);
    expect(page.total).toBe(
      casePage(auditor.desk.store.read, { mission: 'M-XA-EMB' }, byReference, 0, 200).rows.length,
    );
  });
});

describe('search', () => {
  test('finds by reference, name without its accents, PID, VIN and its end, in any order, and nothing for nonsense', async () => {
    const { auditor } = await deskWithCases(80);
    const db = auditor.desk.store.read;
    const rows = casePage(db, {}, byReference, 0, 200).rows;
    const wanted = rows.find((row) => row.subject.startsWith('Łukasik')) ?? rows[0];
    if (!wanted) throw new Error('no case');
    const [surname = '', given = ''] = wanted.subject.split(', ');
    const found = (search: string) => casePage(db, { search }, byReference, 0, 200).rows.map((row) => row.reference);
    expect(found(wanted.reference)).toEqual([wanted.reference]);
    expect(found(wanted.vin ?? '')).toEqual([wanted.reference]);
    expect(found((wanted.vin ?? '').slice(-8).toLowerCase())).toEqual([wanted.reference]);
    expect(found('lukasik')).toContain(wanted.reference);
    expect(found(`${given} ${surname}`)).toContain(wanted.reference);
    expect(found('qqqq zzzz')).toEqual([]);
    expect(found('"; DROP TABLE cases; --')).toEqual([]);
    expect(found('* OR NEAR(')).toEqual([]);
  });
});

test('the figures beside the queues are those of the queues', async () => {
  const { auditor } = await deskWithCases(40);
  const counts = queueCounts(auditor.desk.store.read, 'nobody', '2026-12-01');
  expect(counts).toMatchObject({
    open: 40,
    unassigned: 40,
    mine: 0,
    forApproval: 0,
    programs: { VEHICLE_REGISTRATION: 40 },
  });
  expect(counts.dueToday).toBe(casePage(auditor.desk.store.read, { dueBy: '2026-12-01' }, byReference, 0, 1).total);
});
