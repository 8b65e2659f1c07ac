import { tooLong, unknownCharacter } from '../refusals.ts';
import type { Face } from './fonts.ts';
import type { Sheet } from './sheet.ts';

/** How a text is set. `leading` is the height of a line in sizes. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly leading: number;
  readonly spacing?: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Align = 'left' | 'center' | 'right';

/** Signs that only look different, or cannot be seen, as the fonts have them. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\u2028\u2029]/g, '\n'],
  [/[\t\u2000-\u200a\u3000]/g, ' '],
  [/\u202f/g, '\u00a0'],
  [/(?!\n)[\p{Cc}\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''],
  [/[\u2010\u2011\u2212\ufe63\uff0d]/g, '-'],
  [/[\u2012\u2015]/g, '\u2013'],
  [/\u201b/g, '\u2018'],
  [/[\u02b9\u02bc\u2032]/g, '\u2019'],
  [/\u02bb/g, '\u2018'],
];

/** A text as it is set: composed accents, line ends of one kind, no tabs, hyphens and apostrophes of one kind. */
export function printable(text: string): string {
  return LOOKALIKES.reduce((set, [sign, drawn]) => set.replaceAll(sign, drawn), text.normalize('NFC'));
}

/** What turns the direction of reading round: some fonts have an empty picture of it, and a name would read as another. */
const TURNS = /\p{Bidi_Control}/u;

function lacking(sheet: Sheet, face: Face, text: string): string | undefined {
  const { font } = sheet.pdf.font(face)._font;
  const isDrawn = (character: string) =>
    character === '\n' || (!TURNS.test(character) && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
  return [...text].find((character) => !isDrawn(character));
}

/** The face itself, or the first with all letters of the line; the broadest where none has. */
function faceFor(sheet: Sheet, face: Face, text: string): Face {
  const faces: readonly Face[] = face === 'mono' ? ['mono', 'semibold'] : [face];
  return faces.find((each) => lacking(sheet, each, text) === undefined) ?? 'broad';
}

/** The line with `?` for each character that no font has, on a paper that may say so. */
function withKnown(sheet: Sheet, face: Face, text: string): string {
  const missing = lacking(sheet, face, text);
  if (missing === undefined) return text;
  if (sheet.unknown === 'refuse') throw unknownCharacter(missing, text);
  return [...text].map((character) => (lacking(sheet, face, character) === undefined ? character : '?')).join('');
}

/** The width of one line of text. */
export function widthOf(sheet: Sheet, text: string, style: Style): number {
  sheet.pdf.font(faceFor(sheet, style.face, text)).fontSize(style.size);
  return sheet.pdf.widthOfString(text, { characterSpacing: style.spacing ?? 0 });
}

/** Cuts a word that is wider than the line into pieces that are not. */
function cut(sheet: Sheet, word: string, style: Style, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(sheet, piece + character, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A citation is read in one piece: `22 USC 254e` stays on one line. */
const CITATION = /(\d) (USC|CFR) (?=\d)/g;

function linesOfPart(sheet: Sheet, part: string, style: Style, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of part.split(/ +/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(sheet, longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = cut(sheet, word, style, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** Breaks a text into lines no wider than `width`, at spaces where it can. */
export function linesOf(sheet: Sheet, text: string, style: Style, width: number): string[] {
  return printable(text)
    .replaceAll(CITATION, '$1\u00a0$2\u00a0')
    .split('\n')
    .flatMap((part) => linesOfPart(sheet, part, style, width));
}

/** The height that so many lines take. */
export function heightOf(lines: readonly string[], style: Style): number {
  return lines.length * style.size * style.leading;
}

/** Writes one line with its box's top at `y`; refuses a character that no font of the product can draw. */
export function writeLine(
  sheet: Sheet,
  line: string,
  place: { x: number; y: number; width?: number; align?: Align },
  style: Style,
): void {
  const spaced = printable(line).replaceAll('\u00a0', ' ');
  const face = faceFor(sheet, style.face, spaced);
  const text = withKnown(sheet, face, spaced);
  const spare = (place.width ?? 0) - (place.align && place.align !== 'left' ? widthOf(sheet, text, style) : 0);
  const shift = place.align === 'right' ? spare : place.align === 'center' ? spare / 2 : 0;
  // Half a line down and half a capital's height further: capitals stand in the middle of their line.
  const baseline = place.y + style.size * (style.leading / 2 + 0.35);
  sheet.pdf
    .font(face)
    .fontSize(style.size)
    .fillColor(style.colour)
    .text(text, place.x + shift, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(style.spacing === undefined ? {} : { characterSpacing: style.spacing }),
    });
}

/** Writes lines below each other and answers where the next one would begin. */
export function writeLines(
  sheet: Sheet,
  lines: readonly string[],
  place: { x: number; y: number; width?: number; align?: Align },
  style: Style,
): number {
  let y = place.y;
  for (const line of lines) {
    writeLine(sheet, line, { ...place, y }, style);
    y += style.size * style.leading;
  }
  return y;
}

/**
 * The largest setting of a text that its place holds, on as many lines as it takes: it shrinks, then wraps, and is
 * refused rather than cut off.
 */
export function fitted(
  sheet: Sheet,
  text: string,
  place: { width: number; height: number },
  style: Style,
  least: number,
  label: string,
): { lines: string[]; style: Style } {
  for (let size = style.size; size >= least; size -= 0.2) {
    const tried = { ...style, size };
    const lines = linesOf(sheet, text, tried, place.width);
    if (lines.length * size * style.leading <= place.height + 0.01) return { lines, style: tried };
  }
  throw tooLong(label);
}
