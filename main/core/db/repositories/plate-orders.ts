import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ORDER_LINE_STATES, OrderState } from '../../../../shared/domain/plate-order/plate-order.ts';
import type { PlateGroup } from '../../../../shared/domain/plate-order/waiting.ts';
import { plateKey } from '../../../../shared/domain/registry/plate-number.ts';
import { cases, plateOrderLines, plateOrders, plateSeries, plates } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type PlateOrderRecord = typeof plateOrders.$inferSelect;
export type PlateOrderLineRecord = typeof plateOrderLines.$inferSelect;

/** Opens an order under its number; the states of its life follow by `changeOrder`. */
export function insertOrder(
  tx: Tx,
  order: PlateGroup & { number: string; openedAt: string; openedBy: string },
): PlateOrderRecord {
  return tx
    .insert(plateOrders)
    .values({ ...order, state: 'OPEN' })
    .returning()
    .get();
}

export function findOrder(db: Reader, number: string): PlateOrderRecord | null {
  return db.select().from(plateOrders).where(eq(plateOrders.number, number)).get() ?? null;
}

/** The orders that still gather, the oldest first. */
export function openOrders(db: Reader): PlateOrderRecord[] {
  return db.select().from(plateOrders).where(eq(plateOrders.state, 'OPEN')).orderBy(asc(plateOrders.id)).all();
}

/** Changes an order that is still in the state that was looked at; false where it is not. */
export function changeOrder(
  tx: Tx,
  id: number,
  from: OrderState,
  change: Partial<Pick<PlateOrderRecord, 'state' | 'orderedAt' | 'orderedBy' | 'receivedAt' | 'manifest' | 'seal'>>,
): boolean {
  const where = and(eq(plateOrders.id, id), eq(plateOrders.state, from));
  return tx.update(plateOrders).set(change).where(where).run().changes === 1;
}

const UNDERWAY = ['OPEN', 'ORDERED', 'RECEIVED'] as const satisfies readonly OrderState[];

/** Every order that is underway and the newest of those that ended, without what their manifests were made from. */
export function listOrders(db: Reader, ended: number): Omit<PlateOrderRecord, 'manifest'>[] {
  const { id, number, base, plateClass, blankSize, state, openedAt, openedBy } = plateOrders;
  const { orderedAt, orderedBy, receivedAt, seal } = plateOrders;
  const columns = {
    ...{ id, number, base, plateClass, blankSize, state, openedAt, openedBy },
    ...{ orderedAt, orderedBy, receivedAt, seal },
  };
  const underway = db.select(columns).from(plateOrders).where(inArray(state, UNDERWAY)).orderBy(desc(id)).all();
  const past = db
    .select(columns)
    .from(plateOrders)
    .where(inArray(state, ['CLOSED', 'CANCELLED']))
    .orderBy(desc(id))
    .limit(ended)
    .all();
  return [...underway, ...past];
}

export type LineCounts = Readonly<Record<(typeof ORDER_LINE_STATES)[number] | 'forStock', number>>;

const NO_LINES: LineCounts = { ORDERED: 0, RECEIVED: 0, ACCEPTED: 0, REJECTED: 0, LOST: 0, forStock: 0 };

/** How many plates of each state each order has, and how many of them are for stock. */
export function countLines(db: Reader, orders: readonly number[]): (order: number) => LineCounts {
  const { orderId, state, caseId } = plateOrderLines;
  const rows = db
    .select({ orderId, state, n: count(), forCases: count(caseId) })
    .from(plateOrderLines)
    .where(inArray(orderId, [...orders]))
    .groupBy(orderId, state)
    .all();
  const counts = new Map<number, LineCounts>();
  for (const row of rows) {
    const known = counts.get(row.orderId) ?? NO_LINES;
    counts.set(row.orderId, { ...known, [row.state]: row.n, forStock: known.forStock + row.n - row.forCases });
  }
  return (order) => counts.get(order) ?? NO_LINES;
}

/** Puts plates into an order; one that is in any order already is refused by constraint. */
export function insertLines(
  tx: Tx,
  lines: readonly Omit<typeof plateOrderLines.$inferInsert, 'plateKey' | 'state'>[],
): void {
  for (const line of lines) {
    tx.insert(plateOrderLines)
      .values({ ...line, plateKey: plateKey(line.plate), state: 'ORDERED' })
      .run();
  }
}

export interface OrderedPlate extends PlateOrderLineRecord {
  /** Of the case that it is for; null where it is for stock. */
  readonly reference: string | null;
  readonly missionName: string | null;
  readonly vin: string | null;
  /** Whether the number was ended while the order was open or underway, as by a withdrawal. */
  readonly isVoid: boolean;
}

/** The plates of an order as they were put into it, each with its case. */
export function linesOf(db: Reader, orderId: number): OrderedPlate[] {
  return db
    .select({
      line: plateOrderLines,
      reference: cases.reference,
      missionName: cases.missionName,
      vin: plates.vin,
      state: plates.state,
    })
    .from(plateOrderLines)
    .leftJoin(cases, eq(cases.id, plateOrderLines.caseId))
    .leftJoin(plates, eq(plates.caseId, plateOrderLines.caseId))
    .where(eq(plateOrderLines.orderId, orderId))
    .orderBy(asc(plateOrderLines.id))
    .all()
    .map(({ line, state, ...rest }) => ({ ...line, ...rest, isVoid: state === 'VOID' }));
}

/** Writes what became of one plate. */
export function changeLine(
  tx: Tx,
  id: number,
  change: Pick<PlateOrderLineRecord, 'state' | 'note' | 'changedAt' | 'changedBy'>,
): void {
  tx.update(plateOrderLines).set(change).where(eq(plateOrderLines.id, id)).run();
}

/** Takes the plates of cases out of an order that is never placed: they wait again. */
export function releaseCaseLines(tx: Tx, orderId: number): void {
  const ofCase = sql`${plateOrderLines.caseId} IS NOT NULL`;
  tx.delete(plateOrderLines)
    .where(and(eq(plateOrderLines.orderId, orderId), ofCase))
    .run();
}

/** Whether a plate stands in any order, whichever way round it is written. */
export function isOrdered(db: Reader, plate: string): boolean {
  const where = eq(plateOrderLines.plateKey, plateKey(plate));
  return db.select({ id: plateOrderLines.id }).from(plateOrderLines).where(where).get() !== undefined;
}

/** A plate for stock that its series has not passed, so that a case could be given it too; null where there is none. */
export function findOrderFault(db: Reader): string | null {
  const ahead = db.get<{ plate: string }>(sql`
    SELECT ${plateOrderLines.plate} AS plate FROM ${plateOrderLines}
    JOIN ${plateOrders} ON ${plateOrders.id} = ${plateOrderLines.orderId}
    JOIN ${plateSeries} ON ${plateSeries.plateClass} = ${plateOrders.plateClass}
      AND ${plateSeries.code} = ${plateOrderLines.code}
    WHERE ${plateOrderLines.serial} >= ${plateSeries.next} LIMIT 1`);
  return ahead ? `The series of the ordered plate ${ahead.plate} would give it again.` : null;
}
