import { z } from 'zod';
import { BLANK_SIZES, ORDER_LINE_STATES, ORDER_STATES } from '../domain/plate-order/plate-order.ts';
import { LINE_DECISIONS, ORDER_MAKERS, ORDER_READERS } from '../domain/plate-order/transitions.ts';
import { ORDER_MOST } from '../domain/plate-order/waiting.ts';
import { entry } from './entry.ts';

const number = z.string().regex(/^OFM-P-\d{7}-\d$/, 'not the number of a plate order');
const reason = z.string().trim().min(3, 'give a reason of at least 3 characters').max(1000);

const group = {
  base: z
    .string()
    .regex(/^[\x20-\x7b\x7d\x7e]*[\x21-\x7b\x7d\x7e][\x20-\x7b\x7d\x7e]*$/, 'not plain letters, digits and signs')
    .max(12),
  plateClass: z.string().regex(/^[A-Z]$/, 'not one capital letter'),
  blankSize: z.enum(BLANK_SIZES),
};

const plateOrderRow = z.strictObject({
  number: z.string(),
  base: z.string(),
  plateClass: z.string(),
  blankSize: z.enum(BLANK_SIZES),
  state: z.enum(ORDER_STATES),
  openedAt: z.string(),
  openedBy: z.string(),
  orderedAt: z.string().nullable(),
  orderedBy: z.string().nullable(),
  receivedAt: z.string().nullable(),
  /** Serials in it, those of them that are for stock, and how many of each state. */
  plates: z.int(),
  forStock: z.int(),
  counts: z.record(z.enum(ORDER_LINE_STATES), z.int()),
});
export type PlateOrderRow = z.output<typeof plateOrderRow>;

const plateOrderLine = z.strictObject({
  id: z.int(),
  plate: z.string(),
  code: z.string(),
  state: z.enum(ORDER_LINE_STATES),
  note: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
  /** Null where the plate is for stock. */
  reference: z.string().nullable(),
  missionName: z.string().nullable(),
  vin: z.string().nullable(),
});
export type PlateOrderLineRow = z.output<typeof plateOrderLine>;

const plateOrderFile = z.strictObject({ row: plateOrderRow, lines: z.array(plateOrderLine) });
export type PlateOrderFile = z.output<typeof plateOrderFile>;

const waitingGroup = z.strictObject({
  base: z.string(),
  plateClass: z.string(),
  blankSize: z.enum(BLANK_SIZES),
  plates: z.int(),
  codes: z.array(z.strictObject({ code: z.string(), plates: z.int() })),
  /** The order that gathers this group already. */
  openOrder: z.string().nullable(),
});
export type WaitingGroupRow = z.output<typeof waitingGroup>;

/** What an order is told to the plant by. */
export const ORDER_PAPERS = ['PLATE_MANIFEST', 'PLATE_ORDER_CSV'] as const;
export type OrderPaperKind = (typeof ORDER_PAPERS)[number];

const paper = z.strictObject({ number, kind: z.enum(ORDER_PAPERS) });
const answered = z.strictObject({ order: plateOrderFile });

export const plateOrdersContract = {
  /** What waits to be ordered, every order that is underway, and the newest that ended. */
  list: entry(
    ORDER_READERS,
    z.strictObject({}),
    z.strictObject({
      waiting: z.array(waitingGroup),
      orders: z.array(plateOrderRow),
      /** What plates are made on now. */
      base: z.string(),
    }),
  ),
  show: entry(ORDER_READERS, z.strictObject({ number }), answered),
  /** Gathers all that waits of a group into the order that is open for it, or into a new one. */
  open: entry(ORDER_MAKERS, z.strictObject(group), answered),
  /** Adds the next numbers of a series for stock. */
  topUp: entry(
    ORDER_MAKERS,
    z.strictObject({
      number,
      code: z.string().regex(/^[A-Z]{2}$/, 'not a two-letter plate code'),
      /** Whether the serial stands first, as missions to the UN in New York bear it. */
      reversed: z.boolean(),
      count: z.int().min(1).max(ORDER_MOST),
    }),
    answered,
  ),
  /** Fixes what the manifest tells; from then on nothing is added. */
  place: entry(ORDER_MAKERS, z.strictObject({ number }), answered),
  cancel: entry(ORDER_MAKERS, z.strictObject({ number, reason }), answered),
  receive: entry(ORDER_MAKERS, z.strictObject({ number }), answered),
  /** Settles plates, any number at once; a plate that is rejected or lost ends its number for good. */
  settle: entry(
    ORDER_MAKERS,
    z
      .strictObject({
        number,
        lines: z.array(z.int()).min(1).max(ORDER_MOST),
        decision: z.enum(LINE_DECISIONS),
        reason: z.string().trim().max(1000),
      })
      .refine(({ decision, reason: why }) => decision === 'accept' || reason.safeParse(why).success, {
        error: 'give a reason of at least 3 characters',
        path: ['reason'],
      }),
    answered,
  ),
  /** The manifest or the file, drawn of what was fixed when it was ordered: the same bytes every time. */
  paper: entry(
    ORDER_READERS,
    paper,
    z.strictObject({ title: z.string(), fileName: z.string(), sha256: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Saves it where the system's dialog says; null where it was cancelled. */
  savePaper: entry(ORDER_READERS, paper, z.strictObject({ file: z.string().nullable() })),
};
