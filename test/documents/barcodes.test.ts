import { beforeAll, expect, it } from 'vitest';
import { barcodes, made, requireTools, SEAL } from './paper.ts';
import { CARD, LONG_NAME, ORDER } from './samples.ts';
import { TITLE, TITLE_VEHICLE } from './sheet-samples.ts';

beforeAll(requireTools);

async function readable(kind: 'REGISTRATION_CARD' | 'TITLE_CERTIFICATE', data: object, page: number) {
  const found = await barcodes((await made(kind, data)).bytes, page);
  return found.filter(({ text }) => text !== SEAL);
}

it('a scanner reads number, plate, VIN and expiry off the back of the card', async () => {
  expect(await readable('REGISTRATION_CARD', CARD, 2)).toEqual([
    { format: 'DataMatrix', text: 'OFM-R-0041872-6|DQX4417|YV4A22PK5S1234567|2027-11-24' },
  ]);
});

it('a scanner reads the longest code a card can carry', async () => {
  const longest = { number: 'OFM-R-0041872-6/0041872-6-000001', plate: '1234WXYZAB', vin: 'YV4A22PK5S123456789012345' };
  const data = { ...CARD, ...longest, registrant: LONG_NAME };
  const text = `${longest.number}|${longest.plate}|${longest.vin}|2027-11-24`;
  expect(await readable('REGISTRATION_CARD', data, 2)).toEqual([{ format: 'DataMatrix', text }]);
});

it('a scanner reads number and VIN off a title', async () => {
  expect(await readable('TITLE_CERTIFICATE', TITLE, 1)).toEqual([
    { format: 'DataMatrix', text: 'OFM-T-0041872-6|YV4A22PK5S1234567' },
  ]);
});

it('a title is made of a VIN that no barcode can hold', async () => {
  const data = { ...TITLE, vehicle: { ...TITLE_VEHICLE, vin: 'ÉÇ|Ø-1958' } };
  expect(await readable('TITLE_CERTIFICATE', data, 1)).toEqual([
    { format: 'DataMatrix', text: 'OFM-T-0041872-6|EC??-1958' },
  ]);
});

it('a scanner reads the counts off a plate order', async () => {
  const found = await barcodes((await made('PLATE_ORDER', ORDER)).bytes, 1);
  expect(found).toContainEqual({ format: 'PDF417', text: 'OFM-P-0000312-9|2007|2026-11-24|2|3' });
});
