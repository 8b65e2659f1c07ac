import { BLANK_WORDS } from '../../../shared/domain/plate-order/blank-sizes.ts';
import { BLANK_SIZES } from '../../../shared/domain/plate-order/plate-order.ts';
import { countCodes } from '../../../shared/domain/plate-order/waiting.ts';
import { type DocumentType, makePdf, sha256 } from './document.ts';
import { handLines } from './layout/correspondence.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section } from './layout/flow.ts';
import { closeLetter, LETTER, openLetter } from './layout/letterhead.ts';
import { STYLE } from './layout/styles.ts';
import { namedValues, table } from './layout/table.ts';
import { plateOrderCsv } from './plate-order-csv.ts';
import { counted, type PlateOrderData, plateOrderClaims, plateOrderData, platesIn } from './plate-order-data.ts';
import { plateOrderOpening } from './plate-order-opening.ts';

/** Each kind once, in the order in which it is met, as `D` or `C, D`. */
function named(values: readonly string[]): string {
  return [...new Set(values)].join(', ');
}

/** What the order is, and by which file the plant's machine makes the same plates. */
function particulars(flow: Flow, data: PlateOrderData, csvSha256: string): void {
  const { lines } = data;
  namedValues(flow, flow.sheet.root, [
    { label: 'Ordered', value: dayInWords(data.ordered), style: STYLE.strong },
    { label: 'Ordered by', value: data.orderedBy },
    { label: 'Class', value: named(lines.map((line) => line.plateClass)), style: STYLE.code },
    { label: 'Blank', value: named(lines.map((line) => BLANK_WORDS[line.blank])) },
    { label: 'Ship to', value: data.shipTo },
    { label: 'File, SHA-256', value: csvSha256, style: { ...STYLE.code, size: 9 } },
  ]);
  const same =
    'The file that comes with this manifest has the same lines. Make plates of it only where its SHA-256 is the one above.';
  paragraph(flow, flow.sheet.root, same, STYLE.small, { after: 2 });
}

function totals(flow: Flow, data: PlateOrderData): void {
  const columns = [
    { title: 'Code', share: 0.2, style: STYLE.cellCode },
    { title: 'Serials', share: 0.2, style: STYLE.cell },
    { title: 'Pairs', share: 0.2, style: STYLE.cell },
    { title: 'Singles', share: 0.2, style: STYLE.cell },
    { title: 'Plates', share: 0.2, style: STYLE.cell },
  ];
  const row = (name: string, lines: PlateOrderData['lines']) => [
    ...[name, String(lines.length), String(lines.filter((line) => line.quantity === 2).length)],
    ...[String(lines.filter((line) => line.quantity === 1).length), String(platesIn(lines))],
  ];
  const codes = countCodes(data.lines).map(({ code }) =>
    row(
      code,
      data.lines.filter((line) => line.code === code),
    ),
  );
  const blanks = BLANK_SIZES.filter((blank) => data.lines.some((line) => line.blank === blank)).length;
  table(flow, section(flow, 'Totals by code', 90), columns, [
    ...codes,
    row(blanks === 1 ? 'In all' : 'All blanks', data.lines),
  ]);
}

function serials(flow: Flow, data: PlateOrderData): void {
  const columns = [
    { title: 'Line', share: 0.08, style: STYLE.cell },
    { title: 'Plate', share: 0.15, style: { ...STYLE.cellCode, size: 9, leading: 11.9 / 9 } },
    { title: 'Code', share: 0.08, style: STYLE.cellCode },
    { title: 'Serial', share: 0.09, style: STYLE.cellCode },
    { title: 'Plates', share: 0.09, style: STYLE.cell },
    { title: 'VIN', share: 0.22, style: STYLE.cellCode },
    { title: 'For', share: 0.29, style: STYLE.cell },
  ];
  const rows = data.lines.map((line, i) => [
    ...[String(i + 1), line.plate, line.code, line.serial, String(line.quantity), line.vin, line.missionName],
  ]);
  table(flow, section(flow, 'Plates to be made', 110), columns, rows);
}

/** Places for the hand of whoever counts the plates: every one that leaves the plant is accounted for. */
function receipt(flow: Flow, plates: number): void {
  const element = section(flow, 'On receipt', 120);
  const ask = `Count the plates against this manifest before signing. ${counted(plates, 'plate')} were ordered; rejected ones are destroyed and recorded, and their numbers are never made again.`;
  paragraph(flow, element, ask, STYLE.body, { after: 2 });
  handLines(flow, element, ['Received', 'Rejected', 'Lost']);
  handLines(flow, element, ['Name', 'Date', 'Signature']);
}

/**
 * The order to the plate plant: totals by code, a row for each plate, and the SHA-256 of the file for the plant's
 * machine, which is made of the same data.
 */
export const plateManifest: DocumentType<PlateOrderData> = {
  title: 'Plate manifest',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: plateOrderData,
  claims: plateOrderClaims,
  make: async (data, marks) => {
    const csv = await plateOrderCsv.make(data, marks);
    if (!csv.ok) return csv;
    return makePdf(
      data,
      marks,
      { title: `Plate manifest ${data.number}`, date: data.ordered, size: LETTER },
      (sheet) => {
        const head = {
          ...{ title: `Plate manifest, base ${data.base}`, number: data.number, date: data.ordered },
          ...{ office: 'Order to the plate plant', specimen: data.specimen },
          foot: 'Controlled stock. Plates are property of the United States Government.',
        };
        const flow = openLetter(sheet, head);
        plateOrderOpening(flow, data, 'Plate manifest');
        particulars(flow, data, sha256(csv.value));
        totals(flow, data);
        serials(flow, data);
        receipt(flow, platesIn(data.lines));
        closeLetter(sheet, head);
      },
    );
  },
};
