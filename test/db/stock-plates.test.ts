import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { setPlateState, voidPlate } from '../../main/core/db/repositories/numbers.ts';
import { insertLines, insertOrder } from '../../main/core/db/repositories/plate-orders.ts';
import { layPlateIntoStock } from '../../main/core/db/repositories/plate-stock.ts';
import { nextItemQuery } from '../../main/core/db/repositories/stock.ts';
import { takeFreePlate } from '../../main/core/issuance/free-plate.ts';
import { takePlate } from '../../main/core/issuance/take-plate.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { confirmCase } from '../../main/core/services/confirm-sheets.ts';
import { countStock } from '../../main/core/services/count-stock.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { spoilStock } from '../../main/core/services/move-stock.ts';
import { produceCase } from '../../main/core/services/produce-case.ts';
import { stockList, stockPiece, stockSeriesPage } from '../../main/core/services/stock-pages.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import type { BlankSize } from '../../shared/domain/plate-order/plate-order.ts';
import { parsePlate } from '../../shared/domain/registry/plate-number.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings/settings.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, newTeam, refused, type Team } from '../fixtures/desk.ts';
import { faults, movesOf, receives, stateOf, write } from '../fixtures/stock.ts';

/** Settings whose series of plates begins at a serial. */
const from = (serial: number) => ({ ...DEFAULT_SETTINGS, 'plate.serialFrom': serial, 'plate.serialTo': 9999 });

describe('a plate', () => {
  async function approved() {
    const team = await deskWithCases(20);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    await approve(team, reference);
    return { team, reference };
  }

  async function plateGiven({ team, reference }: { team: Team; reference: string }) {
    must(await produceCase(team.issuance, { reference }));
    const plate = parsePlate(must(caseFile(team.auditor, reference)).row.plate ?? '');
    if (!plate) throw new Error('the case has no plate');
    return plate;
  }

  test('is taken from stock before a new number is, and its piece goes with it', async () => {
    // Another desk with the same cases tells what class and code the case wants.
    const other = await approved();
    const wanted = await plateGiven(other);
    const plates = { base: 'STOCK', plateClass: wanted.class, code: wanted.code };
    const asGiven = { kind: 'PLATE', first: String(wanted.serial), count: 1, plates } as const;
    expect(refused(receives(other.team.issuance, asGiven)).code).toBe('CONFLICT');

    const { team, reference } = await approved();
    must(receives(team.issuance, { kind: 'PLATE', first: '4001', count: 3, plates }));
    const free = { plateClass: wanted.class, code: wanted.code, reversed: false };
    const first = team.issuance.desk.store.rehearse((tx) => takeFreePlate(tx, free, from(4001)));
    expect(must(first).serial).toBe(4004);
    // A number that was ended after its piece was received is passed over.
    write(team.issuance, (tx) =>
      tx.run(sql`INSERT INTO retired_plates VALUES (${`${wanted.class}${wanted.code}4001`})`),
    );

    expect(await plateGiven({ team, reference })).toMatchObject({ serial: 4002, reversed: wanted.reversed });
    const piece = (serial: number) =>
      must(stockPiece(team.auditor, { kind: 'PLATE', serial: `${wanted.class}${wanted.code}${serial}` })).piece;
    expect(piece(4001).state).toBe('SPOILED');
    expect(piece(4002)).toMatchObject({ state: 'RESERVED', reference });
    expect(verifyDesk(team.auditor).checks.filter((check) => !check.ok)).toEqual([]);

    must(confirmCase(team.issuance, reference, 'FILE'));
    expect(piece(4002)).toMatchObject({ state: 'ISSUED', reference });
    expect(verifyDesk(team.auditor).clean).toBe(true);
  });

  test('of a case that is withdrawn is void, and its piece lies there spoiled', async () => {
    const wanted = await plateGiven(await approved());
    const plates = { base: 'STOCK', plateClass: wanted.class, code: wanted.code };
    const { team, reference } = await approved();
    must(receives(team.issuance, { kind: 'PLATE', first: '4001', count: 1, plates }));
    await plateGiven({ team, reference });
    must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason: 'The mission asked for it.' }));
    const serial = `${wanted.class}${wanted.code}4001`;
    expect(stateOf(team, serial, 'PLATE')).toBe('SPOILED');
  });

  test('that has no class, or is of another code than its series, is not received', async () => {
    const team = await newTeam();
    const plates = { base: '2007', plateClass: 'D', code: 'XE' };
    expect(refused(receives(team.issuance, { kind: 'PLATE', first: '1001' })).code).toBe('INVALID_INPUT');
    expect(refused(receives(team.issuance, { kind: 'PLATE', first: 'CXE1001', plates })).code).toBe('INVALID_INPUT');
    expect(refused(receives(team.issuance, { plates })).code).toBe('INVALID_INPUT');
    must(receives(team.issuance, { kind: 'PLATE', first: '1001', plates }));
    const again = { kind: 'PLATE', first: '1003XED', count: 1, plates } as const;
    expect(refused(receives(team.issuance, again)).message).toContain('was received already');
    expect(must(stockList(team.auditor)).series[0]).toMatchObject({ first: 'DXE1001', last: 'DXE1010', plates });
  });

  test('that is reserved for a case is not spoiled in the drawer', async () => {
    const wanted = await plateGiven(await approved());
    const plates = { base: 'STOCK', plateClass: wanted.class, code: wanted.code };
    const { team, reference } = await approved();
    must(receives(team.issuance, { kind: 'PLATE', first: '4001', count: 1, plates }));
    await plateGiven({ team, reference });
    const serials = `${wanted.class}${wanted.code}4001`;
    const spoiled = spoilStock(team.issuance, { kind: 'PLATE', serials, reason: 'bent' });
    expect(refused(spoiled).message).toContain('reserved for a case');
  });
});

