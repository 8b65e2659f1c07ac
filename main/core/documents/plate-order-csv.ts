import { ok } from '../../../shared/result.ts';
import { csvRow } from './csv-field.ts';
import type { DocumentType } from './document.ts';
import { type PlateOrderData, plateOrderData } from './plate-order-data.ts';

const HEAD = [
  ...['order', 'base', 'ordered', 'line', 'plate', 'class', 'code', 'serial', 'blank', 'quantity', 'vin', 'mission'],
  ...['reference', 'ship_to', 'ordered_by'],
];

/** The plate order for the plant's machine: RFC 4180, UTF-8, a head row, lines ended by CRLF. */
export const plateOrderCsv: DocumentType<PlateOrderData> = {
  title: 'Plate order file',
  mediaType: 'text/csv',
  pageSize: null,
  dataSchema: plateOrderData,
  claims: null,
  make: async (data) => {
    const rows = data.lines.map((line, i) => [
      ...[data.number, data.base, data.ordered, i + 1, line.plate, line.plateClass, line.code, line.serial],
      ...[line.blank, line.quantity, line.vin, line.missionName, data.reference, data.shipTo, data.orderedBy],
    ]);
    const text = [HEAD, ...rows].map(csvRow).join('');
    return ok(new TextEncoder().encode(text));
  },
};
