import { sql } from 'drizzle-orm';
import { searchWords } from '../../../../shared/domain/registry/name.ts';
import type { Reader, Tx } from '../store.ts';

export type SearchTable = 'case_search' | 'registry_search';

/** A VIN is often known by its end only, so its last eight and six characters are words of their own. */
function vinWords(vin: string): string {
  return [vin, vin.slice(-8), vin.slice(-6)].join(' ');
}

/** The words that a row is found by. */
export function wordsOf(parts: { texts: readonly string[]; vin?: string | null; plate?: string | null }): string {
  const codes = [parts.vin ? vinWords(parts.vin) : '', parts.plate ? parts.plate.replace(/[^0-9A-Za-z]/g, '') : ''];
  return searchWords([...parts.texts, ...codes].join(' '));
}

/** Sets the words of a row, new or known. */
export function indexWords(tx: Tx, table: SearchTable, rowid: number, words: string): void {
  tx.run(sql`INSERT OR REPLACE INTO ${sql.identifier(table)} (rowid, words) VALUES (${rowid}, ${words})`);
}

/**
 * What was typed as an FTS5 query: every word must begin some word of the row, in any order. Null where nothing
 * searchable was typed.
 */
export function matchExpression(typed: string): string | null {
  const words = searchWords(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  // A plate typed with spaces or hyphens is also looked for as one word.
  const joined = words.join('');
  if (words.length === 0) return null;
  const all = words.map((word) => `"${word}"*`).join(' AND ');
  return words.length > 1 && words.length <= 3 && joined.length <= 8 && /\d/.test(joined)
    ? `(${all}) OR "${joined}"*`
    : all;
}

/** How many rows match, counted no further than `most`. */
export function countMatches(db: Reader, table: SearchTable, match: string, most: number): number {
  const row = db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM (SELECT rowid FROM ${sql.identifier(table)} WHERE ${sql.identifier(table)} MATCH ${match} LIMIT ${most})`,
  );
  return row?.n ?? 0;
}
