import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { BLANK_SIZES, ORDER_LINE_STATES, ORDER_STATES } from '../../../../shared/domain/plate-order/plate-order.ts';
import { DELIVERIES, PRINT_STATES } from '../../../../shared/domain/printing/print-job.ts';
import { HELD_KINDS, REVOCATION_REASONS } from '../../../../shared/domain/revocation/revocation.ts';
import { STOCK_KINDS, STOCK_STATES } from '../../../../shared/domain/stock/stock.ts';
import { cases } from './cases.ts';
import { documents } from './issuance.ts';

/** A block of pieces that came in together, numbered one after another. */
export const stockSeries = sqliteTable(
  'stock_series',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: STOCK_KINDS }).notNull(),
    /** What stands before and how long the number is: `CB-` and 6 make `CB-000042`. */
    prefix: text().notNull(),
    digits: integer().notNull(),
    first: integer().notNull(),
    last: integer().notNull(),
    /** Of plates only. */
    base: text(),
    plateClass: text(),
    code: text(),
    custodian: text().notNull(),
    place: text().notNull(),
    expiresOn: text(),
    receivedAt: text().notNull(),
    receivedBy: text().notNull(),
    note: text().notNull().default(''),
  },
  (t) => [index('stock_series_kind').on(t.kind, t.id)],
);

/** Every piece, by its number. It moves one way; its moves are beside it. */
export const stockItems = sqliteTable(
  'stock_items',
  {
    kind: text({ enum: STOCK_KINDS }).notNull(),
    serial: text().notNull(),
    seriesId: integer()
      .notNull()
      .references(() => stockSeries.id),
    /** Its place in the series. */
    position: integer().notNull(),
    state: text({ enum: STOCK_STATES }).notNull(),
    /** The sheet it was taken for. */
    jobId: integer(),
    /** The case it went to. */
    caseId: integer().references(() => cases.id),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.serial] }),
    index('stock_items_next').on(t.kind, t.state, t.seriesId, t.position),
    uniqueIndex('stock_items_position').on(t.seriesId, t.position),
    index('stock_items_job').on(t.jobId).where(sql`${t.jobId} IS NOT NULL`),
  ],
);

/** Each move of a piece: who, when, why. Never written again. */
export const stockMoves = sqliteTable(
  'stock_moves',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: STOCK_KINDS }).notNull(),
    serial: text().notNull(),
    from: text({ enum: STOCK_STATES }),
    to: text({ enum: STOCK_STATES }).notNull(),
    at: text().notNull(),
    by: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [index('stock_moves_piece').on(t.kind, t.serial, t.id)],
);

/** A count of the drawer: what was there, what should have been, and the office's signature on both. */
export const stockCounts = sqliteTable('stock_counts', {
  id: integer().primaryKey({ autoIncrement: true }),
  seriesId: integer()
    .notNull()
    .references(() => stockSeries.id),
  countedAt: text().notNull(),
  countedBy: text().notNull(),
  result: text({ mode: 'json' }).notNull(),
  signature: text().notNull(),
});

/** Pieces that were destroyed before two persons; the second one's name is null until they have said so. */
export const destructions = sqliteTable('destructions', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text({ enum: STOCK_KINDS }).notNull(),
  serials: text({ mode: 'json' }).$type<string[]>().notNull(),
  method: text().notNull(),
  preparedAt: text().notNull(),
  preparedBy: text().notNull(),
  witnessedAt: text(),
  witnessedBy: text(),
});

/** An order to the plant: plates of one base, class and blank size. */
export const plateOrders = sqliteTable(
  'plate_orders',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    number: text().notNull().unique(),
    base: text().notNull(),
    plateClass: text().notNull(),
    blankSize: text({ enum: BLANK_SIZES }).notNull(),
    state: text({ enum: ORDER_STATES }).notNull(),
    openedAt: text().notNull(),
    openedBy: text().notNull(),
    orderedAt: text(),
    orderedBy: text(),
    receivedAt: text(),
    /** What the manifest was made from, frozen when it was ordered. */
    manifest: text({ mode: 'json' }),
    seal: text(),
  },
  (t) => [index('plate_orders_state').on(t.state, t.id)],
);

/** One plate of an order; for a case, or to lie in stock. A number is ordered once. */
export const plateOrderLines = sqliteTable(
  'plate_order_lines',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    orderId: integer()
      .notNull()
      .references(() => plateOrders.id),
    plate: text().notNull(),
    /** The plate however it is written: one serial is ordered once. */
    plateKey: text().notNull().unique(),
    code: text().notNull(),
    serial: integer().notNull(),
    caseId: integer().references(() => cases.id),
    state: text({ enum: ORDER_LINE_STATES }).notNull(),
    note: text().notNull().default(''),
    changedAt: text().notNull(),
    changedBy: text().notNull(),
  },
  (t) => [index('plate_order_lines_order').on(t.orderId, t.id), index('plate_order_lines_case').on(t.caseId)],
);

/** Which printer makes which kind of paper, and how far its print lies off. */
export const printers = sqliteTable('printers', {
  documentKind: text().primaryKey(),
  printer: text().notNull(),
  /** Millimetres to the right and down. */
  offsetX: real().notNull().default(0),
  offsetY: real().notNull().default(0),
  setAt: text().notNull(),
  setBy: text().notNull(),
});

/** One sheet to be printed. Of each copy of a document one job is open or confirmed at a time, by constraint. */
export const printJobs = sqliteTable(
  'print_jobs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    documentId: text()
      .notNull()
      .references(() => documents.id),
    caseId: integer()
      .notNull()
      .references(() => cases.id),
    state: text({ enum: PRINT_STATES }).notNull(),
    delivery: text({ enum: DELIVERIES }),
    printer: text(),
    /** What the spooler calls it, as `OFM-17`. */
    spoolId: text(),
    /** What the spooler last said of it. */
    spoolState: text(),
    queuedAt: text().notNull(),
    queuedBy: text().notNull(),
    sentAt: text(),
    sentBy: text(),
    closedAt: text(),
    closedBy: text(),
    reason: text().notNull().default(''),
  },
  (t) => [
    index('print_jobs_state').on(t.state, t.id),
    index('print_jobs_case').on(t.caseId, t.id),
    uniqueIndex('print_jobs_one').on(t.documentId).where(sql`${t.state} IN ('QUEUED', 'SENT', 'CONFIRMED')`),
  ],
);

/** Seals that no longer count, by the hash of the seal; null where what was revoked bears none. */
export const revocations = sqliteTable(
  'revocations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: HELD_KINDS }).notNull(),
    number: text().notNull(),
    /** The first 16 hex digits of the SHA-256 of the seal's bytes. */
    sealHash: text(),
    documentId: text().references(() => documents.id),
    caseId: integer().references(() => cases.id),
    reason: text({ enum: REVOCATION_REASONS }).notNull(),
    note: text().notNull(),
    on: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (t) => [index('revocations_number').on(t.kind, t.number), index('revocations_seal').on(t.sealHash)],
);
