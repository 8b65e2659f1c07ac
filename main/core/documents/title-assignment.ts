import { tickBox } from './layout/boxes.ts';
import { handLines } from './layout/correspondence.ts';
import { type Flow, paragraph, room } from './layout/flow.ts';
import { INK } from './layout/ink.ts';
import { artifact, group } from './layout/sheet.ts';
import { STYLE } from './layout/styles.ts';
import { FEDERAL_LAW, MILEAGE_STATEMENTS } from './title-odometer.ts';

const HEIGHT = 216;
/** What the officer's line beneath it takes: both stand on one page. */
const AUTHORIZATION = 75;
const PAD = 8;
const LINES = [
  ['Odometer reading (no tenths)', 'Date of transfer'],
  ['Transferor (seller), printed name', 'Address of the transferor'],
  ['Transferee (buyer), printed name', 'Address of the transferee'],
  ['Signature of the transferor', 'Date signed', 'Signature of the transferee', 'Date signed'],
];

/**
 * The block in which the vehicle is made over: reading, statement, and both parties' printed names, addresses,
 * signatures and dates, as 49 CFR 580.5(c) to (f) lists them. It stands on one page in one piece.
 */
export function assignment(flow: Flow, data: { readonly vehicle: { readonly nonConformingImport: boolean } }): void {
  const { sheet } = flow;
  room(flow, HEIGHT + 8 + AUTHORIZATION);
  flow.y += 8;
  const top = flow.y;
  artifact(sheet, () => sheet.pdf.rect(flow.left, top, flow.width, HEIGHT).fillAndStroke('#fbfcfe', INK.navy));
  const element = group(sheet, sheet.root, 'Sect');
  const inner = { ...flow, left: flow.left + PAD, width: flow.width - PAD * 2, y: top + 6 };
  const place = data.vehicle.nonConformingImport ? ' outside the United States' : '';
  const title = `Assignment of title${place} and odometer disclosure`;
  paragraph(inner, element, title, { ...STYLE.section, size: 10.5 }, { type: 'H2', after: 1 });
  paragraph(inner, element, FEDERAL_LAW, { ...STYLE.cell, size: 7.8 }, { after: 4 });
  for (const statement of Object.values(MILEAGE_STATEMENTS)) {
    tickBox(sheet, element, statement, { x: inner.left, y: inner.y });
    inner.y += 11.5;
  }
  for (const labels of LINES) {
    inner.y -= 8;
    handLines(inner, element, labels);
  }
  flow.y = top + HEIGHT;
}
