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

/** A text as it is set: composed accents, line ends of one kind, no tabs. */
export function printable(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ');
}

function lacking(sheet: Sheet, face: Face, text: string): string | undefined {
  const { font } = sheet.pdf.font(face)._font;
  return [...text].find((character) => character !== '\n' && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

/** The face itself, or the one with accents where a code holds a letter that the code face lacks. */
function faceFor(sheet: Sheet, face: Face, text: string): Face {
  return face === 'mono' && lacking(sheet, face, text) !== undefined ? 'semibold' : face;
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
  const text = printable(line).replaceAll('\u00a0', ' ');
  const face = faceFor(sheet, style.face, text);
  const missing = lacking(sheet, face, text);
  if (missing !== undefined) throw unknownCharacter(missing, text);
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
