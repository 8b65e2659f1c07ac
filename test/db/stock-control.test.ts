import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { moveItem } from '../../main/core/db/repositories/stock.ts';
import { countStock } from '../../main/core/services/count-stock.ts';
import { prepareDestruction, witnessDestruction } from '../../main/core/services/destroy-stock.ts';
import { spoilStock, voidStock } from '../../main/core/services/move-stock.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { stockList, stockSeriesPage } from '../../main/core/services/stock-pages.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { colleague, must, newTeam, PASSPHRASE, refused, type Team, tempFolder } from '../fixtures/desk.ts';
import { faults, receives, stateOf, write } from '../fixtures/stock.ts';
import { ofmctl } from './ofmctl.ts';

const moved = { at: '2026-11-24T12:00:00.000Z', by: 'Ivo Hart', reason: 'It went on.' };

/** Moves a piece along, as the sheets of cases do. */
function passes(team: Team, serial: string, ...through: Parameters<typeof moveItem>[1]['to'][]): void {
  write(team.issuance, (tx) => {
    for (const to of through) must(moveItem(tx, { kind: 'CARD_BLANK', serial, to, jobId: 1, ...moved }));
  });
}

describe('a count', () => {
  test('tells what is missing and what is too many', async () => {
    const team = await newTeam();
    const { series } = must(receives(team.issuance));
    must(receives(team.issuance, { first: 'CB-000021', count: 2 }));
    must(spoilStock(team.issuance, { kind: 'CARD_BLANK', serials: 'CB-000002', reason: 'misprinted' }));
    const counted = 'CB-000001, CB-000003..CB-000010, CB-000021, CB-000099';
    const { result } = must(countStock(team.issuance, { id: series, counted }));
    expect(result).toEqual({
      expected: 10,
      counted: 11,
      missing: ['CB-000002'],
      surplus: [
        { serial: 'CB-000021', why: `It is of series ${series + 1}.` },
        { serial: 'CB-000099', why: 'It was never received.' },
      ],
    });
  });

  test('expects what is reserved and what came back, and neither what went out nor what was written off', async () => {
    const team = await newTeam();
    const { series } = must(receives(team.issuance, { count: 5 }));
    passes(team, 'CB-000001', 'RESERVED');
    passes(team, 'CB-000002', 'RESERVED', 'PRINTED', 'ISSUED');
    passes(team, 'CB-000003', 'RESERVED', 'PRINTED', 'ISSUED');
    const voids = (serials: string) =>
      voidStock(team.supervisor, { kind: 'CARD_BLANK', serials, reason: 'It is void.' });
    must(voids('CB-000003'));
    const missed = must(countStock(team.issuance, { id: series, counted: 'CB-000001, CB-000003, CB-000005' }));
    expect(missed.result).toEqual({ expected: 4, counted: 3, missing: ['CB-000004'], surplus: [] });
    must(voids('CB-000004'));
    const settled = must(
      countStock(team.issuance, { id: series, counted: 'CB-000001, CB-000002, CB-000003, CB-000005' }),
    );
    expect(settled.result).toMatchObject({ missing: [], surplus: [{ serial: 'CB-000002', why: 'It was issued.' }] });
    expect(faults(team)).toEqual([]);
  });

  test.each([
    ['its result', sql`UPDATE stock_counts SET result = json_set(result, '$.missing', json('[]'))`],
    ['who counted', sql`UPDATE stock_counts SET counted_by = 'Sela Brandt'`],
    ['its day', sql`UPDATE stock_counts SET counted_at = '2026-11-23T12:00:00.000Z'`],
    ['its series', sql`UPDATE stock_counts SET series_id = 2`],
    ['its signature', sql`UPDATE stock_counts SET signature = replace(signature, substr(signature, -8), 'AAAAAAAA')`],
  ])('is signed: verify tells where %s was altered', async (_what, tampering: SQL) => {
    const team = await newTeam();
    const { series } = must(receives(team.issuance));
    must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
    must(countStock(team.issuance, { id: series, counted: 'CB-000001' }));
    const page = () => must(stockSeriesPage(team.auditor, { id: series, offset: 0, limit: 1 })).counts;
    expect(page()).toMatchObject([{ countedBy: 'Ivo Hart', isGenuine: true }]);
    expect(faults(team)).toEqual([]);
    write(team.issuance, (tx) => tx.run(tampering));
    expect(faults(team)).toEqual([expect.stringMatching(/^stock: The signature on count 1 /)]);
    expect(page().every(({ isGenuine }) => !isGenuine)).toBe(true);
  });
});

