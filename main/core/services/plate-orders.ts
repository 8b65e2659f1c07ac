import type { PlateOrderFile, PlateOrderRow, WaitingGroupRow } from '../../../shared/contract/plate-orders.ts';
import { ORDER_LINE_STATES } from '../../../shared/domain/plate-order/plate-order.ts';
import {
  nextOrderState,
  ORDER_MAKERS,
  ORDER_READERS,
  type OrderAction,
} from '../../../shared/domain/plate-order/transitions.ts';
import { groupWaiting, isOfGroup } from '../../../shared/domain/plate-order/waiting.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  countLines,
  findOrder,
  type LineCounts,
  linesOf,
  listOrders,
  openOrders,
  type PlateOrderRecord,
} from '../db/repositories/plate-orders.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import { waitingPlates } from '../db/repositories/waiting-plates.ts';
import type { Reader, Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';

const ENDED_SHOWN = 200;

function toRow(order: Omit<PlateOrderRecord, 'manifest'>, { forStock, ...counts }: LineCounts): PlateOrderRow {
  const { number, base, plateClass, blankSize, state, openedAt, openedBy, orderedAt, orderedBy, receivedAt } = order;
  const plates = ORDER_LINE_STATES.reduce((sum, each) => sum + counts[each], 0);
  return {
    ...{ number, base, plateClass, blankSize, state, openedAt, openedBy, orderedAt, orderedBy, receivedAt },
    ...{ plates, forStock, counts },
  };
}

/** What waits to be ordered by group, and the orders: all that are underway, the newest that ended. */
export function plateOrderList(
  session: Session,
): Result<{ waiting: WaitingGroupRow[]; orders: PlateOrderRow[]; base: string }> {
  const allowed = permit(session, ORDER_READERS);
  if (!allowed.ok) return allowed;
  const { store, clock } = session.desk;
  const open = openOrders(store.read);
  const waiting = groupWaiting(waitingPlates(store.read)).map((group) => ({
    ...group,
    codes: [...group.codes],
    openOrder: open.find((order) => isOfGroup(order, group))?.number ?? null,
  }));
  const orders = listOrders(store.read, ENDED_SHOWN);
  const counts = countLines(
    store.read,
    orders.map(({ id }) => id),
  );
  return ok({
    waiting,
    orders: orders.map((order) => toRow(order, counts(order.id))),
    base: settingsOn(store.read, clock.today())['plate.base'],
  });
}

/** One order with every plate in it. */
export function plateOrderFile(session: Session, number: string): Result<PlateOrderFile> {
  const allowed = permit(session, ORDER_READERS);
  if (!allowed.ok) return allowed;
  const { read } = session.desk.store;
  const order = orderOf(read, number);
  if (!order.ok) return order;
  const { id } = order.value;
  const lines = linesOf(read, id).map((line) => ({
    ...{ id: line.id, plate: line.plate, code: line.code, state: line.state, note: line.note },
    ...{ changedAt: line.changedAt, changedBy: line.changedBy },
    ...{ reference: line.reference, missionName: line.missionName, vin: line.vin },
  }));
  return ok({ row: toRow(order.value, countLines(read, [id])(id)), lines });
}

/** The order of a number. */
export function orderOf(db: Reader, number: string): Result<PlateOrderRecord> {
  const order = findOrder(db, number);
  return order ? ok(order) : fail('NOT_FOUND', `There is no plate order ${number}.`);
}

/** An order that may take a step, with the state that follows. */
export function orderToChange(
  session: Session,
  db: Reader,
  number: string,
  action: OrderAction,
): Result<{ order: PlateOrderRecord; to: PlateOrderRecord['state'] }> {
  const order = orderOf(db, number);
  if (!order.ok) return order;
  const to = nextOrderState(order.value.state, action, session.actor.role);
  return to.ok ? ok({ order: order.value, to: to.value }) : to;
}

/** Runs a change of plate orders for those who may make them, and tells the windows. */
export function changeOrders<T>(session: Session, work: (tx: Tx) => Result<T>): Result<T> {
  const allowed = permit(session, ORDER_MAKERS);
  if (!allowed.ok) return allowed;
  const changed = session.desk.store.write(work);
  if (changed.ok) session.desk.publish({ kind: 'changed', areas: ['plateOrders', 'cases', 'registry', 'audit'] });
  return changed;
}

/** The refusal of a change to an order that somebody else changed first. */
export function orderConflict(number: string): Result<never> {
  return fail('CONFLICT', `${number} was changed in the meantime.`);
}
