import { sql } from 'drizzle-orm';
import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';

/** The next number of each kind of paper; a number that was taken is never given again. */
export const counters = sqliteTable('counters', { kind: text().primaryKey(), next: integer().notNull() });

/** The serial range of one class and mission code. `next` only rises. */
export const plateSeries = sqliteTable(
  'plate_series',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    plateClass: text().notNull(),
    code: text().notNull(),
    first: integer().notNull(),
    last: integer().notNull(),
    next: integer().notNull(),
  },
  (t) => [uniqueIndex('plate_series_code').on(t.plateClass, t.code)],
);

/** Every plate number ever taken here. Class, code and serial are unique too: D XE 1234 and 1234 XE D would be confused. */
export const plates = sqliteTable(
  'plates',
  {
    number: text().primaryKey(),
    plateClass: text().notNull(),
    code: text().notNull(),
    serial: integer().notNull(),
    base: text().notNull(),
    state: text({ enum: ['RESERVED', 'ISSUED', 'VOID'] }).notNull(),
    caseId: integer()
      .notNull()
      .unique()
      .references(() => cases.id),
    vin: text().notNull(),
    reservedAt: text().notNull(),
  },
  (t) => [uniqueIndex('plates_serial').on(t.plateClass, t.code, t.serial), index('plates_vin').on(t.vin)],
);

/** Plates that are never given again, by key: lost, stolen, recalled, returned, also where they came with the registry. */
export const retiredPlates = sqliteTable('retired_plates', { key: text().primaryKey() });

export const documents = sqliteTable(
  'documents',
  {
    id: text().primaryKey(),
    caseId: integer()
      .notNull()
      .references(() => cases.id),
    kind: text().notNull(),
    number: text().notNull(),
    /** 0 for the original; a reprint after issue is a duplicate and says so. */
    copy: integer().notNull().default(0),
    title: text().notNull(),
    mediaType: text({ enum: ['application/pdf', 'text/csv'] }).notNull(),
    /** Null until the paper was made: the number and the data are fixed first, so that a crash in between loses neither. */
    sha256: text(),
    bytes: integer(),
    /** The seal that is printed on it, as it stands in its barcode; made with the paper and never again. */
    seal: text(),
    /** What the document was made from, frozen. */
    data: text({ mode: 'json' }).notNull(),
    createdAt: text().notNull(),
  },
  (t) => [
    uniqueIndex('documents_number').on(t.kind, t.number, t.copy),
    index('documents_case').on(t.caseId),
    index('documents_planned').on(t.caseId).where(sql`${t.sha256} IS NULL`),
  ],
);

/**
 * The stored paper itself, apart from its row so that lists never read it. Kept deflated: the paper is not, so that its
 * bytes and their hash are the same on every desk.
 */
export const documentFiles = sqliteTable('document_files', {
  documentId: text()
    .primaryKey()
    .references(() => documents.id),
  content: blob({ mode: 'buffer' }).notNull(),
});
