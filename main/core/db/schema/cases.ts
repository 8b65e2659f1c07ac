import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CASE_ACTIONS, CASE_STATUSES } from '../../../../shared/domain/case/life-cycle.ts';
import { CASE_OUTCOMES, HOLD_REASONS } from '../../../../shared/domain/rules/finding.ts';
import { users } from './desk.ts';
import { missions } from './registry.ts';

export const cases = sqliteTable(
  'cases',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    reference: text().notNull().unique(),
    program: text().notNull(),
    form: text().notNull(),
    missionId: text()
      .notNull()
      .references(() => missions.id),
    missionName: text().notNull(),
    applicantPid: text(),
    subject: text().notNull(),
    /** The subject folded, so that Çelik stands under C. */
    subjectSort: text().notNull(),
    filed: text().notNull(),
    due: text().notNull(),
    status: text({ enum: CASE_STATUSES }).notNull(),
    assigneeId: text().references(() => users.id),
    assigneeName: text(),
    onHold: integer({ mode: 'boolean' }).notNull().default(false),
    holdReason: text({ enum: HOLD_REASONS }),
    vin: text(),
    plate: text(),
    application: text({ mode: 'json' }).notNull(),
    applicationHash: text().notNull(),
    version: integer().notNull().default(1),
    receivedAt: text().notNull(),
    statusSince: text().notNull(),
  },
  (t) => {
    // Every sort carries all filters, so that a page is found in the index alone, whatever is filtered.
    const filters = [t.status, t.program, t.missionId, t.assigneeId, t.filed, t.due, t.onHold] as const;
    return [
      index('cases_by_reference').on(t.reference, t.id, ...filters),
      index('cases_by_subject').on(t.subjectSort, t.id, ...filters),
      index('cases_by_mission').on(t.missionName, t.id, ...filters),
      index('cases_by_program').on(t.program, t.id, t.status, t.missionId, t.assigneeId, t.filed, t.due, t.onHold),
      index('cases_by_status').on(t.status, t.id, t.program, t.missionId, t.assigneeId, t.filed, t.due, t.onHold),
      index('cases_by_assignee').on(t.assigneeName, t.id, ...filters),
      index('cases_by_filed').on(t.filed, t.id, t.status, t.program, t.missionId, t.assigneeId, t.due, t.onHold),
      index('cases_by_due').on(t.due, t.id, t.status, t.program, t.missionId, t.assigneeId, t.filed, t.onHold),
      index('cases_of_status').on(t.status, t.program),
      index('cases_of_assignee').on(t.assigneeId, t.status),
      index('cases_held').on(t.status).where(sql`${t.onHold} = 1`),
      index('cases_mission').on(t.missionId, t.filed),
      index('cases_applicant').on(t.applicantPid, t.filed),
      index('cases_vin').on(t.vin, t.filed),
    ];
  },
);

const ofCase = {
  caseId: integer()
    .notNull()
    .references(() => cases.id),
};

export const holds = sqliteTable(
  'holds',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ...ofCase,
    reason: text({ enum: HOLD_REASONS }).notNull(),
    endsWhen: text().notNull(),
    startedAt: text().notNull(),
    startedBy: text().notNull(),
    endedAt: text(),
    endedBy: text(),
    endNote: text(),
  },
  (t) => [index('holds_case').on(t.caseId)],
);

export const notes = sqliteTable(
  'notes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ...ofCase,
    at: text().notNull(),
    author: text().notNull(),
    body: text().notNull(),
  },
  (t) => [index('notes_case').on(t.caseId)],
);

/** What was decided, and on what: facts, trace and terms as they were, never written again. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    ...ofCase,
    action: text({ enum: CASE_ACTIONS }).notNull(),
    byId: text()
      .notNull()
      .references(() => users.id),
    byName: text().notNull(),
    at: text().notNull(),
    asOf: text().notNull(),
    reason: text().notNull(),
    outcome: text({ enum: CASE_OUTCOMES }).notNull(),
    overridden: text({ mode: 'json' }).$type<string[]>().notNull(),
    ruleVersion: integer().notNull(),
    facts: text({ mode: 'json' }).notNull(),
    verdict: text({ mode: 'json' }).notNull(),
  },
  (t) => [index('decisions_case').on(t.caseId)],
);
