import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { BLANK_SIZES } from '../../../../shared/domain/plate-order/plate-order.ts';
import type { WaitingPlate } from '../../../../shared/domain/plate-order/waiting.ts';
import { cases, documents, plateOrderLines, plates, stockItems } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

const slipLine = z.object({
  blank: z.enum(BLANK_SIZES),
  quantity: z.union([z.literal(1), z.literal(2)]),
  vin: z.string(),
  missionName: z.string(),
});
/** What the order slip of a case says of its one plate. */
export type SlipLine = z.output<typeof slipLine>;
const slip = z.object({ lines: z.tuple([slipLine]) });

// As `plateKey` has it: class, code and serial.
const KEY = sql`${plates.plateClass} || ${plates.code} || ${plates.serial}`;
const UNORDERED = sql`NOT EXISTS (SELECT 1 FROM ${plateOrderLines} WHERE ${plateOrderLines.plateKey} = ${KEY})`;
const NOT_FROM_STOCK = sql`NOT EXISTS (
  SELECT 1 FROM ${stockItems} WHERE ${stockItems.kind} = 'PLATE' AND ${stockItems.serial} = ${plates.number})`;

/**
 * The plates that were taken for cases in production or issued and have to be made: with an order slip, in no order yet
 * and not out of stock. In the order in which they were taken.
 */
export function waitingPlates(db: Reader): WaitingPlate[] {
  const rows = waitingPlatesQuery(db).all();
  return rows.map(({ data, ...plate }) => ({ ...plate, blankSize: slip.parse(data).lines[0].blank }));
}

/** Exported so that a test can ask for its plan. */
export function waitingPlatesQuery(db: Reader) {
  return db
    .select({
      plate: plates.number,
      plateClass: plates.plateClass,
      code: plates.code,
      serial: plates.serial,
      base: plates.base,
      caseId: plates.caseId,
      reference: cases.reference,
      data: documents.data,
    })
    .from(plates)
    .innerJoin(cases, eq(cases.id, plates.caseId))
    .innerJoin(documents, and(eq(documents.caseId, plates.caseId), eq(documents.kind, 'PLATE_ORDER')))
    .where(
      and(
        UNORDERED,
        NOT_FROM_STOCK,
        inArray(plates.state, ['RESERVED', 'ISSUED']),
        inArray(cases.status, ['IN_PRODUCTION', 'ISSUED']),
        eq(documents.copy, 0),
      ),
    )
    .orderBy(asc(plates.reservedAt), asc(plates.number));
}

/** What the order slips of these cases say, by case. */
export function slipsOf(db: Reader, caseIds: readonly number[]): ReadonlyMap<number, SlipLine> {
  const rows = db
    .select({ caseId: documents.caseId, data: documents.data })
    .from(documents)
    .where(and(inArray(documents.caseId, [...caseIds]), eq(documents.kind, 'PLATE_ORDER'), eq(documents.copy, 0)))
    .all();
  return new Map(rows.map(({ caseId, data }) => [caseId, slip.parse(data).lines[0]]));
}