describe('a plate that bears its serial first', () => {
  const plates = { base: '2007', plateClass: 'D', code: 'XE' };
  const moved = { at: '2026-11-24T12:00:00.000Z', by: 'Ivo Hart', reason: 'Handed over.' };

  /** Takes a plate of class D and code XE for a case, pressed as it is asked for. */
  function takes(team: Team, how: { reversed: boolean; blank?: BlankSize }) {
    const { id } = team.auditor.desk.store.read.all<{ id: number }>(sql`SELECT id FROM cases`)[0] ?? { id: 0 };
    const wanted = { caseId: id, plateClass: 'D', code: 'XE', vin: 'VIN1', settings: DEFAULT_SETTINGS };
    const when = { now: moved.at, today: '2026-11-24', by: 'Ivo Hart' };
    return must(team.issuance.desk.store.write((tx) => takePlate(tx, { ...wanted, ...when, blank: '12x6', ...how })));
  }

  test('is received, found and counted whichever way round it is typed', async () => {
    const team = await newTeam();
    const { series } = must(receives(team.issuance, { kind: 'PLATE', first: '1001XED', count: 3, plates }));
    expect(must(stockList(team.auditor)).series[0]).toMatchObject({ first: '1001XED', last: '1003XED', plates });
    expect(must(stockPiece(team.auditor, { kind: 'PLATE', serial: 'dxe 1002' })).piece.serial).toBe('1002XED');
    must(spoilStock(team.issuance, { kind: 'PLATE', serials: 'DXE1003', reason: 'bent' }));
    expect(movesOf(team, '1003XED')).toEqual([
      { from: null, to: 'AVAILABLE' },
      { from: 'AVAILABLE', to: 'SPOILED' },
    ]);
    const { result } = must(countStock(team.issuance, { id: series, counted: 'DXE1001, 1003XED' }));
    expect(result).toEqual({ expected: 3, counted: 2, missing: ['1002XED'], surplus: [] });
    expect(faults(team)).toEqual([]);
  });

  test('is given only to a case that wants it so, and its piece goes with it', async () => {
    const team = await deskWithCases(5);
    must(receives(team.issuance, { kind: 'PLATE', first: '1001', count: 1, plates }));
    must(receives(team.issuance, { kind: 'PLATE', first: '1002XED', count: 1, plates }));
    expect(takes(team, { reversed: true })).toMatchObject({ number: '1002XED', base: '2007' });
    expect([stateOf(team, 'DXE1001', 'PLATE'), stateOf(team, '1002XED', 'PLATE')]).toEqual(['AVAILABLE', 'RESERVED']);
    write(team.issuance, (tx) => setPlateState(tx, '1002XED', 'ISSUED', moved));
    // An issued plate whose number ends is with its holder until it is back.
    write(team.issuance, (tx) => voidPlate(tx, 'DXE1002', moved));
    expect(stateOf(team, 'DXE1002', 'PLATE')).toBe('ISSUED');
    write(team.issuance, (tx) => voidPlate(tx, '1001XED', moved));
    expect(stateOf(team, 'DXE1001', 'PLATE')).toBe('SPOILED');
    expect(faults(team).filter((fault) => fault.startsWith('stock'))).toEqual([]);
  });

  test('of a size that does not fit on the vehicle is passed over', async () => {
    const team = await deskWithCases(5);
    must(receives(team.issuance, { kind: 'PLATE', first: '1001', count: 1, plates }));
    expect(takes(team, { reversed: false, blank: '7x4' }).number).not.toBe('DXE1001');
    expect(stateOf(team, 'DXE1001', 'PLATE')).toBe('AVAILABLE');
  });
});

describe('plates that were accepted from the plant', () => {
  test('lie in one series with the gaps that others left, and verify finds nothing wrong with it', async () => {
    const team = await newTeam();
    write(team.issuance, (tx) => {
      const group = { base: '2007', plateClass: 'D', blankSize: '7x4' } as const;
      const order = insertOrder(tx, { ...group, number: 'OFM-P-0000001-1', openedAt: '', openedBy: '' });
      for (const [serial, plate] of [
        [1003, '1003XED'],
        [1001, '1001XED'],
        [1007, '1007XED'],
      ] as const) {
        const line = { orderId: order.id, code: 'XE', serial, caseId: null, changedAt: '', changedBy: '', plate };
        insertLines(tx, [line]);
        layPlateIntoStock(tx, { plate, code: 'XE', serial, order, at: '2026-11-24T12:00:00.000Z', by: 'Ivo Hart' });
      }
    });
    const [series] = must(stockList(team.auditor)).series;
    expect(series).toMatchObject({ first: '1001XED', last: '1007XED', counts: { AVAILABLE: 3 } });
    const page = must(stockSeriesPage(team.auditor, { id: series?.id ?? 0, offset: 0, limit: 10 }));
    expect(page).toMatchObject({
      total: 3,
      pieces: [{ serial: '1001XED' }, { serial: '1003XED' }, { serial: '1007XED' }],
    });
    expect(faults(team)).toEqual([]);
    const next = (blank: BlankSize) =>
      nextItemQuery(team.auditor.desk.store.read, {
        ...{ kind: 'PLATE', today: '2026-11-24' },
        plates: { plateClass: 'D', code: 'XE', reversed: true, blank },
      }).get()?.serial;
    expect([next('7x4'), next('12x6')]).toEqual(['1001XED', undefined]);
    const plates = { base: '2007', plateClass: 'D', code: 'XE' };
    const apart = receives(team.issuance, { kind: 'PLATE', first: '1003', count: 1, plates });
    expect(refused(apart).message).toContain('was received already');
  });
});
