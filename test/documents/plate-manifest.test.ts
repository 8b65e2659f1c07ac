import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { barcodes, checked, collisions, fonts, info, made, requireTools, text, wordsOf } from './paper.ts';
import { LONG_NAME, ORDER, ORDER_LINE } from './samples.ts';

beforeAll(requireTools);

const CODES = ['QX', 'XA', 'XB', 'XC', 'XD'] as const;

const LINES = Array.from({ length: 500 }, (_, i) => {
  const code = CODES[i % CODES.length] ?? 'QX';
  const forStock = i % 4 === 0;
  return {
    ...ORDER_LINE,
    ...{ code, plate: `D${code}${1001 + i}`, serial: String(1001 + i) },
    vin: forStock ? 'STOCK' : ORDER_LINE.vin,
    missionName: forStock ? 'For stock' : i === 7 ? LONG_NAME : ORDER_LINE.missionName,
  };
});
const ORDERED = { ...ORDER, reference: ORDER.number, lines: LINES };

it('flows over as many pages as 500 plates need, each plate once and none upon another', async () => {
  const { bytes } = await made('PLATE_MANIFEST', ORDERED);
  expect(checked(bytes)).toContain('No syntax or stream encoding errors found');
  expect(info(bytes)).toMatch(/Tagged:\s+yes/);
  expect(fonts(bytes).filter((row) => !row.embedded || !row.unicode)).toEqual([]);
  const { words, pages } = wordsOf(bytes);
  expect(pages.length).toBeGreaterThan(10);
  const printed = words.map((word) => word.text);
  for (const { plate } of LINES) expect(printed.filter((word) => word === plate)).toHaveLength(1);
  expect(collisions(bytes)).toEqual([]);
  const told = text(bytes);
  expect(told).toContain('500 serials, 1000 plates');
  for (const code of CODES) expect(told).toContain(`${code} 100 100 0 200`);
  expect(told).toContain('In all 500 500 0 1000');
});

it('tells the hash of the very file that is made of the same data', async () => {
  const csv = await made('PLATE_ORDER_CSV', ORDERED);
  const hash = createHash('sha256').update(csv.bytes).digest('hex');
  expect(text((await made('PLATE_MANIFEST', ORDERED)).bytes)).toContain(hash);
  const [first, ...rest] = LINES;
  const other = await made('PLATE_MANIFEST', { ...ORDERED, lines: [...rest, first] });
  expect(text(other.bytes)).not.toContain(hash);
});

it('has a line in the file for each plate', async () => {
  const csv = new TextDecoder().decode((await made('PLATE_ORDER_CSV', ORDERED)).bytes);
  const rows = csv.split('\r\n').slice(1, -1);
  expect(rows.map((row) => row.split(',')[4])).toEqual(LINES.map(({ plate }) => plate));
  expect(rows[0]).toContain(',STOCK,For stock,');
});

it('a scanner reads the counts off it', async () => {
  const found = await barcodes((await made('PLATE_MANIFEST', ORDERED)).bytes, 1);
  expect(found).toContainEqual({ format: 'PDF417', text: 'OFM-P-0000312-9|2007|2026-11-24|500|1000' });
});

it('the slip of a case tells that the plant makes its plate by a manifest', async () => {
  const told = text((await made('PLATE_ORDER', ORDER)).bytes);
  expect(told).toContain('The plate goes to the plant with a manifest');
  expect(told).toContain('Make no plate by this slip.');
});
