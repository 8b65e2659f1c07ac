import { nextLineState } from '../../../shared/domain/plate-order/transitions.ts';
import { isOfGroup, ORDER_MOST, type PlateGroup } from '../../../shared/domain/plate-order/waiting.ts';
import { isReversed } from '../../../shared/domain/registry/plate-number.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { voidPlate } from '../db/repositories/numbers.ts';
import {
  changeLine,
  changeOrder,
  countLines,
  insertLines,
  insertOrder,
  linesOf,
  openOrders,
  type PlateOrderRecord,
  releaseCaseLines,
} from '../db/repositories/plate-orders.ts';
import { missionsOfPlateCode } from '../db/repositories/registry-reads.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import { waitingPlates } from '../db/repositories/waiting-plates.ts';
import type { Reader, Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { takeFreePlate } from '../issuance/free-plate.ts';
import { takePaperNumber } from '../issuance/paper-number.ts';
import { changeOrders, orderConflict, orderToChange } from './plate-orders.ts';
import { recordChange } from './record-change.ts';

function roomIn(db: Reader, { id }: PlateOrderRecord): number {
  const { forStock: _forStock, ...counts } = countLines(db, [id])(id);
  return ORDER_MOST - Object.values(counts).reduce((sum, each) => sum + each, 0);
}

/** The order that gathers a group, or a new one. It has its number from the start, so that the log names it by one. */
function orderFor(session: Session, tx: Tx, group: PlateGroup): { order: PlateOrderRecord; isNew: boolean } {
  const known = openOrders(tx).find((order) => isOfGroup(order, group) && roomIn(tx, order) > 0);
  if (known) return { order: known, isNew: false };
  const opened = { openedAt: session.desk.clock.now(), openedBy: session.actor.name };
  return { order: insertOrder(tx, { ...group, number: takePaperNumber(tx, 'P'), ...opened }), isNew: true };
}

/**
 * Gathers every plate that waits of a group, as many as one order holds: into the order that is open for it, or into a
 * new one. Where nothing waits that order is as it was.
 * @returns the number of the order
 */
export function openPlateOrder(session: Session, { base, plateClass, blankSize }: PlateGroup): Result<string> {
  const group = { base, plateClass, blankSize };
  return changeOrders(session, (tx) => {
    const { order, isNew } = orderFor(session, tx, group);
    const gathered = waitingPlates(tx)
      .filter((plate) => isOfGroup(plate, group))
      .slice(0, roomIn(tx, order));
    if (gathered.length === 0 && !isNew) return ok(order.number);
    const written = { orderId: order.id, changedAt: session.desk.clock.now(), changedBy: session.actor.name };
    insertLines(
      tx,
      gathered.map(({ plate, code, serial, caseId }) => ({ plate, code, serial, caseId, ...written })),
    );
    recordChange(session, tx, {
      action: isNew ? 'plateOrder.open' : 'plateOrder.gather',
      subject: { kind: 'plateOrder', key: order.number },
      summary: `${isNew ? 'Opened' : 'Gathered'}: base ${base}, class ${plateClass}, ${blankSize}, ${gathered.length} plates of cases.`,
      detail: { ...group, gathered: gathered.map(({ plate, reference }) => ({ plate, reference })) },
    });
    return ok(order.number);
  });
}

/** Whether a registered mission bears plates of this code this way round: a mistyped code takes no numbers. */
function isBorne(db: Reader, code: string, reversed: boolean): Result<void> {
  const missions = missionsOfPlateCode(db, code);
  if (missions.length === 0) return fail('INVALID_INPUT', `code: no mission has the plate code ${code}.`);
  if (missions.some((mission) => isReversed(mission) === reversed)) return ok(undefined);
  return fail(
    'INVALID_INPUT',
    `reversed: missions of the plate code ${code} bear the serial ${reversed ? 'last' : 'first'}.`,
  );
}

/**
 * Adds plates for stock to an order that is open: the next numbers of the series, past every number that was ever given.
 * @returns EXHAUSTED where the series has not so many left; nothing is taken then
 */
export function addTopUp(
  session: Session,
  input: { number: string; code: string; reversed: boolean; count: number },
): Result<void> {
  const { code, reversed, count } = input;
  return changeOrders(session, (tx) => {
    const found = orderToChange(session, tx, input.number, 'topUp');
    if (!found.ok) return found;
    const { order } = found.value;
    const borne = isBorne(tx, code, reversed);
    if (!borne.ok) return borne;
    const room = roomIn(tx, order);
    if (count > room) {
      return fail('INVALID_INPUT', `count: an order has room for ${ORDER_MOST} plates, this one for ${room} more.`);
    }
    const settings = settingsOn(tx, session.desk.clock.today());
    const written = { orderId: order.id, changedAt: session.desk.clock.now(), changedBy: session.actor.name };
    const taken: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const free = takeFreePlate(tx, { plateClass: order.plateClass, code, reversed }, settings);
      if (!free.ok) return free;
      const { number: plate, serial } = free.value;
      insertLines(tx, [{ plate, code, serial, caseId: null, ...written }]);
      taken.push(plate);
    }
    recordChange(session, tx, {
      action: 'plateOrder.topUp',
      subject: { kind: 'plateOrder', key: order.number },
      summary: `Added ${count} plates of the code ${code} for stock.`,
      detail: { code, reversed, taken },
    });
    return ok(undefined);
  });
}

/** Gives up an order that was not placed: the plates of cases wait again, the numbers taken for stock end for good. */
export function cancelPlateOrder(session: Session, input: { number: string; reason: string }): Result<void> {
  return changeOrders(session, (tx) => {
    const found = orderToChange(session, tx, input.number, 'cancel');
    if (!found.ok) return found;
    const { order, to } = found.value;
    const changed = { changedAt: session.desk.clock.now(), changedBy: session.actor.name };
    const lines = linesOf(tx, order.id);
    const ended = lines.filter(({ caseId }) => caseId === null);
    for (const line of ended) {
      const state = nextLineState(order.state, line, 'void', session.actor.role);
      if (!state.ok) return state;
      changeLine(tx, line.id, { state: state.value, note: 'The order was cancelled.', ...changed });
      voidPlate(tx, line.plate, {
        at: changed.changedAt,
        by: changed.changedBy,
        reason: `Order ${order.number} was cancelled.`,
      });
    }
    releaseCaseLines(tx, order.id);
    if (!changeOrder(tx, order.id, order.state, { state: to })) return orderConflict(order.number);
    const released = lines
      .filter(({ caseId }) => caseId !== null)
      .map(({ plate, reference }) => ({ plate, reference }));
    recordChange(session, tx, {
      action: 'plateOrder.cancel',
      subject: { kind: 'plateOrder', key: order.number },
      summary: `Cancelled: ${released.length} plates of cases wait again, ${ended.length} numbers for stock are void. ${input.reason}`,
      detail: { reason: input.reason, released, voided: ended.map(({ plate }) => plate) },
    });
    return ok(undefined);
  });
}
