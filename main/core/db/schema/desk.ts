import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { ROLES } from '../../../../shared/domain/case/roles.ts';

export const users = sqliteTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** The name folded: two users whose names differ by case or accents only would be confused. */
  nameFolded: text().notNull().unique(),
  role: text({ enum: ROLES }).notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  createdAt: text().notNull(),
});

export const settingValues = sqliteTable(
  'setting_values',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    value: text({ mode: 'json' }).notNull(),
    from: text().notNull(),
    setBy: text().notNull(),
    setAt: text().notNull(),
  },
  (t) => [index('setting_values_key').on(t.key, t.from, t.id)],
);

/** A queue with its filters and order under a name, for its owner or for everybody. */
export const queueViews = sqliteTable(
  'queue_views',
  {
    id: text().primaryKey(),
    ownerId: text()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    shared: integer({ mode: 'boolean' }).notNull(),
    queue: text().notNull(),
    search: text({ mode: 'json' }).notNull(),
    savedAt: text().notNull(),
  },
  (t) => [unique('queue_views_name').on(t.ownerId, t.name), index('queue_views_shared').on(t.shared)],
);

/** How a user has the columns of the queues. */
export const queueLayouts = sqliteTable('queue_layouts', {
  userId: text()
    .primaryKey()
    .references(() => users.id),
  layout: text({ mode: 'json' }).notNull(),
});

/** The hash chain: each entry's hash covers its own words and the hash before it. */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer().primaryKey(),
    at: text().notNull(),
    actorId: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subject: text().notNull(),
    summary: text().notNull(),
    detail: text().notNull(),
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index('audit_subject').on(t.subjectKind, t.subject, t.seq),
    index('audit_actor').on(t.actor, t.seq),
    index('audit_action').on(t.action, t.seq),
  ],
);

export const imports = sqliteTable('imports', {
  id: integer().primaryKey({ autoIncrement: true }),
  file: text().notNull(),
  batch: text(),
  state: text({ enum: ['RUNNING', 'DONE', 'CANCELLED', 'INTERRUPTED', 'REFUSED'] }).notNull(),
  startedAt: text().notNull(),
  endedAt: text(),
  by: text().notNull(),
  read: integer().notNull().default(0),
  added: integer().notNull().default(0),
  replaced: integer().notNull().default(0),
  unchanged: integer().notNull().default(0),
  rejected: integer().notNull().default(0),
  rejectedLines: text({ mode: 'json' }).$type<{ line: number; reason: string }[]>().notNull(),
  bytesDone: integer().notNull().default(0),
  bytesTotal: integer().notNull(),
  refusal: text(),
});
