import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { markSent } from '../../main/core/db/repositories/print-jobs.ts';
import { nextItemQuery } from '../../main/core/db/repositories/stock.ts';
import { blanksOfJob, markPrinted, releaseBlanks, reserveBlanks } from '../../main/core/services/blanks-of-job.ts';
import { confirmCase, confirmSheets } from '../../main/core/services/confirm-sheets.ts';
import { countStock } from '../../main/core/services/count-stock.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { prepareDestruction } from '../../main/core/services/destroy-stock.ts';
import { handStockOver, spoilStock, voidStock } from '../../main/core/services/move-stock.ts';
import { listSheets, spoilSheet } from '../../main/core/services/print-queue.ts';
import { produceCase } from '../../main/core/services/produce-case.ts';
import { stockList, stockPiece, stockSeriesPage } from '../../main/core/services/stock-pages.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { stockContract } from '../../shared/contract/stock.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { ok } from '../../shared/result.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, newTeam, refused, type Team } from '../fixtures/desk.ts';
import { receives, stateOf, write } from '../fixtures/stock.ts';

async function cardInProduction(team: Team) {
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  must(await produceCase(team.issuance, { reference }));
  const rows = must(listSheets(team.auditor, { reference, offset: 0, limit: 100 })).rows;
  const card = rows.find(({ kind }) => kind === 'REGISTRATION_CARD');
  if (!card) throw new Error('no card is queued');
  return { reference, job: card.id };
}

const sending = { printer: 'Office', spoolId: 'Office-1', at: '2026-11-24T12:00:00Z', by: 'Ivo Hart' };

/** Reserves the blanks of a sheet and sends it to the printer. */
function prints(team: Team, job: number): string[] {
  return must(
    team.issuance.desk.store.write((tx) => {
      const reserved = reserveBlanks(team.issuance, tx, job, 'REGISTRATION_CARD');
      if (!reserved.ok) return reserved;
      markSent(tx, job, sending);
      return ok(markPrinted(team.issuance, tx, job));
    }),
  );
}

describe('a series', () => {
  test('is received piece by piece, and shown with who keeps it', async () => {
    const team = await newTeam();
    const { series } = must(receives(team.issuance));
    const page = must(stockSeriesPage(team.auditor, { id: series, offset: 8, limit: 5 }));
    expect(stockContract.series.output.parse(page)).toMatchObject({
      series: { first: 'CB-000001', last: 'CB-000010', custodian: 'Ivo Hart', counts: { AVAILABLE: 10, ISSUED: 0 } },
      total: 10,
      pieces: [{ serial: 'CB-000009' }, { serial: 'CB-000010', state: 'AVAILABLE', reference: null }],
    });
    expect(must(stockPiece(team.auditor, { kind: 'CARD_BLANK', serial: 'cb-000004' })).moves).toEqual([
      { from: null, to: 'AVAILABLE', at: '2026-11-24T12:00:00.000Z', by: 'Ivo Hart', reason: 'Received.' },
    ]);
    expect(verifyDesk(team.auditor).clean).toBe(true);
  });

  test('that overlaps another is refused whole', async () => {
    const team = await newTeam();
    must(receives(team.issuance));
    expect(refused(receives(team.issuance, { first: 'CB-000010' }))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('CB-000010'),
    });
    expect(must(stockList(team.auditor)).series).toHaveLength(1);
    must(receives(team.issuance, { first: 'CB-000011' }));
    must(receives(team.issuance, { kind: 'DECAL' }));
  });

  test('of 100,000 pieces is received within seconds', async () => {
    const team = await newTeam();
    const began = performance.now();
    must(receives(team.issuance, { count: 100_000 }));
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(must(stockList(team.auditor)).series[0]?.counts.AVAILABLE).toBe(100_000);
    expect(stateOf(team, 'CB-100000')).toBe('AVAILABLE');
  });

  test('is kept by those who issue and their supervisor, read by the auditor, and nobody else’s', async () => {
    const team = await newTeam();
    for (const session of [team.intake, team.adjudicator, team.auditor, team.administrator]) {
      expect(refused(receives(session)).code).toBe('FORBIDDEN');
    }
    const { series } = must(receives(team.supervisor));
    const named = { kind: 'CARD_BLANK', serials: 'CB-000001', reason: 'torn' } as const;
    const handing = { id: series, custodian: 'Sela Brandt', place: 'Vault', reason: 'Leave' };
    expect(refused(stockList(team.intake)).code).toBe('FORBIDDEN');
    expect(refused(voidStock(team.issuance, named)).code).toBe('FORBIDDEN');
    for (const session of [team.auditor, team.adjudicator]) {
      must(stockList(session));
      expect(refused(spoilStock(session, named)).code).toBe('FORBIDDEN');
      expect(refused(handStockOver(session, handing)).code).toBe('FORBIDDEN');
      expect(refused(countStock(session, { id: series, counted: '' })).code).toBe('FORBIDDEN');
      expect(refused(prepareDestruction(session, { ...named, method: 'shredded' })).code).toBe('FORBIDDEN');
    }
    must(handStockOver(team.issuance, handing));
    expect(must(stockList(team.auditor)).series[0]).toMatchObject({ custodian: 'Sela Brandt', place: 'Vault' });
  });

  test('that runs low or runs out of time is told', async () => {
    const team = await newTeam();
    must(receives(team.issuance, { count: 60, expiresOn: civilDate.parse('2027-01-23') }));
    const { low, series } = must(stockList(team.auditor));
    // The desk keeps no other kind, and so misses none.
    expect(low).toEqual([]);
    expect(series[0]).toMatchObject({ isExpiring: true, isExpired: false });
    must(spoilStock(team.issuance, { kind: 'CARD_BLANK', serials: 'CB-000001..CB-000011', reason: 'wet' }));
    expect(must(stockList(team.auditor)).low).toEqual([{ kind: 'CARD_BLANK', available: 49, threshold: 50 }]);
  });

  test('is written off whole or not at all', async () => {
    const team = await newTeam();
    must(receives(team.issuance));
    const spoil = (serials: string) => spoilStock(team.issuance, { kind: 'CARD_BLANK', serials, reason: 'wet' });
    expect(refused(spoil('CB-000001, CB-000099')).code).toBe('NOT_FOUND');
    expect(refused(spoil('')).code).toBe('INVALID_INPUT');
    expect(stateOf(team, 'CB-000001')).toBe('AVAILABLE');
    expect(must(spoil('CB-000001')).moved).toBe(1);
    expect(refused(spoil('CB-000001')).code).toBe('WRONG_STATE');
  });
});

