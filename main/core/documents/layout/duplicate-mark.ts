import { INK } from './ink.ts';
import { duplicateWords } from './marks.ts';
import { artifact, type Sheet, tagged } from './sheet.ts';
import { type Style, widthOf, writeLine } from './typesetting.ts';

export interface DuplicatePlace {
  /** Where it is held: its left or right end, or its middle. */
  readonly x: number;
  readonly hold: 'left' | 'center' | 'right';
  readonly y: number;
  /** The size of its letters; it is as high as 1.5 of them. */
  readonly size: number;
  /** Seen on a page where it is not read again. */
  readonly silent?: boolean;
}

const HELD = { left: 0, center: 0.5, right: 1 } as const;

/** The mark that a paper is a duplicate, and which; nothing on an original. */
export function duplicateMark(sheet: Sheet, place: DuplicatePlace): void {
  const words = duplicateWords(sheet.marks);
  if (words === null) return;
  const { size } = place;
  const style: Style = { face: 'bold', size, colour: INK.number, leading: 1.5, spacing: size * 0.06 };
  const width = widthOf(sheet, words, style) + size;
  const x = place.x - width * HELD[place.hold];
  artifact(sheet, () => {
    const box = sheet.pdf.roundedRect(x, place.y, width, size * 1.5, size * 0.2).lineWidth(size * 0.08);
    box.fillAndStroke(INK.white, INK.number);
  });
  const write = () => writeLine(sheet, words, { x: x + size / 2, y: place.y }, style);
  if (place.silent) artifact(sheet, write, 'Pagination');
  else tagged(sheet, sheet.root, 'P', write);
}
