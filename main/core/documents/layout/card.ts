import { weave } from './guilloche.ts';
import { INK } from './ink.ts';
import { specimenMark } from './outline.ts';
import { artifact, type Element, group, type Sheet, tagged } from './sheet.ts';
import { fitted, type Style, writeLine, writeLines } from './typesetting.ts';

const PT_PER_MM = 72 / 25.4;

/** ISO/IEC 7810 ID-1, the size of a bank card. */
export const CR80 = [85.6 * PT_PER_MM, 53.98 * PT_PER_MM] as const;

const LABEL: Style = { face: 'regular', size: 4.9, colour: INK.quiet, leading: 1.3 };
/** The smallest size at which a card printer of 300 dpi still draws accents. */
const LEAST = 3.4;

export interface CardField {
  readonly label: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height its value may take, on one line or more. */
  readonly height: number;
  readonly style: Style;
}

/** A label with its value beneath it, as large as its place allows. */
export function cardField(sheet: Sheet, parent: Element, field: CardField): void {
  const { lines, style } = fitted(sheet, field.value, field, field.style, LEAST, field.label);
  const element = group(sheet, parent, 'Div');
  tagged(sheet, element, 'P', () => writeLine(sheet, field.label, field, LABEL));
  const top = field.y + LABEL.size * LABEL.leading;
  tagged(sheet, element, 'P', () => writeLines(sheet, lines, { x: field.x, y: top }, style));
}

/** Begins a side of a card, printed to its edges; what is above `top` is covered by a band. */
export function cardSide(sheet: Sheet, specimen: boolean, top: number): void {
  const [width, height] = CR80;
  sheet.pdf.addPage();
  artifact(sheet, () => sheet.pdf.rect(0, 0, width, height).fill('#f6f9fc'));
  for (const [i, y] of [-14, 22, 58, 94, 130].entries()) {
    weave(sheet, {
      ...{ x: 0, y, width, height: 42, lines: 7, colour: '#d3e0ec', stroke: 0.3 },
      period: i % 2 === 0 ? 62 : 47,
    });
  }
  if (specimen) specimenMark(sheet, 37, top);
}
