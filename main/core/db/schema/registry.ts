import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Registry records are kept whole, as the portal's format has them, with the columns that queries need beside them.
 * `sourceHash`, `sourceBatch` and `sourceLine` tell what was last filed, and where: the same line again changes nothing, also after the desk
 * itself changed the record (a plate it issued).
 */
const kept = {
  record: text({ mode: 'json' }).notNull(),
  sourceHash: text().notNull(),
  sourceBatch: text().notNull(),
  sourceLine: integer().notNull().default(0),
};

export const missions = sqliteTable(
  'missions',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    country: text().notNull(),
    ...kept,
  },
  (t) => [index('missions_name').on(t.name)],
);

export const people = sqliteTable(
  'people',
  {
    pid: text().primaryKey(),
    missionId: text()
      .notNull()
      .references(() => missions.id),
    sponsorPid: text(),
    surname: text().notNull(),
    ...kept,
  },
  (t) => [index('people_mission').on(t.missionId, t.surname, t.pid), index('people_sponsor').on(t.sponsorPid)],
);

export const vehicles = sqliteTable(
  'vehicles',
  {
    vin: text().primaryKey(),
    ownerPid: text().references(() => people.pid),
    ownerMissionId: text().references(() => missions.id),
    /** The plate's key, not its spelling: `DXA 1001` and `1001 XA D` are one. The record has it as written. */
    plate: text(),
    registeredTo: text(),
    ...kept,
  },
  (t) => [
    index('vehicles_registered_to').on(t.registeredTo),
    index('vehicles_owner_pid').on(t.ownerPid),
    index('vehicles_owner_mission').on(t.ownerMissionId),
    index('vehicles_plate').on(t.plate),
  ],
);

export const reciprocityTerms = sqliteTable(
  'reciprocity_terms',
  {
    id: text().primaryKey(),
    country: text().notNull(),
    benefit: text().notNull(),
    ...kept,
  },
  (t) => [index('reciprocity_terms_country').on(t.country, t.benefit)],
);

export const travelRules = sqliteTable(
  'travel_rules',
  {
    id: text().primaryKey(),
    country: text().notNull(),
    ...kept,
  },
  (t) => [index('travel_rules_country').on(t.country)],
);

export const tickets = sqliteTable(
  'tickets',
  {
    number: text().primaryKey(),
    vin: text()
      .notNull()
      .references(() => vehicles.vin),
    ownerPid: text().references(() => people.pid),
    ownerMissionId: text().references(() => missions.id),
    ...kept,
  },
  (t) => [
    index('tickets_vin').on(t.vin),
    index('tickets_owner_pid').on(t.ownerPid),
    index('tickets_owner_mission').on(t.ownerMissionId),
  ],
);

export const violations = sqliteTable(
  'violations',
  {
    id: text().primaryKey(),
    pid: text()
      .notNull()
      .references(() => people.pid),
    ...kept,
  },
  (t) => [index('violations_pid').on(t.pid)],
);

export const cards = sqliteTable(
  'cards',
  {
    number: text().primaryKey(),
    pid: text()
      .notNull()
      .references(() => people.pid),
    missionId: text()
      .notNull()
      .references(() => missions.id),
    expires: text().notNull().default(''),
    ...kept,
  },
  (t) => [index('cards_pid').on(t.pid), index('cards_mission').on(t.missionId), index('cards_expires').on(t.expires)],
);

/** Driver licences and identity cards that the desk issued; the portal's format has none. */
export const licences = sqliteTable(
  'licences',
  {
    number: text().primaryKey(),
    pid: text()
      .notNull()
      .references(() => people.pid),
    missionId: text()
      .notNull()
      .references(() => missions.id),
    expires: text().notNull(),
    record: text({ mode: 'json' }).notNull(),
  },
  (t) => [index('licences_pid').on(t.pid), index('licences_expires').on(t.expires)],
);

/**
 * Lines of batches that a later line replaced. Reading a batch again finds its old lines here and leaves the newer
 * record alone; another line, of this batch or of another, may well file the old content anew.
 */
export const replacedLines = sqliteTable(
  'replaced_lines',
  {
    type: text().notNull(),
    key: text().notNull(),
    batch: text().notNull(),
    line: integer().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.type, t.key, t.batch, t.line, t.hash] })],
);

/** One line for each mission, person and vehicle; the full-text index `registry_search` has the same rowids. */
export const registryEntries = sqliteTable(
  'registry_entries',
  {
    id: integer().primaryKey(),
    kind: text({ enum: ['mission', 'person', 'vehicle'] }).notNull(),
    key: text().notNull(),
    title: text().notNull(),
    subtitle: text().notNull(),
  },
  (t) => [uniqueIndex('registry_entries_key').on(t.kind, t.key), index('registry_entries_title').on(t.kind, t.title)],
);
