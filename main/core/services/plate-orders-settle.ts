import {
  isSettled,
  type LineDecision,
  nextLineState,
  nextOrderState,
} from '../../../shared/domain/plate-order/transitions.ts';
import { plateKey } from '../../../shared/domain/registry/plate-number.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { insertNote } from '../db/repositories/cases.ts';
import { isRetired, voidPlate } from '../db/repositories/numbers.ts';
import {
  changeLine,
  changeOrder,
  linesOf,
  type OrderedPlate,
  type PlateOrderRecord,
} from '../db/repositories/plate-orders.ts';
import { isPlateInStock, layPlateIntoStock } from '../db/repositories/plate-stock.ts';
import { findVehicles, isPlateInUse } from '../db/repositories/registry-reads.ts';
import { registerVehicle } from '../db/repositories/registry-writes.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { changeOrders, orderConflict, orderOf, orderToChange } from './plate-orders.ts';
import { recordChange } from './record-change.ts';

/** What is written of a plate, as said of it in logs and notes. */
const DECIDED: Readonly<Record<LineDecision, string>> = { accept: 'accepted', reject: 'rejected', lose: 'lost' };

/** Under whose name the desk itself notes something. */
const DESK = 'OFM Desk';

/** Writes down that the shipment came; each plate is settled after it was counted and looked at. */
export function receivePlateOrder(session: Session, input: { number: string }): Result<void> {
  return changeOrders(session, (tx) => {
    const found = orderToChange(session, tx, input.number, 'receive');
    if (!found.ok) return found;
    const { order, to } = found.value;
    const at = session.desk.clock.now();
    const due = linesOf(tx, order.id).filter(({ state }) => !isSettled(state));
    for (const line of due) {
      const state = nextLineState(order.state, line, 'receive', session.actor.role);
      if (!state.ok) return state;
      changeLine(tx, line.id, { state: state.value, note: line.note, changedAt: at, changedBy: session.actor.name });
    }
    if (!changeOrder(tx, order.id, order.state, { state: to, receivedAt: at })) return orderConflict(order.number);
    recordChange(session, tx, {
      action: 'plateOrder.receive',
      subject: { kind: 'plateOrder', key: order.number },
      summary: `Received from the plant; ${due.length} serials are to be counted and looked at.`,
    });
    return ok(undefined);
  });
}

export interface Settling {
  readonly number: string;
  readonly lines: readonly number[];
  readonly decision: LineDecision;
  readonly reason: string;
}

/** The plates of the order that are to be settled, each of them once. */
function chosen(tx: Tx, order: PlateOrderRecord, ids: readonly number[]): Result<OrderedPlate[]> {
  const wanted = new Set(ids);
  const lines = linesOf(tx, order.id).filter(({ id }) => wanted.has(id));
  return lines.length === wanted.size
    ? ok(lines)
    : fail('NOT_FOUND', `${order.number} has not all of these plates.`, 'Open the order again and choose.');
}

/** A plate that is there and may be handed out: into stock where no case waits for it. */
function accept(session: Session, tx: Tx, order: PlateOrderRecord, line: OrderedPlate): Result<void> {
  if (line.isVoid || isRetired(tx, line.plate)) {
    return fail('WRONG_STATE', `The number of plate ${line.plate} has ended.`, 'Reject the plate and destroy it.');
  }
  if (line.caseId === null) {
    if (isPlateInUse(tx, line.plate)) {
      return fail('WRONG_STATE', `A vehicle bears the plate ${line.plate}.`, 'Reject the plate and destroy it.');
    }
    if (isPlateInStock(tx, line.plate)) {
      return fail('CONFLICT', `Plate ${line.plate} lies in stock already.`, 'Look for the second one; reject it.');
    }
    const { plate, code, serial } = line;
    layPlateIntoStock(tx, { plate, code, serial, order, at: session.desk.clock.now(), by: session.actor.name });
  }
  return ok(undefined);
}

/** Ends a number for good. The vehicle no longer bears it, and its case is told that it needs another. */
function endNumber(session: Session, tx: Tx, line: OrderedPlate, why: string): void {
  voidPlate(tx, line.plate, { at: session.desk.clock.now(), by: session.actor.name, reason: `It ${why}` });
  if (line.caseId === null) return;
  const vehicle = line.vin === null ? undefined : findVehicles(tx, [line.vin])[0];
  const isBorne = vehicle?.plate != null && plateKey(vehicle.plate) === plateKey(line.plate);
  if (vehicle && isBorne) registerVehicle(tx, { ...vehicle, plate: null });
  insertNote(tx, {
    caseId: line.caseId,
    at: session.desk.clock.now(),
    author: DESK,
    body: `Plate ${line.plate} ${why} Its number is void and is never made again: the vehicle needs a replacement plate.`,
  });
}

/** Closes an order once every plate of it is settled. */
function closeWhenSettled(session: Session, tx: Tx, order: PlateOrderRecord): Result<boolean> {
  if (linesOf(tx, order.id).some(({ state }) => !isSettled(state))) return ok(false);
  const to = nextOrderState(order.state, 'close', session.actor.role);
  if (!to.ok) return to;
  return changeOrder(tx, order.id, order.state, { state: to.value }) ? ok(true) : orderConflict(order.number);
}

/**
 * Accepts plates, or rejects them or writes them off as lost with a reason; all of them or none. A number that was
 * rejected or lost is never used again; with the last plate the order is closed.
 */
export function settlePlates(session: Session, input: Settling): Result<void> {
  const { decision, reason } = input;
  if (decision !== 'accept' && reason.trim().length < 3) {
    return fail('INVALID_INPUT', 'reason: give a reason of at least 3 characters.');
  }
  return changeOrders(session, (tx) => {
    const order = orderOf(tx, input.number);
    if (!order.ok) return order;
    const lines = chosen(tx, order.value, input.lines);
    if (!lines.ok) return lines;
    for (const line of lines.value) {
      const state = nextLineState(order.value.state, line, decision, session.actor.role);
      if (!state.ok) return state;
      if (decision === 'accept') {
        const accepted = accept(session, tx, order.value, line);
        if (!accepted.ok) return accepted;
      } else {
        endNumber(session, tx, line, `was ${DECIDED[decision]} with ${order.value.number}: ${reason}`);
      }
      const changed = { changedAt: session.desk.clock.now(), changedBy: session.actor.name };
      changeLine(tx, line.id, { state: state.value, note: reason, ...changed });
    }
    const closed = closeWhenSettled(session, tx, order.value);
    if (!closed.ok) return closed;
    recordChange(session, tx, {
      action: `plateOrder.${decision}`,
      subject: { kind: 'plateOrder', key: order.value.number },
      summary: `${lines.value.length} plates ${DECIDED[decision]}.${reason ? ` ${reason}` : ''}${closed.value ? ' The order is closed.' : ''}`,
      detail: { reason, plates: lines.value.map(({ plate, reference }) => ({ plate, reference })) },
    });
    return ok(undefined);
  });
}
