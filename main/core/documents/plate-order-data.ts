import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { BLANK_SIZES } from '../../../shared/domain/plate-order/plate-order.ts';
import { claims, code, documentNumber, type PaperClaims, words } from './document.ts';

export const plateOrderLine = z.strictObject({
  plate: code(10),
  plateClass: code(4),
  code: code(4),
  /** As it stands on the plate: a serial that comes as a number has four digits. */
  serial: z.union([
    code(6),
    z
      .int()
      .min(0)
      .max(999_999)
      .transform((serial) => String(serial).padStart(4, '0')),
  ]),
  blank: z.enum(BLANK_SIZES),
  /** A pair, or the one plate of a motorcycle or trailer. */
  quantity: z.union([z.literal(1), z.literal(2)]),
  missionName: words(250),
  vin: code(25),
});
export type PlateOrderLine = z.output<typeof plateOrderLine>;

/**
 * What the plate plant is asked to make. The slip of a case and its file are made of one line; the manifest of an order
 * and the file for the plant's machine of all its lines.
 */
export const plateOrderData = z.strictObject({
  number: documentNumber,
  base: code(12),
  ordered: civilDate,
  reference: code(40),
  shipTo: z
    .string()
    .regex(/\S/, 'empty')
    .regex(/^([^\n]*\n){0,7}[^\n]*$/, 'more than eight lines')
    .max(500),
  lines: z.array(plateOrderLine).min(1).max(1000),
  orderedBy: words(250),
  specimen: z.boolean(),
});
export type PlateOrderData = z.output<typeof plateOrderData>;

/** How many plates so many serials come to. */
export function platesIn(lines: readonly PlateOrderLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

/** `1 plate`, `2 plates`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** What the seal of a slip or a manifest states: how many plates it is of. */
export function plateOrderClaims({ number, ordered, lines }: PlateOrderData): PaperClaims {
  return claims({ number, issued: ordered, fact: counted(platesIn(lines), 'plate').toUpperCase() });
}
