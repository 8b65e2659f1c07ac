import { isBegun, isIndexed, wordsNear } from '../db/repositories/find-words.ts';
import type { Reader } from '../db/store.ts';

const SHORTEST_MISSPELLED = 4;
const SHORTEST_PART = 2;
const MOST_PARTS = 4;
/** So many words of a question are tried for a typing error: each one costs some hundred look-ups. */
const MOST_TRIED = 2;

const allOf = (parts: readonly string[]) => parts.map((part) => `(${part})`).join(' AND ');
const begunBy = (word: string) => `"${word}"*`;

/** Two neighbors written together: `gar cia` for García. */
function joinings(words: readonly string[]): string[] {
  return words
    .slice(1)
    .map((word, at) => allOf([...words.slice(0, at), `${words[at]}${word}`, ...words.slice(at + 2)].map(begunBy)));
}

/** A word as words that the indexes have: `vanderberg` for Van der Berg. */
function splitting(db: Reader, word: string, most = MOST_PARTS): string[] | null {
  if (most < MOST_PARTS && isBegun(db, word)) return [word];
  if (most === 1) return null;
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end -= 1) {
    if (!isIndexed(db, word.slice(0, end))) continue;
    const rest = splitting(db, word.slice(end), most - 1);
    if (rest !== null) return [word.slice(0, end), ...rest];
  }
  return null;
}

function withSplitting(db: Reader, words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (isBegun(db, word)) return [];
    const parts = splitting(db, word);
    return parts === null ? [] : [allOf(words.flatMap((one, place) => (place === at ? parts : [one])).map(begunBy))];
  });
}

/** The words most likely misspelled: those that nothing begins with, the longest first. */
function misspelled(db: Reader, words: readonly string[]): number[] {
  const long = words.flatMap((word, at) => (word.length >= SHORTEST_MISSPELLED ? [at] : []));
  const unknown = long.filter((at) => !isBegun(db, words[at] ?? ''));
  const tried = unknown.length > 0 ? unknown : long;
  return tried.sort((a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0)).slice(0, MOST_TRIED);
}

function withNearWord(db: Reader, words: readonly string[], at: number): string[] {
  const near = wordsNear(db, words[at] ?? '');
  if (near.length === 0) return [];
  const instead = near.map((word) => `"${word}"`).join(' OR ');
  return [allOf(words.map((word, place) => (place === at ? instead : begunBy(word))))];
}

/**
 * Expressions for what may be meant where nothing is spelled as typed, the likeliest first: a space too many, one typing
 * error in one of the words, a space too few.
 */
export function* nearMatches(db: Reader, words: readonly string[]): Generator<string[]> {
  for (const joining of joinings(words)) yield [joining];
  for (const at of misspelled(db, words)) yield withNearWord(db, words, at);
  for (const split of withSplitting(db, words)) yield [split];
}