describe('destruction', () => {
  const input = { kind: 'CARD_BLANK', serials: 'CB-000001..CB-000003', method: 'Shredded' } as const;

  async function setAside(by: 'issuance' | 'supervisor') {
    const team = await newTeam();
    must(receives(team.issuance));
    must(spoilStock(team.issuance, { ...input, reason: 'water in the safe' }));
    const { destruction } = must(prepareDestruction(team[by], input));
    return { team, id: destruction };
  }
  const witness = { passphrase: PASSPHRASE };

  test('is of what is spoiled or void, and of each piece once', async () => {
    const team = await newTeam();
    must(receives(team.issuance));
    expect(refused(prepareDestruction(team.issuance, input)).code).toBe('WRONG_STATE');
    must(spoilStock(team.issuance, { ...input, reason: 'water in the safe' }));
    must(prepareDestruction(team.issuance, input));
    expect(refused(prepareDestruction(team.supervisor, input)).code).toBe('CONFLICT');
  });

  test('takes a supervisor beside whoever set the pieces aside, and nothing is destroyed before', async () => {
    const { team, id } = await setAside('issuance');
    for (const session of [team.issuance, team.auditor, team.adjudicator, team.administrator]) {
      expect(refused(await witnessDestruction(session, { id, ...witness })).code).toBe('FORBIDDEN');
    }
    const wrong = await witnessDestruction(team.supervisor, { id, passphrase: 'not the passphrase at all' });
    expect(refused(wrong).code).toBe('WRONG_PASSPHRASE');
    expect(stateOf(team, 'CB-000001')).toBe('SPOILED');
    must(await witnessDestruction(team.supervisor, { id, ...witness }));
    expect(stateOf(team, 'CB-000001')).toBe('DESTROYED');
    expect(refused(await witnessDestruction(team.supervisor, { id, ...witness })).code).toBe('WRONG_STATE');
    expect(must(stockList(team.auditor)).destructions).toMatchObject([
      { preparedBy: 'Ivo Hart', witnessedBy: 'Sela Brandt', serials: ['CB-000001', 'CB-000002', 'CB-000003'] },
    ]);
    expect(faults(team)).toEqual([]);
  });

  test('by one person is refused, whatever name the record was given', async () => {
    const { team, id } = await setAside('supervisor');
    write(team.supervisor, (tx) => tx.run(sql`UPDATE destructions SET prepared_by = 'Ivo Hart'`));
    expect(refused(await witnessDestruction(team.supervisor, { id, ...witness })).code).toBe('TWO_PERSONS');
    expect(stateOf(team, 'CB-000001')).toBe('SPOILED');
    const other = await colleague(team.administrator, 'Nora Pell', 'SUPERVISOR');
    must(await witnessDestruction(other, { id, ...witness }));
    expect(stateOf(team, 'CB-000001')).toBe('DESTROYED');
  });
});

