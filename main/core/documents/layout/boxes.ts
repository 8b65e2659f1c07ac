import { type Flow, room } from './flow.ts';
import { INK } from './ink.ts';
import { artifact, type Element, group, type Sheet, tagged } from './sheet.ts';
import { heightOf, linesOf, type Style, widthOf, writeLine, writeLines } from './typesetting.ts';

/** One box of a form: its label, and what is written in it; an empty value leaves it for a hand. */
export interface Box {
  readonly label: string;
  readonly value: string;
  /** Share of the row's width; all shares of a row together are 1. */
  readonly share: number;
  readonly style?: Style;
}

export const BOX: Style = { face: 'semibold', size: 9.6, colour: INK.text, leading: 1.26 };
export const BOX_TEXT: Style = { ...BOX, face: 'regular', size: 9.2 };
export const BOX_CODE: Style = { ...BOX, face: 'mono', size: 9.2 };
const LABEL: Style = { face: 'regular', size: 7.2, colour: INK.quiet, leading: 1.35 };
const PAD = 5;

/** A value on one line where a little less size does it; otherwise on as many lines as it takes. */
function settled(sheet: Sheet, value: string, style: Style, width: number): { lines: string[]; style: Style } {
  for (let size = style.size; size >= style.size - 1.6; size -= 0.2) {
    const tried = { ...style, size };
    if (!value.includes('\n') && widthOf(sheet, value, tried) <= width) return { lines: [value], style: tried };
  }
  const small = { ...style, size: style.size - 1 };
  return { lines: linesOf(sheet, value, small, width), style: small };
}

/** A row of boxes across the column, as high as its longest value; it never breaks. */
export function boxRow(flow: Flow, parent: Element, boxes: readonly Box[], least = 0): void {
  const { sheet } = flow;
  let left = flow.left;
  const set = boxes.map((box) => {
    const width = box.share * flow.width;
    const place = { x: left, width };
    left += width;
    const labels = linesOf(sheet, box.label, LABEL, width - PAD * 2);
    return { ...place, labels, ...settled(sheet, box.value, box.style ?? BOX, width - PAD * 2), value: box.value };
  });
  const top = Math.max(...set.map((box) => heightOf(box.labels, LABEL)));
  const height = Math.max(least, ...set.map((box) => top + heightOf(box.lines, box.style) + 7));
  room(flow, height);
  for (const box of set) {
    const { x, width, labels, lines, style } = box;
    artifact(sheet, () => sheet.pdf.lineWidth(0.6).rect(x, flow.y, width, height).stroke(INK.line));
    const element = group(sheet, parent, 'Div');
    tagged(sheet, element, 'P', () => writeLines(sheet, labels, { x: x + PAD, y: flow.y + 3 }, LABEL));
    if (box.value === '') continue;
    tagged(sheet, element, 'P', () => writeLines(sheet, lines, { x: x + PAD, y: flow.y + 3.5 + top }, style));
  }
  flow.y += height;
}

/** A square to be ticked by hand, with what it stands for. */
export function tickBox(sheet: Sheet, parent: Element, text: string, place: { x: number; y: number }): void {
  artifact(sheet, () =>
    sheet.pdf
      .lineWidth(0.7)
      .rect(place.x, place.y + 1.5, 7.5, 7.5)
      .stroke(INK.navy),
  );
  tagged(sheet, parent, 'P', () =>
    writeLine(sheet, text, { x: place.x + 12, y: place.y }, { ...LABEL, size: 7.8, colour: INK.text }),
  );
}
