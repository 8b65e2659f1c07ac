import { FOUND_KINDS, type FoundRecord, type FoundSubject } from '../../../shared/contract/find.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import { fitsText, typedWords } from '../../../shared/domain/search/typed-words.ts';
import { STATUS_TERMS } from '../../../shared/domain/terms.ts';
import { ok, type Result } from '../../../shared/result.ts';
import {
  type CaseFind,
  casesMatching,
  casesOfReferences,
  everyMission,
  type FindRow,
  recordsMatching,
  recordsOfKeys,
} from '../db/repositories/find-words.ts';
import { matchExpression } from '../db/repositories/search-words.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { findNumbers, type NumberFind } from './find-numbers.ts';
import { nearMatches } from './near-words.ts';
import { recentSubjects } from './recent-records.ts';

/** Fetched of each index, and shown of each kind: a list of finds is read, not searched. */
const FETCHED = 24;
const SHOWN: Readonly<Record<FoundSubject['kind'], number>> = { case: 8, person: 6, mission: 4, vehicle: 4 };
const RECENT_SHOWN = 8;

function toRow({ reference, subject, program, mission, status }: CaseFind): FindRow {
  const detail = [reference, programOf(program)?.title ?? program, STATUS_TERMS[status].title, mission].join(' · ');
  return { kind: 'case', key: reference, title: subject, detail };
}

function rowsOf(db: Reader, subjects: readonly FoundSubject[]): FindRow[] {
  const keysOf = (kind: FoundSubject['kind']) => subjects.filter((one) => one.kind === kind).map(({ key }) => key);
  const rows = FOUND_KINDS.flatMap((kind): FindRow[] => {
    const keys = keysOf(kind);
    if (keys.length === 0) return [];
    return kind === 'case' ? casesOfReferences(db, keys).map(toRow) : recordsOfKeys(db, kind, keys);
  });
  return subjects.flatMap((subject) => rows.find(isSame(subject)) ?? []);
}

const isSame = (one: FoundSubject) => (other: FoundSubject) => one.kind === other.kind && one.key === other.key;

function numberRows(db: Reader, numbers: readonly NumberFind[]): FindRow[] {
  return rowsOf(db, numbers).map((row) => {
    const number = numbers.find(isSame(row))?.number ?? null;
    return number === null ? row : { ...row, detail: `${number} · ${row.detail}` };
  });
}

/** Whole words before beginnings: who types Lee looks for Lee, and then for Leeman. */
function matchesAsTyped(query: string, words: readonly string[]): string[] {
  const begun = matchExpression(query);
  const whole = words.map((word) => `"${word}"`).join(' AND ');
  return begun === null ? [] : [whole, begun];
}

function matchingRows(db: Reader, matches: readonly string[]): FindRow[] {
  if (matches.length === 0) return [];
  return [...recordsMatching(db, matches, FETCHED), ...casesMatching(db, matches, FETCHED).map(toRow)];
}

function namedMissions(db: Reader, words: readonly string[]): FindRow[] {
  return everyMission(db).filter(({ key, title, detail }) => fitsText(words, `${key} ${title} ${detail}`));
}

/** Each record once, those of lately first, of each kind as many as are read. */
function chosen(rows: readonly FindRow[], recent: readonly FoundSubject[]): FoundRecord[] {
  const once = rows.filter((row, at) => rows.findIndex(isSame(row)) === at);
  const rank = (row: FoundSubject) => {
    const place = recent.findIndex(isSame(row));
    return place === -1 ? recent.length : place;
  };
  const left = { ...SHOWN };
  return once
    .map((row) => ({ row, place: rank(row) }))
    .sort((a, b) => a.place - b.place)
    .filter(({ row }) => {
      left[row.kind] -= 1;
      return left[row.kind] >= 0;
    })
    .map(({ row: { kind, key, title, detail }, place }) => ({
      ...{ kind, key, title, detail, isRecent: place < recent.length },
    }));
}

/**
 * Finds cases, people, missions and vehicles by anything of them, as it is typed: names without their accents, in any
 * order, plates and numbers however they are spaced. What fits nothing is tried with other spaces and with one typing
 * error. Where nothing is typed, what was opened or worked on last. Refuses a role that may not read the registry.
 */
export function findAnything(session: Session, query: string): Result<{ found: FoundRecord[]; isNear: boolean }> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const recent = recentSubjects(session);
  const words = typedWords(query);
  if (words.length === 0) {
    return ok({
      found: chosen(rowsOf(db, recent.slice(0, RECENT_SHOWN * 2)), recent).slice(0, RECENT_SHOWN),
      isNear: false,
    });
  }
  const numbers = numberRows(db, findNumbers(db, query));
  const named = [...namedMissions(db, words), ...matchingRows(db, matchesAsTyped(query, words))];
  const asTyped = chosen([...numbers, ...named], recent);
  if (asTyped.length > 0) return ok({ found: asTyped, isNear: false });
  for (const matches of nearMatches(db, words)) {
    const near = chosen(matchingRows(db, matches), recent);
    if (near.length > 0) return ok({ found: near, isNear: true });
  }
  return ok({ found: [], isNear: true });
}
