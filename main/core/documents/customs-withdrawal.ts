import { boxRow } from './layout/boxes.ts';
import { handLines } from './layout/correspondence.ts';
import { type Flow, paragraph, section } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';

const COLUMNS = [
  ['Product', 0.2],
  ['Brand', 0.26],
  ['Size', 0.1],
  ['Quantity', 0.12],
  ['Unit cost', 0.14],
  ['Catalogue code', 0.18],
] as const;
const LINES = 6;

/** What leaves the bonded warehouse, written in by hand as it leaves and signed by both who were there. */
export function withdrawalBlock(flow: Flow): void {
  const element = section(flow, 'Withdrawal from the bonded warehouse', 260);
  const ask =
    'Written in by the warehouse when the goods are handed over. A line left empty is struck out before signing.';
  paragraph(flow, element, ask, STYLE.small);
  for (let line = 1; line <= LINES; line += 1) {
    const boxes = COLUMNS.map(([label, share], i) => ({
      label: i === 0 ? `${line}. ${label}` : label,
      share,
      value: '',
    }));
    boxRow(flow, element, boxes, 24);
  }
  flow.y += 4;
  handLines(flow, element, ['Warehouse, printed name', 'Signature', 'Date']);
  handLines(flow, element, ['Received by, printed name', 'Signature', 'Date']);
}
