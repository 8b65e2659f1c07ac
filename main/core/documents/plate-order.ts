import { barcode } from './barcode.ts';
import { claims, type DocumentType, makePdf } from './document.ts';
import { handLines } from './layout/correspondence.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section } from './layout/flow.ts';
import { closeLetter, LETTER, openLetter, specimenLine } from './layout/letterhead.ts';
import { tagged } from './layout/sheet.ts';
import { STYLE } from './layout/styles.ts';
import { namedValues, table } from './layout/table.ts';
import { writeLine } from './layout/typesetting.ts';
import { PLATE_BLANKS, type PlateOrderData, type PlateOrderLine, plateOrderData } from './plate-order-data.ts';

const BLANK_WORDS: Record<PlateOrderLine['blank'], string> = { '12x6': '12 × 6 in', '7x4': '7 × 4 in' };

function platesIn(lines: readonly PlateOrderLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function opening(flow: Flow, data: PlateOrderData): void {
  const { sheet } = flow;
  const plates = platesIn(data.lines);
  const top = flow.y;
  const subtitle = `${counted(data.lines.length, 'serial')}, ${counted(plates, 'plate')}, base ${data.base}`;
  tagged(sheet, sheet.root, 'H1', () => writeLine(sheet, 'Plate order', { x: flow.left, y: top }, STYLE.title));
  tagged(sheet, sheet.root, 'P', () => writeLine(sheet, subtitle, { x: flow.left, y: top + 27 }, STYLE.subtitle));
  const text = [data.number, data.base, data.ordered, data.lines.length, plates].join('|');
  barcode(sheet, sheet.root, 'pdf417', text, { x: flow.left + flow.width - 200, y: top, width: 200, height: 44 });
  flow.y = top + 56;
  if (data.specimen) {
    specimenLine(flow);
    flow.y += 15;
  }
  namedValues(flow, sheet.root, [
    { label: 'Ordered', value: dayInWords(data.ordered), style: STYLE.strong },
    { label: 'Reference', value: data.reference, style: STYLE.code },
    { label: 'Ordered by', value: data.orderedBy },
    { label: 'Ship to', value: data.shipTo },
  ]);
}

function serials(flow: Flow, data: PlateOrderData): void {
  const columns = [
    { title: 'Line', share: 0.07, style: STYLE.cell },
    { title: 'Plate', share: 0.14, style: { ...STYLE.cellCode, size: 9, leading: 11.9 / 9 } },
    { title: 'Class', share: 0.075, style: STYLE.cellCode },
    { title: 'Code', share: 0.075, style: STYLE.cellCode },
    { title: 'Serial', share: 0.09, style: STYLE.cellCode },
    { title: 'Blank', share: 0.11, style: STYLE.cell },
    { title: 'Plates', share: 0.09, style: STYLE.cell },
    { title: 'For the vehicle and mission', share: 0.35, style: STYLE.cell },
  ];
  const rows = data.lines.map((line, i) => [
    ...[String(i + 1), line.plate, line.plateClass, line.code, line.serial, BLANK_WORDS[line.blank]],
    ...[String(line.quantity), `VIN ${line.vin}\n${line.missionName}`],
  ]);
  table(flow, section(flow, 'Plates to be made', 110), columns, rows);
}

function totals(flow: Flow, data: PlateOrderData): void {
  const columns = [
    { title: 'Blank', share: 0.4, style: STYLE.cell },
    { title: 'Pairs', share: 0.2, style: STYLE.cell },
    { title: 'Singles', share: 0.2, style: STYLE.cell },
    { title: 'Plates', share: 0.2, style: STYLE.cell },
  ];
  const row = (name: string, lines: readonly PlateOrderLine[]) => [
    ...[name, String(lines.filter((line) => line.quantity === 2).length)],
    ...[String(lines.filter((line) => line.quantity === 1).length), String(platesIn(lines))],
  ];
  const byBlank = PLATE_BLANKS.map((blank) => data.lines.filter((line) => line.blank === blank));
  const rows = byBlank.flatMap((lines) => (lines[0] ? [row(BLANK_WORDS[lines[0].blank], lines)] : []));
  table(flow, section(flow, 'In all', 90), columns, [...rows, row('All blanks', data.lines)]);
}

/** Places for the hand of whoever counts the plates: every one that leaves the plant is accounted for. */
function receipt(flow: Flow, plates: number): void {
  const element = section(flow, 'On receipt', 120);
  const ask = `Count the plates against this order before signing. ${counted(plates, 'plate')} were ordered; rejected ones are destroyed and recorded.`;
  paragraph(flow, element, ask, STYLE.body, { after: 2 });
  handLines(flow, element, ['Received', 'Rejected', 'Destruction record']);
  handLines(flow, element, ['Name', 'Date', 'Signature']);
}

/** The order to the plate plant, serial by serial, with the count that its receipt is reconciled against. */
export const plateOrder: DocumentType<PlateOrderData> = {
  title: 'Plate order',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: plateOrderData,
  claims: ({ number, ordered, lines }) =>
    claims({ number, issued: ordered, fact: counted(platesIn(lines), 'plate').toUpperCase() }),
  make: (data, marks) =>
    makePdf(data, marks, { title: `Plate order ${data.number}`, date: data.ordered, size: LETTER }, (sheet) => {
      const head = {
        ...{ title: `Plate order, base ${data.base}`, number: data.number, date: data.ordered },
        ...{ office: 'Order to the plate plant', specimen: data.specimen },
        foot: 'Controlled stock. Plates are property of the United States Government.',
      };
      const flow = openLetter(sheet, head);
      opening(flow, data);
      serials(flow, data);
      totals(flow, data);
      receipt(flow, platesIn(data.lines));
      closeLetter(sheet, head);
    }),
};
