import { type DuplicatePlace, duplicateMark } from './duplicate-mark.ts';
import { weave } from './guilloche.ts';
import { INK } from './ink.ts';
import { seal } from './letterhead.ts';
import { specimenMark } from './outline.ts';
import { CARD_MODULE, sealCode } from './seal-code.ts';
import { artifact, content, type Element, group, type Sheet, tagged } from './sheet.ts';
import { fitted, heightOf, linesOf, type Place, type Style, writeLine, writeLines } from './typesetting.ts';

const PT_PER_MM = 72 / 25.4;

/** ISO/IEC 7810 ID-1, the size of a bank card. */
export const CR80 = [85.6 * PT_PER_MM, 53.98 * PT_PER_MM] as const;

const LABEL: Style = { face: 'regular', size: 4.9, colour: INK.quiet, leading: 1.3 };
/** The inks of a kind of card: its bands, its ground and lines, and pale words upon a band. */
export interface CardInk {
  readonly band: string;
  readonly ground: string;
  readonly line: string;
  readonly pale: string;
}
export const NAVY_CARD: CardInk = { band: INK.navy, ground: '#f6f9fc', line: '#d3e0ec', pale: '#dbe5ef' };

const EDGE = 11;
const INNER = CR80[0] - EDGE * 2;

/** The smallest size at which a card printer of 300 dpi still draws accents. */
export const LEAST = 3.4;
/** For what a card has to say whole, however much it is: a name, a restriction. A lens reads it. */
export const LEAST_WHOLE = 2;

export interface CardField {
  readonly label: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height its value may take, on one line or more. */
  readonly height: number;
  readonly style: Style;
  readonly least?: number;
}

/** A label with its value beneath it, as large as its place allows. */
export function cardField(sheet: Sheet, parent: Element, field: CardField): void {
  const { lines, style } = fitted(sheet, field.value, field, field.style, field.least ?? LEAST, field.label);
  const element = group(sheet, parent, 'Div');
  tagged(sheet, element, 'P', () => writeLine(sheet, field.label, field, LABEL));
  const top = field.y + LABEL.size * LABEL.leading;
  tagged(sheet, element, 'P', () => writeLines(sheet, lines, { x: field.x, y: top }, style));
}

/**
 * Begins a side of a card, printed to its edges; what is above `top` is covered by a band. `figure` is drawn upon the
 * ground, under the mark of a specimen.
 */
export function cardSide(
  sheet: Sheet,
  specimen: boolean,
  top: number,
  ink: CardInk = NAVY_CARD,
  figure: () => void = () => undefined,
): void {
  const [width, height] = CR80;
  sheet.pdf.addPage();
  artifact(sheet, () => sheet.pdf.rect(0, 0, width, height).fill(ink.ground));
  for (const [i, y] of [-14, 22, 58, 94, 130].entries()) {
    weave(sheet, {
      ...{ x: 0, y, width, height: 42, lines: 7, colour: ink.line, stroke: 0.3 },
      period: i % 2 === 0 ? 62 : 47,
    });
  }
  figure();
  if (specimen) specimenMark(sheet, 37, top);
}

/** The band at the head of a front: the desk's seal, the office and what the card is. */
export function cardBand(sheet: Sheet, title: string, ink: CardInk): void {
  const { pdf, root } = sheet;
  artifact(sheet, () => {
    pdf.rect(0, 0, CR80[0], 30).fill(ink.band);
    pdf.rect(0, 30, CR80[0], 1.3).fill('#c9a227');
  });
  seal(sheet, 22, 15, 11.5, INK.white, ink.band);
  const office = { face: 'regular', size: 6.4, colour: ink.pale, leading: 1.3 } as const;
  tagged(sheet, root, 'P', () => writeLine(sheet, 'Office of Foreign Missions', { x: 40, y: 4.6 }, office));
  cardDuplicate(sheet, { x: 128, hold: 'left', y: 4 });
  const style = { face: 'bold', size: 10, colour: INK.white, leading: 1.2 } as const;
  tagged(sheet, root, 'H1', () => writeLine(sheet, title, { x: 40, y: 13 }, style));
}

/** Sets a text as large as its place allows, as one element. */
export function cardText(
  sheet: Sheet,
  parent: Element,
  text: Pick<CardField, 'label' | 'value' | 'style' | 'least'> & { readonly place: Place },
): void {
  const { label, value, place, style, least = LEAST } = text;
  const set = fitted(sheet, value, place, style, least, label);
  tagged(sheet, parent, 'P', () => writeLines(sheet, set.lines, { x: place.x, y: place.y }, set.style));
}

/** Sets numbered points beneath each other, one of them, else the last, in a stronger face; answers where the next thing would begin. */
export function cardPoints(
  sheet: Sheet,
  points: readonly string[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  style: Style,
  strong = points.length - 1,
): number {
  const list = group(sheet, sheet.root, 'L');
  let { y } = place;
  for (const [i, text] of points.entries()) {
    const point = group(sheet, list, 'LI');
    const lines = linesOf(sheet, text, style, place.width - 8);
    const set = { ...style, face: i === strong ? 'semibold' : 'regular' } as const;
    const top = y;
    tagged(sheet, point, 'Lbl', () =>
      writeLine(sheet, `${i + 1}`, { x: place.x, y: top }, { ...style, face: 'semibold' }),
    );
    tagged(sheet, point, 'LBody', () => {
      y = writeLines(sheet, lines, { x: place.x + 8, y: top }, set) + style.size * 0.47;
    });
  }
  return y;
}

/** The seal of the Office in the upper right corner of a back. */
export function cardSeal(sheet: Sheet, place: { readonly y: number; readonly most?: number }): void {
  sealCode(sheet, {
    ...{ right: CR80[0] - EDGE, y: place.y, module: CARD_MODULE, most: place.most ?? 61 * CARD_MODULE },
    style: { ...LABEL, colour: INK.text },
  });
}

/** The mark of a duplicate as cards bear it on either side. */
export function cardDuplicate(sheet: Sheet, place: Pick<DuplicatePlace, 'x' | 'y' | 'hold'>): void {
  duplicateMark(sheet, { ...place, size: 5.6 });
}

/** The band at the foot of a back: where a card that was found goes. */
export function cardFoot(sheet: Sheet, office: string, ink: CardInk): void {
  artifact(sheet, () => sheet.pdf.rect(0, 129, CR80[0], CR80[1] - 127).fill(ink.band));
  const found = `If found, return to the Office of Foreign Missions, ${office}.`;
  const style = { face: 'regular', size: 6, colour: INK.white, leading: 1.3 } as const;
  const set = fitted(sheet, found, { width: INNER, height: 18 }, style, LEAST, 'Office');
  const at = { x: EDGE, y: 141 - heightOf(set.lines, set.style) / 2 };
  content(sheet, group(sheet, sheet.root, 'P'), 'P', () => writeLines(sheet, set.lines, at, set.style));
}

/** Says in words what the mark across the card says to the eye. */
export function cardMark(sheet: Sheet, place: { x: number; y: number; width: number }, align: 'left' | 'right'): void {
  const style: Style = { ...LABEL, size: 5.2, colour: INK.specimen };
  tagged(sheet, sheet.root, 'P', () => writeLine(sheet, 'Specimen. Not valid.', { ...place, align }, style));
}
