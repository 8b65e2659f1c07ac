import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { parsePlate, plateKey } from '../../../../shared/domain/registry/plate-number.ts';
import { cases, counters, plateSeries, plates, retiredPlates, stockItems } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';
import { issuePlatePiece, type Moved, spoilPlatePiece } from './stock.ts';

/** Takes the next number of a kind, from 1. It is taken for good once the transaction is on disk. */
export function takeNumber(tx: Tx, kind: string): number {
  const row = tx
    .insert(counters)
    .values({ kind, next: 2 })
    .onConflictDoUpdate({ target: counters.kind, set: { next: sql`${counters.next} + 1` } })
    .returning({ next: counters.next })
    .get();
  return row.next - 1;
}

export type PlateSeries = typeof plateSeries.$inferSelect;

/** The serial range of a class and code, opened with the range given where there is none yet. */
export function plateSeriesOf(
  tx: Tx,
  plateClass: string,
  code: string,
  range: { first: number; last: number },
): PlateSeries {
  tx.insert(plateSeries)
    .values({ plateClass, code, ...range, next: range.first })
    .onConflictDoNothing()
    .run();
  // A range that was widened in the settings goes on where it was used up; it never shrinks.
  tx.update(plateSeries)
    .set({ last: range.last })
    .where(and(eq(plateSeries.plateClass, plateClass), eq(plateSeries.code, code), lt(plateSeries.last, range.last)))
    .run();
  const row = tx
    .select()
    .from(plateSeries)
    .where(and(eq(plateSeries.plateClass, plateClass), eq(plateSeries.code, code)))
    .get();
  if (!row) throw new Error('the serial range was not written');
  return row;
}

/** Moves a series past a serial: numbers go one way. */
export function advanceSeries(tx: Tx, id: number, next: number): void {
  tx.update(plateSeries).set({ next }).where(eq(plateSeries.id, id)).run();
}

export type PlateRecord = typeof plates.$inferSelect;

export function plateOfCase(db: Reader, caseId: number): PlateRecord | null {
  return db.select().from(plates).where(eq(plates.caseId, caseId)).get() ?? null;
}

/** The plates that were taken here for a vehicle, the newest first, each with its case. */
export function platesOfVehicle(
  db: Reader,
  vin: string,
): Pick<PlateRecord & { reference: string }, 'number' | 'state' | 'reservedAt' | 'reference'>[] {
  return db
    .select({
      number: plates.number,
      state: plates.state,
      reservedAt: plates.reservedAt,
      reference: cases.reference,
    })
    .from(plates)
    .innerJoin(cases, eq(cases.id, plates.caseId))
    .where(eq(plates.vin, vin))
    .orderBy(desc(plates.reservedAt), desc(plates.number))
    .all();
}

export function isSerialTaken(db: Reader, plateClass: string, code: string, serial: number): boolean {
  const where = and(eq(plates.plateClass, plateClass), eq(plates.code, code), eq(plates.serial, serial));
  return db.select({ number: plates.number }).from(plates).where(where).get() !== undefined;
}

/** The plate taken here that has the class, code and serial of the one given, whichever way round it is written. */
export function findPlate(db: Reader, plate: string): PlateRecord | null {
  const parts = parsePlate(plate);
  if (parts === null) return null;
  const { class: plateClass, code, serial } = parts;
  const where = and(eq(plates.plateClass, plateClass), eq(plates.code, code), eq(plates.serial, serial));
  return db.select().from(plates).where(where).get() ?? null;
}

export function isRetired(db: Reader, number: string): boolean {
  const where = eq(retiredPlates.key, plateKey(number));
  return db.select({ key: retiredPlates.key }).from(retiredPlates).where(where).get() !== undefined;
}

export function insertPlate(tx: Tx, plate: typeof plates.$inferInsert): void {
  tx.insert(plates).values(plate).run();
}

/** Where a plate that was taken here stands; its piece of stock goes out with it, or cannot be used any more. */
export function setPlateState(tx: Tx, number: string, state: 'ISSUED' | 'VOID', moved: Moved): void {
  tx.update(plates).set({ state }).where(eq(plates.number, number)).run();
  if (state === 'ISSUED') issuePlatePiece(tx, number, moved);
  else spoilPlatePiece(tx, number, moved);
}

/**
 * Ends a plate for good: one that was taken here becomes void, and none is ever given again. Its piece of stock cannot be
 * used any more where it is still in the house.
 */
export function voidPlate(tx: Tx, number: string, moved: Moved): void {
  tx.insert(retiredPlates)
    .values({ key: plateKey(number) })
    .onConflictDoNothing()
    .run();
  const parts = parsePlate(number);
  if (parts === null) return;
  const { class: plateClass, code, serial } = parts;
  const where = and(eq(plates.plateClass, plateClass), eq(plates.code, code), eq(plates.serial, serial));
  tx.update(plates).set({ state: 'VOID' }).where(where).run();
  spoilPlatePiece(tx, number, moved);
}

/**
 * A plate that two vehicles bear as registered here, or that its series has not passed; null where numbers are sound.
 * A plate from stock may lie ahead of its series, which passes it over. The constraints make the first impossible; this
 * asks all the same, since a constraint can be dropped.
 */
export function findNumberFault(db: Reader): string | null {
  const twice = db.get<{ number: string }>(sql`
    SELECT min(${plates.number}) AS number FROM ${plates}
    GROUP BY ${plates.plateClass}, ${plates.code}, ${plates.serial} HAVING count(*) > 1 LIMIT 1`);
  if (twice) return `Plate ${twice.number} was taken twice.`;
  const ahead = db.get<{ number: string }>(sql`
    SELECT ${plates.number} AS number FROM ${plates} JOIN ${plateSeries}
      ON ${plateSeries.plateClass} = ${plates.plateClass} AND ${plateSeries.code} = ${plates.code}
    WHERE ${plates.serial} >= ${plateSeries.next} AND NOT EXISTS (
      SELECT 1 FROM ${stockItems} WHERE ${stockItems.kind} = 'PLATE' AND ${stockItems.serial} = ${plates.number})
    LIMIT 1`);
  if (ahead) return `The series of plate ${ahead.number} would give it again.`;
  const unlike = db.get<{ number: string }>(sql`
    SELECT ${plates.number} AS number FROM ${plates} JOIN ${cases} ON ${cases.id} = ${plates.caseId}
    WHERE ${cases.plate} IS NOT ${plates.number} LIMIT 1`);
  return unlike ? `The case of plate ${unlike.number} bears another.` : null;
}
