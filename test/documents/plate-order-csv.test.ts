import { expect, it } from 'vitest';
import { made } from './paper.ts';
import { ORDER, ORDER_LINE } from './samples.ts';

/** Reads RFC 4180 as strictly as it is written. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const match = field.exec(csv);
    if (!match) throw new Error(`not RFC 4180 at ${at}`);
    const raw = match[1] ?? '';
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] === '\r\n' && field.lastIndex < csv.length) rows.push([]);
  }
  return rows;
}

async function rowsOf(data: unknown): Promise<Record<string, string>[]> {
  const { bytes, mediaType } = await made('PLATE_ORDER_CSV', data);
  expect(mediaType).toBe('text/csv');
  const [head = [], ...rows] = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  for (const row of rows) expect(row).toHaveLength(head.length);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

it('comes back as it was written', async () => {
  const [first, second] = await rowsOf(ORDER);
  expect(first).toEqual({
    order: 'OFM-P-0000312-9',
    base: '2007',
    ordered: '2026-11-24',
    line: '1',
    plate: 'DQX1001',
    class: 'D',
    code: 'QX',
    serial: '1001',
    blank: '12x6',
    quantity: '2',
    vin: 'YV4A22PK5S1234567',
    mission: 'Embassy of the Kingdom of Norvania',
    reference: '5000194145',
    ship_to: 'Office of Foreign Missions\nWashington, DC',
    ordered_by: 'R. Hollis',
  });
  expect(second).toMatchObject({ line: '2', serial: '1002', blank: '7x4', quantity: '1' });
});

it('keeps commas, quotes, line ends and accents', async () => {
  const shipTo = 'Mission "Łódź", Ğ\r\nsecond line';
  const [row] = await rowsOf({ ...ORDER, shipTo });
  expect(row?.ship_to).toBe(shipTo);
});

it.each(['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
  'lets no spreadsheet run %j',
  async (missionName) => {
    const [row] = await rowsOf({ ...ORDER, lines: [{ ...ORDER_LINE, missionName }] });
    expect(row?.mission).toBe(`'${missionName.trim()}`);
  },
);

it('pads a serial that comes as a number', async () => {
  const [row] = await rowsOf({ ...ORDER, lines: [{ ...ORDER_LINE, serial: 42 }] });
  expect(row?.serial).toBe('0042');
});

it('has the same bytes for the same data', async () => {
  expect((await made('PLATE_ORDER_CSV', ORDER)).sha256).toBe((await made('PLATE_ORDER_CSV', ORDER)).sha256);
});
