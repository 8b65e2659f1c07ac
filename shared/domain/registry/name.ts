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

/** Hyphens and apostrophes in every form that people and keyboards write them. */
const JOINERS = /[-‐‑‒–—―−⁃﹘﹣－\u00ad'’‘‛ʼʻʹ′`´＇]/gu;

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
  return plain(name).replace(JOINERS, '').replace(/\s/gu, '');
}

/**
 * The words of a text as an index has them: folded like names, with borders kept. A hyphenated or apostrophed name
 * stands both joined and apart, so that it is found however it is typed.
 */
export function searchWords(text: string): string {
  const folded = plain(text);
  const words = folded.split(/[^\p{L}\p{N}'’‘ʼ‐‑–-]+/u).filter(Boolean);
  return words
    .flatMap((word) => {
      const joined = word.replace(JOINERS, '');
      const apart = word.replace(JOINERS, ' ').trim();
      return joined === apart ? [joined] : [joined, apart];
    })
    .filter(Boolean)
    .join(' ');
}