describe('verify', () => {
  test.each([
    ['a piece whose state was altered', sql`UPDATE stock_items SET state = 'DESTROYED' WHERE serial = 'CB-000003'`],
    ['a piece that was taken away', sql`DELETE FROM stock_items WHERE serial = 'CB-000003'`],
    ['a plate that was taken away', sql`DELETE FROM stock_items WHERE serial = 'DXE1002'`],
    ['all moves of a piece taken away', sql`DELETE FROM stock_moves WHERE serial = 'CB-000003'`],
    ['a move taken out of the middle', sql`DELETE FROM stock_moves WHERE serial = 'CB-000001' AND "to" = 'RESERVED'`],
    ['a move altered', sql`UPDATE stock_moves SET "from" = 'RESERVED' WHERE serial = 'CB-000001' AND "to" = 'ISSUED'`],
    [
      'a move that no piece can make',
      sql`INSERT INTO stock_moves (kind, serial, "from", "to", at, by, reason)
        SELECT kind, serial, 'ISSUED', 'AVAILABLE', at, by, reason FROM stock_moves
        WHERE serial = 'CB-000001' AND "to" = 'ISSUED'`,
    ],
  ])('tells %s', async (_what, tampering) => {
    const team = await newTeam();
    must(receives(team.issuance));
    const plates = { base: '2007', plateClass: 'D', code: 'XE' };
    must(receives(team.issuance, { kind: 'PLATE', first: '1001', count: 3, plates }));
    passes(team, 'CB-000001', 'RESERVED', 'PRINTED', 'ISSUED');
    expect(verifyDesk(team.auditor).clean).toBe(true);
    write(team.issuance, (tx) => tx.run(tampering));
    expect(faults(team)).toEqual([expect.stringMatching(/^stock: /)]);
  });
});

test('the command line receives a series and compares a file of counted serials with it', async () => {
  const folder = tempFolder();
  leaveDesk((await newTeam(folder)).administrator);
  const desk = ['--data', folder, '--user', 'Ivo Hart'];
  const keeping = ['--custodian', 'Ivo Hart', '--place', 'Safe'];
  const received = ofmctl('stock', 'receive', 'CARD_BLANK', 'CB-000001', '3', ...keeping, ...desk);
  expect(received).toMatchObject({ status: 0, stderr: '' });
  expect(ofmctl('stock', 'receive', 'CARD_BLANK', 'CB-000003', '3', ...keeping, ...desk)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('CONFLICT'),
  });
  const file = path.join(tempFolder(), 'counted.txt');
  writeFileSync(file, 'CB-000001\r\nCB-000003\r\n');
  const { series } = z.object({ series: z.int() }).parse(JSON.parse(received.stdout));
  const counted = ofmctl('stock', 'count', String(series), file, ...desk);
  expect(JSON.parse(counted.stdout)).toEqual({ expected: 3, counted: 2, missing: ['CB-000002'], surplus: [] });
  expect(JSON.parse(ofmctl('stock', 'list', ...desk).stdout)).toMatchObject({ series: [{ counts: { AVAILABLE: 3 } }] });
}, 120_000);

test('the command line spoils, and destroys before two persons', async () => {
  const folder = tempFolder();
  const team = await newTeam(folder);
  must(receives(team.issuance));
  leaveDesk(team.administrator);
  const run = (user: string, ...args: string[]) => ofmctl('stock', ...args, '--data', folder, '--user', user);
  const serials = 'CB-000001..CB-000002';
  expect(run('Ivo Hart', 'spoil', 'CARD_BLANK', serials, '--reason', 'no')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('at least 3 characters'),
  });
  expect(JSON.parse(run('Ivo Hart', 'spoil', 'CARD_BLANK', serials, '--reason', 'wet').stdout)).toEqual({ moved: 2 });
  const aside = JSON.parse(run('Ivo Hart', 'destroy', 'CARD_BLANK', serials, '--method', 'Shredded').stdout);
  const { destruction } = z.object({ destruction: z.int() }).parse(aside);
  expect(run('Ivo Hart', 'witness', String(destruction)).stderr).toContain('FORBIDDEN');
  expect(run('Sela Brandt', 'witness', String(destruction))).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(run('Aud Lind', 'show', 'CARD_BLANK', 'cb-000002').stdout)).toMatchObject({
    piece: { state: 'DESTROYED' },
    moves: [{ to: 'AVAILABLE' }, { to: 'SPOILED' }, { to: 'DESTROYED', by: 'Sela Brandt' }],
  });
}, 120_000);
