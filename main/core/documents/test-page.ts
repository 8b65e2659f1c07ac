import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/result.ts';
import { makeUnsealedPage } from './document.ts';
import { CR80 } from './layout/card.ts';
import { INK } from './layout/ink.ts';
import { LETTER } from './layout/letterhead.ts';
import { artifact, type Sheet, tagged } from './layout/sheet.ts';
import { linesOf, type Style, writeLine, writeLines } from './layout/typesetting.ts';

const PT_PER_MM = 72 / 25.4;

/** What a test page is made for: a kind of paper, its printer and its offsets in millimetres. */
export interface TestPage {
  readonly title: string;
  readonly printer: string;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly pageSize: 'CR80' | 'LETTER';
  readonly date: CivilDate;
}

/** How far the rulers lie from the edges, and how far the crosses, in millimetres. */
const PLACES = {
  CR80: { ruler: 12, cross: 5, size: 6.5 },
  LETTER: { ruler: 30, cross: 10, size: 10 },
} as const;

type Point = readonly [x: number, y: number];

function line(sheet: Sheet, [x1, y1]: Point, [x2, y2]: Point): void {
  sheet.pdf
    .moveTo(x1 * PT_PER_MM, y1 * PT_PER_MM)
    .lineTo(x2 * PT_PER_MM, y2 * PT_PER_MM)
    .stroke(INK.text);
}

/** A ruler from the paper's very edge, so that what a printer cuts off can be read from it. */
function ruler(sheet: Sheet, axis: 'x' | 'y', length: number, at: number): void {
  const place = (along: number, across: number): Point => (axis === 'x' ? [along, across] : [across, along]);
  line(sheet, place(0, at), place(length, at));
  const style: Style = { face: 'regular', size: 4.6, colour: INK.text, leading: 1.2 };
  for (let mm = 0; mm <= length; mm += 1) {
    line(sheet, place(mm, at), place(mm, at + (mm % 10 === 0 ? 3 : mm % 5 === 0 ? 2 : 1.2)));
    if (mm === 0 || mm % 10 !== 0) continue;
    const [x, y] = place(mm, at + 3.2);
    writeLine(sheet, String(mm), { x: x * PT_PER_MM, y: y * PT_PER_MM }, style);
  }
}

function cross(sheet: Sheet, [x, y]: Point): void {
  line(sheet, [x - 3, y], [x + 3, y]);
  line(sheet, [x, y - 3], [x, y + 3]);
}

/** How far off a printer lays its print: rulers in millimetres from two edges, and a cross in each corner. */
export function makeTestPage(page: TestPage): Promise<Result<Uint8Array>> {
  const size = page.pageSize === 'CR80' ? CR80 : LETTER;
  const { ruler: at, cross: edge, size: text } = PLACES[page.pageSize];
  const [width, height] = [size[0] / PT_PER_MM, size[1] / PT_PER_MM];
  const told = [
    `Test page: ${page.title}`,
    `Printer ${page.printer}`,
    `Offset ${page.offsetX} mm to the right, ${page.offsetY} mm down`,
    `Crosses stand ${edge} mm from the edges; print in actual size.`,
  ];
  const spec = { title: `Test page, ${page.title}`, date: page.date, size, unknown: 'mark' } as const;
  return makeUnsealedPage(page, spec, (sheet) => {
    sheet.pdf.addPage();
    artifact(sheet, () => {
      sheet.pdf.lineWidth(0.3);
      ruler(sheet, 'x', width, at);
      ruler(sheet, 'y', height, at);
      for (const x of [edge, width - edge]) for (const y of [edge, height - edge]) cross(sheet, [x, y]);
    });
    const style: Style = { face: 'regular', size: text, colour: INK.text, leading: 1.4 };
    const place = { x: (at + 8) * PT_PER_MM, y: (at + 9) * PT_PER_MM };
    const lines = told.flatMap((each) => linesOf(sheet, each, style, size[0] - place.x - 6));
    tagged(sheet, sheet.root, 'P', () => writeLines(sheet, lines, place, style));
  });
}
