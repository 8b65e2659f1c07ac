import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CLOCK_KINDS } from '../../../../shared/domain/clocks/clock.ts';
import { cases } from './cases.ts';
import { users } from './desk.ts';

/** What was taken for a case when it went into production: its day of issue and its numbers, never taken again. */
export const productions = sqliteTable('productions', {
  caseId: integer()
    .primaryKey()
    .references(() => cases.id),
  issued: text().notNull(),
  taken: text({ mode: 'json' }).notNull(),
});

const ofCase = {
  caseId: integer()
    .notNull()
    .references(() => cases.id),
};

/** A day by which something must have happened in a case, as a statute, a regulation or a setting has it. */
export const clocks = sqliteTable(
  'clocks',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ...ofCase,
    kind: text({ enum: CLOCK_KINDS }).notNull(),
    startedOn: text().notNull(),
    endsOn: text().notNull(),
    stoppedOn: text(),
  },
  (t) => [index('clocks_case').on(t.caseId), index('clocks_ends').on(t.endsOn)],
);

/** What has to come back to the office in an enforcement matter: plates, cards, licences. */
export const surrenders = sqliteTable(
  'surrenders',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ...ofCase,
    kind: text({ enum: ['PLATE', 'CARD', 'LICENCE'] }).notNull(),
    number: text().notNull(),
    /** The VIN of a plate's vehicle; the PID of who holds a card or a licence. */
    holder: text().notNull(),
    dueOn: text().notNull(),
    returnedOn: text(),
    returnedTo: text(),
  },
  (t) => [index('surrenders_case').on(t.caseId), index('surrenders_number').on(t.kind, t.number)],
);

/** A paper that the mission sent with its application, as it came. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text().primaryKey(),
    ...ofCase,
    kind: text().notNull(),
    name: text().notNull(),
    mediaType: text({ enum: ['application/pdf', 'image/jpeg', 'image/png'] }).notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    addedAt: text().notNull(),
    addedBy: text().notNull(),
  },
  (t) => [index('evidence_case').on(t.caseId)],
);

/** The evidence itself, apart from its row so that lists never read it. */
export const evidenceFiles = sqliteTable('evidence_files', {
  evidenceId: text()
    .primaryKey()
    .references(() => evidence.id),
  content: blob({ mode: 'buffer' }).notNull(),
});

/** An application that somebody is still writing: a new one, or the correction of a case. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: text().primaryKey(),
    ownerId: text()
      .notNull()
      .references(() => users.id),
    program: text().notNull(),
    /** The case that the draft corrects; null where it is a new application. */
    corrects: text(),
    content: text({ mode: 'json' }).notNull(),
    updatedAt: text().notNull(),
  },
  (t) => [index('drafts_owner').on(t.ownerId, t.updatedAt)],
);
