import { officePaperNumber } from '../registry/paper-number.ts';
import { formatPlate, parsePlate, plateKey } from '../registry/plate-number.ts';

/** What somebody who calls may ask by. */
export const QUERY_KINDS = ['PLATE', 'VIN', 'CARD', 'LICENCE', 'TITLE', 'PERSON', 'NAME'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** One way to read what was typed, with the value as it is looked up. */
export interface Reading {
  readonly kind: QueryKind;
  readonly value: string;
}

/** The kinds of paper that a number of this office belongs to, by the letter of its series. */
const PAPER_KINDS: Readonly<Record<string, QueryKind>> = { T: 'TITLE', D: 'LICENCE' };

/** `OFM-T-0000042-2`, however it is spaced; the letters before the series may be left out. */
function paperReading(bare: string): Reading | null {
  const paper = officePaperNumber(bare);
  const kind = paper === null ? undefined : PAPER_KINDS[paper.series];
  return paper === null || kind === undefined ? null : { kind, value: paper.number };
}

/** A ten-digit number is a person's or a card's, and a licence may bear it as well: nothing in it says which. */
function numberReadings(typed: string, bare: string): Reading[] {
  const tenDigits: Reading[] = /^\d{10}$/.test(bare)
    ? [
        { kind: 'CARD', value: bare },
        { kind: 'PERSON', value: bare },
      ]
    : [];
  const spellings = [...new Set([bare, typed.toUpperCase()])];
  return [...tenDigits, ...spellings.map((value): Reading => ({ kind: 'LICENCE', value }))];
}

const VIN_LENGTH = 17;
const LONGEST_PLATE = 8;

/**
 * What may be meant by what a caller spells out: every kind of thing that is written so, the likeliest first. Spaces,
 * hyphens, dots and case don't count. Empty where there is no letter and no digit in it.
 */
export function readQuery(text: string): Reading[] {
  const typed = text.normalize('NFKC').trim();
  const bare = typed.toUpperCase().replace(/[\s\p{Pd}·.]/gu, '');
  const isCode = /^[A-Z0-9]+$/.test(bare) && /\d/.test(bare);
  const name: Reading[] = /\p{L}/u.test(typed) ? [{ kind: 'NAME', value: typed }] : [];
  if (!isCode) return name;
  if (bare.length === VIN_LENGTH) return [{ kind: 'VIN', value: bare }];
  const paper = paperReading(bare);
  if (paper) return [paper];
  if (parsePlate(bare)) return [{ kind: 'PLATE', value: plateKey(bare) }];
  // A vehicle may bear the plate of a state, an old one a short VIN, and a licence any number.
  const ofVehicle: Reading =
    bare.length <= LONGEST_PLATE ? { kind: 'PLATE', value: plateKey(bare) } : { kind: 'VIN', value: bare };
  return [...numberReadings(typed, bare), ofVehicle, ...name];
}

/** The spellings that a plate's number may have been written down in, for tables that keep it as it was written. */
export function plateSpellings(plate: string): string[] {
  const parts = parsePlate(plate);
  const ours = parts ? [false, true].map((reversed) => formatPlate({ ...parts, reversed })) : [];
  return [...new Set([plate, plateKey(plate), ...ours])];
}
