import { searchWords } from '../registry/name.ts';

/** The words of what was typed, folded as an index has them: case, accents and signs don't count. */
export function typedWords(text: string): string[] {
  return searchWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether every typed word begins some word of a text, in any order. */
export function fitsText(typed: readonly string[], text: string): boolean {
  const words = typedWords(text);
  return typed.every((one) => words.some((word) => word.startsWith(one)));
}

function firstDifference(typed: string, word: string): number {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  return at;
}

/** What may stand in a word where it was typed so, if one letter is wrong, missing, one too many, or two changed places. */
function meantRests(typed: string, word: string, at: number): string[] {
  const swapped = typed[at] === word[at + 1] && typed[at + 1] === word[at] && at + 1 < typed.length;
  return [
    ...(at < word.length ? [word.slice(0, at + 1) + typed.slice(at + 1)] : []),
    ...(at < word.length ? [word.slice(0, at + 1) + typed.slice(at)] : []),
    typed.slice(0, at) + typed.slice(at + 1),
    ...(swapped ? [word.slice(0, at + 2) + typed.slice(at + 2)] : []),
  ];
}

/** Whether a word is what was typed but for one typing error. */
export function isOneErrorAway(typed: string, word: string): boolean {
  return typed !== word && meantRests(typed, word, firstDifference(typed, word)).includes(word);
}

/**
 * Whether a word begins as was typed but for one typing error. An error in the last letter alone does not count: every
 * beginning that is one letter shorter would do.
 */
export function beginsOneErrorAway(typed: string, word: string): boolean {
  const at = firstDifference(typed, word);
  return at < typed.length - 1 && meantRests(typed, word, at).some((meant) => word.startsWith(meant));
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];

/** What may be meant instead of a letter: digits in a number, letters in a name, both in a plate or a VIN. */
function alphabetOf(typed: string): readonly string[] {
  if (/^\d+$/.test(typed)) return DIGITS;
  return /\d/.test(typed) ? [...LETTERS, ...DIGITS] : LETTERS;
}

/** Every spelling that differs from what was typed by one error before the place `before`. */
export function spellingsWithError(typed: string, before: number): string[] {
  const spellings = new Set<string>();
  const alphabet = alphabetOf(typed);
  for (let at = 0; at < Math.min(before, typed.length); at += 1) {
    const head = typed.slice(0, at);
    spellings.add(head + typed.slice(at + 1));
    if (at + 1 < typed.length) spellings.add(`${head}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`);
    for (const letter of alphabet) {
      spellings.add(head + letter + typed.slice(at + 1));
      spellings.add(head + letter + typed.slice(at));
    }
  }
  spellings.delete(typed);
  return [...spellings];
}
