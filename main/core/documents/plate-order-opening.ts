import { barcode } from './barcode.ts';
import type { Flow } from './layout/flow.ts';
import { specimenLine } from './layout/letterhead.ts';
import { tagged } from './layout/sheet.ts';
import { STYLE } from './layout/styles.ts';
import { writeLine } from './layout/typesetting.ts';
import { counted, type PlateOrderData, platesIn } from './plate-order-data.ts';

/** What a slip and a manifest begin with: what it is, how many plates, and a barcode of both. */
export function plateOrderOpening(flow: Flow, data: PlateOrderData, title: string): void {
  const { sheet } = flow;
  const plates = platesIn(data.lines);
  const top = flow.y;
  const subtitle = `${counted(data.lines.length, 'serial')}, ${counted(plates, 'plate')}, base ${data.base}`;
  tagged(sheet, sheet.root, 'H1', () => writeLine(sheet, title, { x: flow.left, y: top }, STYLE.title));
  tagged(sheet, sheet.root, 'P', () => writeLine(sheet, subtitle, { x: flow.left, y: top + 27 }, STYLE.subtitle));
  const text = [data.number, data.base, data.ordered, data.lines.length, plates].join('|');
  barcode(sheet, sheet.root, 'pdf417', text, { x: flow.left + flow.width - 200, y: top, width: 200, height: 44 });
  flow.y = top + 56;
  if (data.specimen) {
    specimenLine(flow);
    flow.y += 15;
  }
}
