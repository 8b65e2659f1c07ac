import { inArray, sql } from 'drizzle-orm';
import type { FoundSubject } from '../../../../shared/contract/find.ts';
import {
  beginsOneErrorAway,
  isOneErrorAway,
  spellingsWithError,
} from '../../../../shared/domain/search/typed-words.ts';
import { cases, registryEntries } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import type { SearchTable } from './search-words.ts';

/** What a row of a list of finds is drawn from. */
export interface FindRow extends FoundSubject {
  readonly title: string;
  readonly detail: string;
}

/** The vocabulary of each full-text index, which every reading connection has. */
const VOCABULARIES: Readonly<Record<SearchTable, string>> = {
  case_search: 'case_words',
  registry_search: 'registry_words',
};
const TABLES: readonly SearchTable[] = ['case_search', 'registry_search'];

/** After every word that begins so. */
const END = '\u{10ffff}';

/** Whether any row of either index has exactly this word. */
export function isIndexed(db: Reader, word: string): boolean {
  return TABLES.some(
    (table) =>
      db.get(sql`SELECT 1 AS n FROM ${sql.identifier(VOCABULARIES[table])} WHERE term = ${word} LIMIT 1`) !== undefined,
  );
}

/** Whether any row of either index has a word that begins so. */
export function isBegun(db: Reader, word: string): boolean {
  return TABLES.some((table) => termsBetween(db, table, word, 1).length > 0);
}

function termsBetween(db: Reader, table: SearchTable, beginning: string, limit: number): string[] {
  return db
    .all<{ term: string }>(
      sql`SELECT term FROM ${sql.identifier(VOCABULARIES[table])} WHERE term >= ${beginning} AND term < ${beginning + END} LIMIT ${limit}`,
    )
    .map(({ term }) => term);
}

function termsBegunBy(db: Reader, table: SearchTable, beginnings: readonly string[], limit: number): string[] {
  const vocabulary = sql.identifier(VOCABULARIES[table]);
  return db
    .all<{ term: string }>(
      sql`SELECT term FROM json_each(${JSON.stringify(beginnings)}) AS spelling CROSS JOIN ${vocabulary}
        WHERE term >= spelling.value AND term < spelling.value || ${END} LIMIT ${limit}`,
    )
    .map(({ term }) => term);
}

/** So many words are compared one by one; where more begin alike, the beginning that is taken for right grows. */
const MOST_COMPARED = 300;
const FIRST_SURE = 3;
const MOST_NEAR = 40;

function nearIn(db: Reader, table: SearchTable, typed: string): string[] {
  // Numbers begin alike by the thousand.
  let sure = /^\d+$/.test(typed) ? Math.max(FIRST_SURE, typed.length - 3) : FIRST_SURE;
  let alike = termsBetween(db, table, typed.slice(0, sure), MOST_COMPARED);
  while (alike.length === MOST_COMPARED && sure < typed.length - 1) {
    sure += 1;
    alike = termsBetween(db, table, typed.slice(0, sure), MOST_COMPARED);
  }
  return [...alike, ...termsBegunBy(db, table, spellingsWithError(typed, sure), MOST_COMPARED)];
}

/**
 * Words of the indexes that are what was typed but for one typing error; where there is none, words that begin so. An
 * error in what the words begin with is looked up spelling by spelling, one behind it by comparing what begins alike.
 */
export function wordsNear(db: Reader, typed: string): string[] {
  const known = [...new Set(TABLES.flatMap((table) => nearIn(db, table, typed)))];
  const whole = known.filter((word) => isOneErrorAway(typed, word));
  const near = whole.length > 0 ? whole : known.filter((word) => beginsOneErrorAway(typed, word));
  return near.slice(0, MOST_NEAR);
}

/** The rows of an index that match, the newest first; exported so that a test can ask for its plan. */
export function matchQuery(table: SearchTable, match: string, limit: number) {
  const index = sql.identifier(table);
  return sql`SELECT rowid AS id FROM ${index} WHERE ${index} MATCH ${match} ORDER BY rowid DESC LIMIT ${limit}`;
}

/** The ids that any of the expressions finds, those of the first one first. */
function matchIds(db: Reader, table: SearchTable, matches: readonly string[], limit: number): number[] {
  const ids = new Set<number>();
  for (const match of matches) {
    for (const { id } of db.all<{ id: number }>(matchQuery(table, match, limit))) ids.add(id);
    if (ids.size >= limit) break;
  }
  return [...ids].slice(0, limit);
}

function inOrder<Row extends { id: number }>(ids: readonly number[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const CASE_COLUMNS = {
  ...{ id: cases.id, reference: cases.reference, subject: cases.subject },
  ...{ program: cases.program, mission: cases.missionName, status: cases.status },
};

export type CaseFind = ReturnType<typeof caseRows>[number];

function caseRows(db: Reader, where: ReturnType<typeof inArray>) {
  return db.select(CASE_COLUMNS).from(cases).where(where).all();
}

/** Cases that any of the expressions finds; the newest first of each. */
export function casesMatching(db: Reader, matches: readonly string[], limit: number): CaseFind[] {
  const ids = matchIds(db, 'case_search', matches, limit);
  return inOrder(ids, caseRows(db, inArray(cases.id, ids)));
}

export function casesOfReferences(db: Reader, references: readonly string[]): CaseFind[] {
  return caseRows(db, inArray(cases.reference, [...references]));
}

const ENTRY_COLUMNS = {
  ...{ id: registryEntries.id, kind: registryEntries.kind, key: registryEntries.key },
  ...{ title: registryEntries.title, detail: registryEntries.subtitle },
};

/** Missions, people and vehicles that any of the expressions finds. */
export function recordsMatching(db: Reader, matches: readonly string[], limit: number): FindRow[] {
  const ids = matchIds(db, 'registry_search', matches, limit);
  const rows = db.select(ENTRY_COLUMNS).from(registryEntries).where(inArray(registryEntries.id, ids)).all();
  return inOrder(ids, rows).map(({ id: _id, ...row }) => row);
}

/** Every mission, as the registry lists it: there are hundreds, and a common word would hide them behind its people. */
export function everyMission(db: Reader): FindRow[] {
  return db
    .select(ENTRY_COLUMNS)
    .from(registryEntries)
    .where(sql`${registryEntries.kind} = 'mission'`)
    .all()
    .map(({ id: _id, ...row }) => row);
}

/** Records of the registry by their keys. */
export function recordsOfKeys(db: Reader, kind: 'mission' | 'person' | 'vehicle', keys: readonly string[]): FindRow[] {
  const where = sql`${registryEntries.kind} = ${kind} AND ${inArray(registryEntries.key, [...keys])}`;
  const rows = db.select(ENTRY_COLUMNS).from(registryEntries).where(where).all();
  return rows.map(({ id: _id, ...row }) => row);
}
