/** Letters that no decomposition turns into plain ones, as the rule catalogue folds them. */
const FOLDED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** Every dash of Unicode, and what else is typed for a hyphen: soft hyphen, hyphen bullet, minus, modifier minus. */
const HYPHENS = /[\p{Pd}\u00ad\u2043\u2212\u02d7]/gu;

/** The typewriter's apostrophe, the quotation marks and primes typed for one, and the letters that look like one. */
const APOSTROPHES = /['`\u00b4\u2018-\u201b\u2032\u2035\u02b9-\u02bf\u02c8\u02ca\u02cb\ua78b\ua78c\uff07]/gu;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđßæœþıς]/gu, (letter) => FOLDED[letter] ?? letter);
}

/** A name as names are compared: case, accents, hyphens, apostrophes and spaces don't count. */
export function foldName(name: string): string {
  return plain(name)
    .replace(HYPHENS, '')
    .replace(APOSTROPHES, '')
    .replace(/[\s\u200b]/gu, '');
}

/** A word written with hyphens or apostrophes stands both joined and apart, so that it is found however it is typed. */
function joinedAndApart(word: string): string[] {
  const joined = word.replace(/[-']/g, '');
  // A plate `DXE-1234` is one number, and stored without its hyphens.
  return joined === word || /\d/.test(word) ? [joined] : [joined, ...word.split(/[-']/)];
}

/** The words of a text as an index has them: folded like names, with borders kept. */
export function searchWords(text: string): string {
  return plain(text)
    .replace(HYPHENS, '-')
    .replace(APOSTROPHES, "'")
    .split(/[^\p{L}\p{N}'-]+/u)
    .flatMap(joinedAndApart)
    .filter(Boolean)
    .join(' ');
}

const MOST_LETTERS = 40;

/**
 * Every word with which a name that folds the same may begin in an index: `alhaddad` may be written Al-Haddad, Al
 * Haddad or Alhaddad, so its beginnings are all asked for. Of a very long name the first 40 letters are enough, and the
 * whole.
 */
export function possibleFirstWords(name: string): string[] {
  const letters = [...foldName(name).replace(/[^\p{L}\p{N}]/gu, '')];
  const beginnings = letters.slice(0, MOST_LETTERS).map((_, at) => letters.slice(0, at + 1).join(''));
  return letters.length > MOST_LETTERS ? [...beginnings, letters.join('')] : beginnings;
}
