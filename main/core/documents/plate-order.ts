import { BLANK_WORDS } from '../../../shared/domain/plate-order/blank-sizes.ts';
import { BLANK_SIZES } from '../../../shared/domain/plate-order/plate-order.ts';
import { type DocumentType, makePdf } from './document.ts';
import { handLines } from './layout/correspondence.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section } from './layout/flow.ts';
import { closeLetter, LETTER, openLetter } from './layout/letterhead.ts';
import { STYLE } from './layout/styles.ts';
import { namedValues, table } from './layout/table.ts';
import {
  counted,
  type PlateOrderData,
  type PlateOrderLine,
  plateOrderClaims,
  plateOrderData,
  platesIn,
} from './plate-order-data.ts';
import { plateOrderOpening } from './plate-order-opening.ts';

/** Two orders for one serial would make two plates: only the manifest is one. */
const WITH_MANIFEST =
  'This slip stays with the case. The plate goes to the plant with a manifest, which gathers it with others. Make no plate by this slip.';

function particulars(flow: Flow, data: PlateOrderData): void {
  const { root } = flow.sheet;
  namedValues(flow, root, [
    { label: 'Plate taken', value: dayInWords(data.ordered), style: STYLE.strong },
    { label: 'Reference', value: data.reference, style: STYLE.code },
    { label: 'Taken by', value: data.orderedBy },
    { label: 'Ship to', value: data.shipTo },
  ]);
  paragraph(flow, root, WITH_MANIFEST, STYLE.strong);
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
  const byBlank = BLANK_SIZES.map((blank) => data.lines.filter((line) => line.blank === blank));
  const rows = byBlank.flatMap((lines) => (lines[0] ? [row(BLANK_WORDS[lines[0].blank], lines)] : []));
  table(flow, section(flow, 'In all', 90), columns, [...rows, row('All blanks', data.lines)]);
}

/** Places for the hand of whoever puts the plates with the case: every one that came from the plant is accounted for. */
function receipt(flow: Flow, plates: number): void {
  const element = section(flow, 'With the case', 120);
  const ask = `The plates are counted and accepted against the manifest that they came with. ${counted(plates, 'plate')} of this slip ${plates === 1 ? 'goes' : 'go'} with the case; rejected ones are destroyed and recorded.`;
  paragraph(flow, element, ask, STYLE.body, { after: 2 });
  handLines(flow, element, ['Manifest', 'Plates', 'Date']);
  handLines(flow, element, ['Name', 'Signature']);
}

/** The order slip of a case: what is made for it, serial by serial. The plant is sent the manifest, never this. */
export const plateOrder: DocumentType<PlateOrderData> = {
  title: 'Plate order',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: plateOrderData,
  claims: plateOrderClaims,
  make: (data, marks) =>
    makePdf(data, marks, { title: `Plate order ${data.number}`, date: data.ordered, size: LETTER }, (sheet) => {
      const head = {
        ...{ title: `Plate order, base ${data.base}`, number: data.number, date: data.ordered },
        ...{ office: 'Order slip of the case', specimen: data.specimen },
        foot: 'Controlled stock. Plates are property of the United States Government.',
      };
      const flow = openLetter(sheet, head);
      plateOrderOpening(flow, data, 'Plate order');
      particulars(flow, data);
      serials(flow, data);
      totals(flow, data);
      receipt(flow, platesIn(data.lines));
      closeLetter(sheet, head);
    }),
};
