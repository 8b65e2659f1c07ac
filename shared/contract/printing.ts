import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { documentId, reference } from '../domain/ids.ts';
import { DELIVERIES, PRINT_STATES } from '../domain/printing/print-job.ts';
import { entry } from './entry.ts';

/** One sheet, with what it prints. */
export const printJobRow = z.strictObject({
  id: z.int(),
  documentId,
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  copy: z.int(),
  reference,
  subject: z.string(),
  state: z.enum(PRINT_STATES),
  delivery: z.enum(DELIVERIES).nullable(),
  printer: z.string().nullable(),
  /** The serials of the blanks that it uses up. */
  blanks: z.array(z.string()),
  spoolState: z.string().nullable(),
  queuedAt: z.string(),
  sentAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  reason: z.string(),
});
export type PrintJobRow = z.output<typeof printJobRow>;

const result = z.strictObject({ job: z.int(), ok: z.boolean(), message: z.string().nullable() });

/** How far a bulk print is. */
export const printRun = z.strictObject({
  run: z.string(),
  done: z.int(),
  total: z.int(),
  /** The paper that is being sent. */
  current: z.string().nullable(),
  results: z.array(result),
  ended: z.boolean(),
});
export type PrintRun = z.output<typeof printRun>;

export const printerRow = z.strictObject({
  kind: z.string(),
  title: z.string(),
  printer: z.string().nullable(),
  /** Millimetres to the right and down. */
  offsetX: z.number(),
  offsetY: z.number(),
  setAt: z.string().nullable(),
  setBy: z.string().nullable(),
});
export type PrinterRow = z.output<typeof printerRow>;

const jobs = z.array(z.int()).min(1).max(1000);
const reason = z.string().trim().min(3, 'give a reason of at least 3 characters').max(4000);
const offset = z.number().min(-20).max(20);
const none = z.strictObject({});

export const printingContract = {
  jobs: entry(
    CASE_READERS,
    z.strictObject({
      states: z.array(z.enum(PRINT_STATES)).max(PRINT_STATES.length).optional(),
      reference: reference.optional(),
      offset: z.int().min(0).max(100_000_000),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ total: z.int(), rows: z.array(printJobRow) }),
  ),
  /** Begins to send sheets to their printers, one after another; `printing` events tell how far it is. */
  print: entry(['ISSUANCE'], z.strictObject({ jobs }), z.strictObject({ run: z.string() })),
  /** Ends a run between two sheets. */
  cancel: entry(['ISSUANCE'], z.strictObject({ run: z.string().max(64) }), none),
  /** A person holds these sheets and found them good. */
  confirm: entry(['ISSUANCE'], z.strictObject({ jobs }), z.strictObject({ results: z.array(result) })),
  spoil: entry(['ISSUANCE'], z.strictObject({ job: z.int(), reason }), none),
  /** Lets a sheet wait again of which a person saw that nothing came out; refused while a bulk print runs. */
  requeue: entry(['ISSUANCE'], z.strictObject({ job: z.int(), reason }), none),
  /** Orders a duplicate of an issued paper. */
  reprint: entry(['SUPERVISOR'], z.strictObject({ document: documentId, reason }), none),
  /** Asks the spooler what became of sheets that are with it. */
  refresh: entry(['ISSUANCE'], z.strictObject({ jobs }), none),
  /** The printers of this machine, and which kind of paper goes to which. */
  printers: entry(
    ['ISSUANCE', 'SUPERVISOR', 'AUDITOR'],
    none,
    z.strictObject({
      found: z.array(z.strictObject({ name: z.string(), state: z.string() })),
      /** Why the machine's printers cannot be listed; null where they can. */
      trouble: z.string().nullable(),
      kinds: z.array(printerRow),
    }),
  ),
  setPrinter: entry(
    ['ISSUANCE'],
    z.strictObject({ kind: z.string().max(40), printer: z.string().min(1).max(127), offsetX: offset, offsetY: offset }),
    none,
  ),
  /** Prints a page with rulers, at the offsets of a kind of paper. */
  testPage: entry(['ISSUANCE'], z.strictObject({ kind: z.string().max(40) }), z.strictObject({ spoolId: z.string() })),
};