describe('the blanks of a sheet', () => {
  test('are the lowest of the oldest series that has not expired, and are issued with it', async () => {
    const team = await deskWithCases(20);
    must(receives(team.issuance, { first: 'OLD-1', count: 3, expiresOn: civilDate.parse('2026-11-24') }));
    must(receives(team.issuance));
    must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
    write(team.issuance, (tx) => tx.run(sql`UPDATE stock_series SET expires_on = '2026-11-23' WHERE prefix = 'OLD-'`));
    must(spoilStock(team.issuance, { kind: 'CARD_BLANK', serials: 'CB-000001', reason: 'bent' }));
    const { reference, job } = await cardInProduction(team);
    expect(prints(team, job)).toEqual(['CB-000002', 'D-1']);
    expect(stateOf(team, 'CB-000002')).toBe('PRINTED');
    const spoil = { kind: 'CARD_BLANK', serials: 'CB-000002', reason: 'torn' } as const;
    expect(refused(spoilStock(team.issuance, spoil)).code).toBe('WRONG_STATE');
    expect(must(confirmSheets(team.issuance, [job])).results[0]?.ok).toBe(true);
    expect(must(stockPiece(team.auditor, { kind: 'CARD_BLANK', serial: 'CB-000002' }))).toMatchObject({
      piece: { state: 'ISSUED', reference, job },
      moves: [{ to: 'AVAILABLE' }, { to: 'RESERVED' }, { to: 'PRINTED' }, { to: 'ISSUED', by: 'Ivo Hart' }],
    });
    expect(verifyDesk(team.auditor).clean).toBe(true);
  });

  test('are spoiled with it, and its next sheet takes others', async () => {
    const team = await deskWithCases(20);
    must(receives(team.issuance));
    must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
    const { reference, job } = await cardInProduction(team);
    prints(team, job);
    must(spoilSheet(team.issuance, { job, reason: 'torn in the feeder' }));
    expect([stateOf(team, 'CB-000001'), stateOf(team, 'D-1', 'DECAL')]).toEqual(['SPOILED', 'SPOILED']);
    const again = must(listSheets(team.auditor, { reference, offset: 0, limit: 100 })).rows.find(
      ({ kind, state }) => kind === 'REGISTRATION_CARD' && state === 'QUEUED',
    );
    expect(prints(team, again?.id ?? 0)).toEqual(['CB-000002', 'D-2']);
  });

  test('that were issued are void once the confirmed sheet is taken back', async () => {
    const team = await deskWithCases(20);
    must(receives(team.issuance));
    must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
    const { reference, job } = await cardInProduction(team);
    prints(team, job);
    must(confirmSheets(team.issuance, [job]));
    must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason: 'The mission asked for it.' }));
    expect([stateOf(team, 'CB-000001'), stateOf(team, 'D-1', 'DECAL')]).toEqual(['VOID', 'VOID']);
  });

  test('are refused where a kind has none left, and none of the others is kept', async () => {
    const team = await deskWithCases(20);
    must(receives(team.issuance));
    const { job } = await cardInProduction(team);
    const reserved = team.issuance.desk.store.write((tx) => reserveBlanks(team.issuance, tx, job, 'REGISTRATION_CARD'));
    expect(refused(reserved)).toMatchObject({ code: 'EXHAUSTED', next: expect.stringContaining('Receive a series') });
    expect(stateOf(team, 'CB-000001')).toBe('AVAILABLE');
  });

  test('go back to the drawer where nothing was printed, and are kept by a sheet that is sent again', async () => {
    const team = await deskWithCases(20);
    must(receives(team.issuance));
    must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
    const { job } = await cardInProduction(team);
    const reserve = () =>
      write(team.issuance, (tx) => must(reserveBlanks(team.issuance, tx, job, 'REGISTRATION_CARD')));
    expect(reserve()).toEqual(['CB-000001', 'D-1']);
    expect(reserve()).toEqual(['CB-000001', 'D-1']);
    write(team.issuance, (tx) => releaseBlanks(team.issuance, tx, job, 'The printer was off.'));
    expect(stateOf(team, 'CB-000001')).toBe('AVAILABLE');
    expect(blanksOfJob(team.auditor.desk.store.read, job)).toEqual([]);
  });

  test('are not asked of papers that go out as files, and what was reserved goes back', async () => {
    const team = await deskWithCases(20);
    const { reference, job } = await cardInProduction(team);
    const reserved = team.issuance.desk.store.write((tx) => reserveBlanks(team.issuance, tx, job, 'REGISTRATION_CARD'));
    expect(refused(reserved).next).toContain('as files');
    must(receives(team.issuance));
    must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
    write(team.issuance, (tx) => must(reserveBlanks(team.issuance, tx, job, 'REGISTRATION_CARD')));
    expect(must(confirmCase(team.issuance, reference, 'FILE')).status).toBe('ISSUED');
    expect([stateOf(team, 'CB-000001'), stateOf(team, 'D-1', 'DECAL')]).toEqual(['AVAILABLE', 'AVAILABLE']);
    expect(verifyDesk(team.auditor).clean).toBe(true);
  });

  test('of a sheet that was never printed go back to the drawer when its case is withdrawn', async () => {
    const team = await deskWithCases(20);
    must(receives(team.issuance));
    must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
    const { reference, job } = await cardInProduction(team);
    write(team.issuance, (tx) => must(reserveBlanks(team.issuance, tx, job, 'REGISTRATION_CARD')));
    must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason: 'The mission asked for it.' }));
    expect([stateOf(team, 'CB-000001'), stateOf(team, 'D-1', 'DECAL')]).toEqual(['AVAILABLE', 'AVAILABLE']);
  });

  test('are found by index, however many were used up', async () => {
    const team = await newTeam();
    const db = team.auditor.desk.store.read;
    const query = nextItemQuery(db, { kind: 'CARD_BLANK', today: '2026-11-24' });
    const plan = db
      .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query.getSQL()}`)
      .map(({ detail }) => detail)
      .join('\n');
    expect(plan).toMatch(/SEARCH stock_items USING INDEX stock_items_next \(kind=\? AND state=\? AND series_id=\?\)/);
    expect(plan).toMatch(
      /left_over EXISTS USING COVERING INDEX stock_items_next \(kind=\? AND state=\? AND series_id=\?\)/,
    );
    expect(plan).not.toMatch(/SCAN |TEMP B-TREE/);
  });
});
