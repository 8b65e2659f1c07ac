import { z } from 'zod';
import { CASE_STATUSES } from '../domain/case/life-cycle.ts';
import { CASE_READERS } from '../domain/case/roles.ts';
import { civilDate } from '../domain/dates.ts';
import { country, missionId, reference } from '../domain/ids.ts';
import { termChange } from '../domain/reciprocity/change.ts';
import { reciprocityTerm } from '../domain/reciprocity/term.ts';
import { travelRule } from '../domain/reciprocity/travel-rule.ts';
import { card } from '../domain/registry/card.ts';
import { CASE_OUTCOMES, OUTCOMES } from '../domain/rules/finding.ts';
import { entry } from './entry.ts';

export const countryRow = z.strictObject({
  country,
  /** The embassy, or the first of its missions by name; null where the country has none. */
  mission: z.string().nullable(),
  missions: z.int(),
  terms: z.int(),
  /** Benefits with a term in force today. */
  benefits: z.int(),
  travelRules: z.int(),
  /** Tax cards in force today. */
  cards: z.int(),
  openCases: z.int(),
});
export type CountryRow = z.output<typeof countryRow>;

/** Where the walk over a country's open cases stands: mission and case. */
const caseCursor = z.strictObject({ mission: missionId, id: z.int().min(0) });

const outcome = z.enum(OUTCOMES).nullable();

/** An open case that comes out differently under the changed terms. */
export const changedCase = z.strictObject({
  reference,
  program: z.string(),
  subject: z.string(),
  mission: z.string(),
  status: z.enum(CASE_STATUSES),
  before: z.enum(CASE_OUTCOMES),
  after: z.enum(CASE_OUTCOMES),
  rules: z.array(z.strictObject({ rule: z.string(), before: outcome, after: outcome, message: z.string() })),
});
export type ChangedCase = z.output<typeof changedCase>;

const level = card.shape.level.nullable();

/** A tax card in force that the changed terms would give another level, or none. */
export const changedCard = z.strictObject({
  number: card.shape.number,
  kind: card.shape.kind,
  holder: z.string(),
  mission: z.string(),
  expires: civilDate,
  /** What is printed on it. */
  bears: card.shape.level,
  before: level,
  after: level,
});
export type ChangedCard = z.output<typeof changedCard>;

/** One audited change of a term, with what was there before it where the log has it. */
export const termHistoryRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  summary: z.string(),
  reason: z.string().nullable(),
  before: reciprocityTerm.nullable(),
});
export type TermHistoryRow = z.output<typeof termHistoryRow>;

const trial = z.strictObject({ change: termChange, asOf: civilDate });

export const reciprocityContract = {
  /** Every country with a mission, a term or a travel rule, by its code. */
  countries: entry(CASE_READERS, z.strictObject({}), z.strictObject({ countries: z.array(countryRow) })),
  country: entry(
    CASE_READERS,
    z.strictObject({ country }),
    z.strictObject({
      country,
      missions: z.array(z.strictObject({ id: missionId, name: z.string() })),
      terms: z.array(reciprocityTerm),
      travelRules: z.array(travelRule),
      /** Tax cards in force today, by kind. */
      cards: z.strictObject({ MISSION: z.int(), PERSONAL: z.int() }),
      openCases: z.int(),
      /** The id that the next term written at the desk has. */
      nextId: z.string(),
    }),
  ),
  /** How many open cases each term decides on today, a slice of the cases at a time. */
  touched: entry(
    CASE_READERS,
    z.strictObject({ country, after: caseCursor.nullable() }),
    z.strictObject({ terms: z.record(z.string(), z.int()), judged: z.int(), next: caseCursor.nullable() }),
  ),
  /** What was done to a term, oldest first. */
  history: entry(
    CASE_READERS,
    z.strictObject({ id: z.string().min(1).max(200) }),
    z.strictObject({ changes: z.array(termHistoryRow) }),
  ),
  /** What if a change were saved: the open cases that would come out differently, a slice at a time. */
  tryCases: entry(
    CASE_READERS,
    z.strictObject({ ...trial.shape, after: caseCursor.nullable() }),
    z.strictObject({ cases: z.array(changedCase), judged: z.int(), next: caseCursor.nullable() }),
  ),
  /** What if a change were saved: the tax cards that would have another level, a slice at a time. */
  tryCards: entry(
    CASE_READERS,
    z.strictObject({ ...trial.shape, after: z.string().max(10) }),
    z.strictObject({ cards: z.array(changedCard), judged: z.int(), next: z.string().nullable() }),
  ),
  /** Adds, ends or corrects a term; decided cases keep the one they were decided on. */
  change: entry(
    ['SUPERVISOR'],
    z.strictObject({
      change: termChange,
      reason: z.string().trim().min(3, 'give a reason of at least 3 characters').max(4000),
    }),
    z.strictObject({ term: reciprocityTerm }),
  ),
};
