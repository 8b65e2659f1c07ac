import type { CivilDate } from '../../dates.ts';

/*
 * The barcode text of a licence or identification card: AAMVA DL/ID Card Design Standard 2020, Annex D.
 *
 * What this file relies on in it:
 * - The header of 21 characters: `@` LF RS CR `ANSI `, issuer (6), AAMVA version (2, `10` for 2020), jurisdiction
 *   version (2), number of subfiles (2); then for each subfile its type (2), offset (4) and length (4). As in the
 *   standard's own example, a subfile begins with its type, and its length counts that type and the closing CR.
 * - D.12.5: a mandatory element for which a person has nothing says `NONE`; one that is not known says `unavl`.
 * - The table of mandatory elements with their types: F is a fixed length and V one that may be shorter.
 * - ANSI D20, which that table cites for colors of eyes: `UNK` is the unknown one.
 */

/** The issuer's number of the Department of State for its diplomatic licences, as AAMVA lists it. */
const ISSUER = '636027';
const VERSION = '10';
const JURISDICTION_VERSION = '00';

const [LF, RS, CR] = ['\n', '\x1e', '\r'] as const;
const NOTHING = 'NONE';
const NOT_KNOWN = 'unavl';

export interface AamvaCard {
  /** `DL` for licences and permits, `ID` for identification cards, which carry no class. */
  readonly type: 'DL' | 'ID';
  /** The holder's number, the same on every card that he or she gets. */
  readonly licence: string;
  /** What tells this card from every other one of the same holder. */
  readonly discriminator: string;
  readonly surname: string;
  /** All given names; empty for somebody of one name. */
  readonly given: string;
  readonly born: CivilDate;
  readonly sex: 'F' | 'M' | 'X';
  readonly address: { readonly line: string; readonly city: string; readonly state: string; readonly zip: string };
  readonly issued: CivilDate;
  readonly expires: CivilDate;
  /** Read for `DL` only. */
  readonly licenceClass: string | null;
  readonly restrictions: readonly string[];
  readonly endorsements: readonly string[];
}

/** Letters that no decomposition turns into plain ones, as a passport's machine-readable lines write them or nearly so. */
const FOLDED: Readonly<Record<string, string>> = {
  ...{ Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'TH', ẞ: 'SS', Ħ: 'H', Ŋ: 'N', Ŧ: 'T', Ə: 'E', Ŀ: 'L' },
  ...{ ĸ: 'K', ʼ: "'", '’': "'", '‘': "'", ʻ: "'", '`': "'", '–': '-', '—': '-', '‐': '-', '‑': '-' },
};

/**
 * A text as the barcode has it: capitals of printable ASCII. Accents fall away (`Nguyễn` is `NGUYEN`), letters of
 * their own are folded (`Łukasz Ørsted` is `LUKASZ ORSTED`), line ends are spaces, and what has no plain form is left
 * out. The face of the card has the name as it is; readers in the field compare capitals without accents.
 */
export function aamvaText(text: string): string {
  return text
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, (sign) => FOLDED[sign] ?? (/\s/u.test(sign) ? ' ' : ''))
    .replace(/ +/g, ' ')
    .trim();
}

/** A value of an element of variable length: cut at its end where it is too long, told apart from none at all. */
function upTo(most: number, text: string): string {
  if (text.trim() === '') return NOTHING;
  return aamvaText(text).slice(0, most).trim() || NOT_KNOWN;
}

/** Whether a name was cut: T or N, as the truncation elements say it. */
function truncation(most: number, text: string): 'T' | 'N' {
  return aamvaText(text).length > most ? 'T' : 'N';
}

function day(date: CivilDate): string {
  return `${date.slice(5, 7)}${date.slice(8, 10)}${date.slice(0, 4)}`;
}

const SEX = { M: '1', F: '2', X: '9' } as const satisfies Record<AamvaCard['sex'], string>;

/** Nine digits and two spaces; the last four are zeros where only five are known. */
function postalCode(zip: string): string {
  const digits = zip.replace(/\D/g, '');
  return (digits.length === 5 || digits.length === 9 ? digits.padEnd(9, '0') : NOT_KNOWN).padEnd(11);
}

function state(text: string): string {
  const plain = aamvaText(text);
  return /^[A-Z]{2}$/.test(plain) ? plain : NOT_KNOWN;
}

const NAME = 40;

/** First name and middle names; the standard parts several middle names with commas. */
function givenNames(given: string): { first: string; middle: string } {
  const [first = '', ...middle] = aamvaText(given).split(' ');
  return { first, middle: middle.join(',') };
}

function elementsOf(card: AamvaCard): [element: string, value: string][] {
  const { first, middle } = givenNames(card.given);
  const privileges: [string, string][] = [
    ['DCA', upTo(6, card.licenceClass ?? '')],
    ['DCB', upTo(12, card.restrictions.join(''))],
    ['DCD', upTo(5, card.endorsements.join(''))],
  ];
  return [
    ...(card.type === 'DL' ? privileges : []),
    ['DBA', day(card.expires)],
    ['DCS', upTo(NAME, card.surname)],
    ['DAC', upTo(NAME, first)],
    ['DAD', upTo(NAME, middle)],
    ['DBD', day(card.issued)],
    ['DBB', day(card.born)],
    ['DBC', SEX[card.sex]],
    // The registry has neither: nobody describes accredited persons by their looks.
    ['DAY', 'UNK'],
    ['DAU', NOT_KNOWN.padEnd(6)],
    ['DAG', upTo(35, card.address.line)],
    ['DAI', upTo(20, card.address.city)],
    ['DAJ', state(card.address.state)],
    ['DAK', postalCode(card.address.zip)],
    ['DAQ', upTo(25, card.licence)],
    ['DCF', upTo(25, card.discriminator)],
    ['DCG', 'USA'],
    ['DDE', truncation(NAME, card.surname)],
    ['DDF', truncation(NAME, first)],
    ['DDG', truncation(NAME, middle)],
  ];
}

const number = (value: number, digits: number): string => String(value).padStart(digits, '0');

/**
 * The text that goes into the card's PDF417: header, designator and one subfile with the mandatory elements, in
 * printable ASCII but for the standard's separators. Names beyond 40 characters are cut at their end and flagged in
 * DDE, DDF and DDG; an address beyond its place is cut, for which the standard has no flag.
 */
export function aamvaBarcode(card: AamvaCard): string {
  const elements = elementsOf(card).map(([element, value]) => `${element}${value}`);
  const subfile = `${card.type}${elements.join(LF)}${CR}`;
  const header = `@${LF}${RS}${CR}ANSI ${ISSUER}${VERSION}${JURISDICTION_VERSION}01`;
  const designator = 10;
  return `${header}${card.type}${number(header.length + designator, 4)}${number(subfile.length, 4)}${subfile}`;
}
