import { describe, expect, test } from 'vitest';
import { nextStockState } from '../../shared/domain/stock/moves.ts';
import { type KnownPiece, reconcile } from '../../shared/domain/stock/reconcile.ts';
import { parseSerial, parseSerials, serialText, seriesFrom } from '../../shared/domain/stock/serials.ts';
import { STOCK_STATES, type StockState } from '../../shared/domain/stock/stock.ts';
import { must, refused } from '../fixtures/desk.ts';

describe('a piece', () => {
  test('goes one way, from the drawer to whoever it is issued to', () => {
    const way = ['RESERVED', 'PRINTED', 'ISSUED'] as const;
    let state: StockState = 'AVAILABLE';
    for (const to of way) state = must(nextStockState(state, to));
    expect(state).toBe('ISSUED');
    for (const back of ['AVAILABLE', 'RESERVED', 'PRINTED'] as const) {
      expect(refused(nextStockState('ISSUED', back)).code).toBe('WRONG_STATE');
    }
  });

  test('comes back to the drawer only where nothing was printed on it', () => {
    const from = STOCK_STATES.filter((state) => nextStockState(state, 'AVAILABLE').ok);
    expect(from).toEqual(['RESERVED']);
  });

  test('is destroyed only once it is spoiled or void, and for good', () => {
    expect(STOCK_STATES.filter((state) => nextStockState(state, 'DESTROYED').ok)).toEqual(['SPOILED', 'VOID']);
    expect(STOCK_STATES.filter((state) => nextStockState('DESTROYED', state).ok)).toEqual([]);
  });

  test('that was issued is void when it comes back, never spoiled', () => {
    expect(nextStockState('ISSUED', 'VOID').ok).toBe(true);
    expect(nextStockState('ISSUED', 'SPOILED').ok).toBe(false);
  });
});

describe('serials', () => {
  test('keep their leading noughts there and back', () => {
    const parts = parseSerial('CARD_BLANK', ' cb-000042 ');
    expect(parts).toEqual({ prefix: 'CB-', digits: 6, number: 42, suffix: '' });
    expect(parts && serialText(parts)).toBe('CB-000042');
  });

  test('are read singly and as ranges, in the order typed', () => {
    expect(must(parseSerials('CARD_BLANK', 'CB-000001..CB-000003, CB-000009\ncb-000007'))).toEqual([
      ...['CB-000001', 'CB-000002', 'CB-000003', 'CB-000009', 'CB-000007'],
    ]);
    expect(must(parseSerials('CARD_BLANK', ' \n'))).toEqual([]);
  });

  test('of plates are one plate however it is written', () => {
    expect(must(parseSerials('PLATE', 'DXE 1001, 1002-XED'))).toEqual(['DXE1001', '1002XED']);
    expect(must(parseSerials('PLATE', '1001XED..1003XED'))).toEqual(['1001XED', '1002XED', '1003XED']);
    expect(refused(parseSerials('PLATE', 'DXE1001..1003XED')).message).toContain('not of one numbering');
    expect(refused(parseSerials('PLATE', 'DXE1001, 1001XED')).message).toContain('named twice');
  });

  test.each([
    ['what has no digits', 'CB-', 'no serial'],
    ['what is named twice', 'CB-01..CB-05, CB-03', 'CB-03 is named twice'],
    ['a range that runs backwards', 'CB-05..CB-01', 'comes after'],
    ['a range across two numberings', 'CB-01..CD-05', 'not of one numbering'],
    ['a range across two lengths', 'CB-1..CB-05', 'not of one numbering'],
    ['a range of three ends', 'CB-01..CB-02..CB-03', 'no range'],
    ['more than a hundred thousand', 'CB-000000..CB-100000', 'More than 100,000'],
    ['a range that would take for ever', 'CB-000000000001..CB-999999999999', 'More than 100,000'],
  ])('refuse %s', (_what, typed, says) => {
    expect(refused(parseSerials('CARD_BLANK', typed))).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(says),
    });
  });

  test('of a series do not outgrow their digits', () => {
    expect(must(seriesFrom('DECAL', 'D-995', 5))).toMatchObject({ prefix: 'D-', digits: 3, first: 995, last: 999 });
    expect(refused(seriesFrom('DECAL', 'D-995', 6)).code).toBe('INVALID_INPUT');
    expect(must(seriesFrom('PLATE', 'DXE999', 2))).toMatchObject({ first: 999, last: 1000 });
    expect(refused(seriesFrom('PLATE', 'DXE9999', 2)).code).toBe('INVALID_INPUT');
  });
});

describe('a count', () => {
  const piece = (serial: string, state: StockState, cameFrom: StockState | null = null, series = 1): KnownPiece => ({
    ...{ serial, state, cameFrom, series },
  });

  test('tells what is missing, and of what is too many why', () => {
    const drawer = [
      ...[piece('A1', 'AVAILABLE'), piece('A2', 'AVAILABLE'), piece('A3', 'SPOILED'), piece('A4', 'VOID', 'ISSUED')],
      ...[piece('A5', 'ISSUED'), piece('A6', 'DESTROYED'), piece('A7', 'RESERVED'), piece('A8', 'PRINTED')],
    ];
    const counted = ['A1', 'A3', 'A5', 'A6', 'A7', 'A8', 'B1', 'C1'];
    expect(reconcile('DECAL', drawer, [piece('B1', 'AVAILABLE', null, 2)], counted)).toEqual({
      expected: 5,
      counted: 8,
      missing: ['A2', 'A4'],
      surplus: [
        { serial: 'A5', why: 'It was issued.' },
        { serial: 'A6', why: 'It was destroyed before two persons.' },
        { serial: 'A8', why: 'It is printed and waits to be confirmed.' },
        { serial: 'B1', why: 'It is of series 2.' },
        { serial: 'C1', why: 'It was never received.' },
      ],
    });
  });

  test('does not miss what was written off, and tells where it turns up', () => {
    const drawer = [piece('A1', 'VOID', 'AVAILABLE'), piece('A2', 'VOID', 'SPOILED'), piece('A3', 'VOID', 'PRINTED')];
    expect(reconcile('DECAL', drawer, [], ['A2', 'A3'])).toMatchObject({
      expected: 1,
      missing: [],
      surplus: [{ serial: 'A2', why: 'It was written off.' }],
    });
  });

  test('knows a plate whichever way round it is typed', () => {
    const drawer = [piece('1001XED', 'AVAILABLE'), piece('DXE1002', 'AVAILABLE'), piece('DXE1003', 'AVAILABLE')];
    expect(reconcile('PLATE', drawer, [], ['DXE1001', '1002XED'])).toEqual({
      ...{ expected: 3, counted: 2, missing: ['DXE1003'], surplus: [] },
    });
  });
});
