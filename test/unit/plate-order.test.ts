import { expect, test } from 'vitest';
import { ROLES } from '../../shared/domain/case/roles.ts';
import { ORDER_LINE_STATES, ORDER_STATES } from '../../shared/domain/plate-order/plate-order.ts';
import {
  decisionsFor,
  nextLineState,
  nextOrderState,
  orderActionsFor,
} from '../../shared/domain/plate-order/transitions.ts';
import { groupWaiting, type WaitingPlate } from '../../shared/domain/plate-order/waiting.ts';

test.each([
  ['OPEN', ['gather', 'topUp', 'place', 'cancel']],
  ['ORDERED', ['receive']],
  ['RECEIVED', []],
  ['CLOSED', []],
  ['CANCELLED', []],
] as const)('with an order that is %s issuance may %j', (state, actions) => {
  expect(orderActionsFor(state, 'ISSUANCE')).toEqual(actions);
  for (const role of ROLES.filter((each) => each !== 'ISSUANCE')) expect(orderActionsFor(state, role)).toEqual([]);
});

test('a plate is decided on once, and never before it was ordered', () => {
  const allowed = ORDER_STATES.flatMap((order) =>
    ORDER_LINE_STATES.flatMap((line) =>
      decisionsFor(order, line, 'ISSUANCE').map((decision) => `${order} ${line} ${decision}`),
    ),
  );
  expect(allowed).toEqual([
    'ORDERED ORDERED lose',
    'ORDERED RECEIVED lose',
    'RECEIVED ORDERED lose',
    'RECEIVED RECEIVED accept',
    'RECEIVED RECEIVED reject',
    'RECEIVED RECEIVED lose',
  ]);
});

test('a refusal names the plate and what comes first', () => {
  const line = { plate: 'DXA1001', state: 'ACCEPTED' } as const;
  expect(nextLineState('RECEIVED', line, 'reject', 'ISSUANCE')).toMatchObject({
    failure: { code: 'WRONG_STATE', message: 'Plate DXA1001 is ACCEPTED; it must be RECEIVED.' },
  });
  expect(nextOrderState('ORDERED', 'cancel', 'ISSUANCE')).toMatchObject({ failure: { code: 'WRONG_STATE' } });
  expect(nextOrderState('OPEN', 'place', 'SUPERVISOR')).toMatchObject({ failure: { code: 'FORBIDDEN' } });
});

test('what waits is grouped by base, class and blank, and counted by code', () => {
  const plate = { base: '2007', plateClass: 'D', blankSize: '12x6', code: 'XA' } as const;
  const waiting: WaitingPlate[] = [
    plate,
    { ...plate, code: 'XB' },
    { ...plate, code: 'XB' },
    { ...plate, blankSize: '7x4' as const },
    { ...plate, plateClass: 'C' },
    { ...plate, base: '2026' },
  ].map((each, at) => ({ ...each, plate: `P${at}`, serial: 1001 + at, caseId: at, reference: String(at) }));
  const named = groupWaiting(waiting).map(({ base, plateClass, blankSize, plates }) =>
    [base, plateClass, blankSize, plates].join(' '),
  );
  expect(named).toEqual(['2007 C 12x6 1', '2007 D 12x6 3', '2007 D 7x4 1', '2026 D 12x6 1']);
  expect(groupWaiting(waiting)[1]?.codes).toEqual([
    { code: 'XA', plates: 1 },
    { code: 'XB', plates: 2 },
  ]);
});
