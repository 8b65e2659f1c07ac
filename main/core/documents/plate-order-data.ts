import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { code, documentNumber, words } from './document.ts';

/** Blanks in inches: 12 × 6, and 7 × 4 for motorcycles. */
export const PLATE_BLANKS = ['12x6', '7x4'] as const;

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
  blank: z.enum(PLATE_BLANKS),
  /** A pair, or the one plate of a motorcycle or trailer. */
  quantity: z.union([z.literal(1), z.literal(2)]),
  missionName: words(250),
  vin: code(25),
});
export type PlateOrderLine = z.output<typeof plateOrderLine>;

/** What the plate plant is asked to make; the paper and the file for the plant's machine are made of the same data. */
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
