import { beforeAll, expect, it } from 'vitest';
import { barcodes, made, requireTools } from './paper.ts';
import { CARD, LETTER, LONG_NAME, ORDER } from './samples.ts';
import { TITLE, TITLE_VEHICLE } from './sheet-samples.ts';

beforeAll(requireTools);

it('a scanner reads number, plate, VIN and expiry off the back of the card', async () => {
  const { bytes } = await made('REGISTRATION_CARD', CARD);
  expect(await barcodes(bytes, 2)).toEqual([
    { format: 'DataMatrix', text: 'OFM-R-0041872-6|DQX4417|YV4A22PK5S1234567|2027-11-24' },
  ]);
});

it('a scanner reads the longest code a card can carry', async () => {
  const longest = { number: 'OFM-R-0041872-6/0041872-6-000001', plate: '1234WXYZAB', vin: 'YV4A22PK5S123456789012345' };
  const { bytes } = await made('REGISTRATION_CARD', { ...CARD, ...longest, registrant: LONG_NAME });
  const text = `${longest.number}|${longest.plate}|${longest.vin}|2027-11-24`;
  expect(await barcodes(bytes, 2)).toEqual([{ format: 'DataMatrix', text }]);
});

it('a scanner reads the decision off a letter', async () => {
  const { bytes } = await made('DENIAL_LETTER', LETTER);
  expect(await barcodes(bytes, 1)).toEqual([
    { format: 'DataMatrix', text: 'OFM-L-0004127-3|5000194145|2026-11-24|DENIED' },
  ]);
});

it('a scanner reads number and VIN off a title', async () => {
  const { bytes } = await made('TITLE_CERTIFICATE', TITLE);
  expect(await barcodes(bytes, 1)).toEqual([{ format: 'DataMatrix', text: 'OFM-T-0041872-6|YV4A22PK5S1234567' }]);
});

it('a title is made of a VIN that no barcode can hold', async () => {
  const { bytes } = await made('TITLE_CERTIFICATE', { ...TITLE, vehicle: { ...TITLE_VEHICLE, vin: 'ÉÇ|Ø-1958' } });
  expect(await barcodes(bytes, 1)).toEqual([{ format: 'DataMatrix', text: 'OFM-T-0041872-6|EC??-1958' }]);
});

it('a scanner reads the counts off a plate order', async () => {
  const found = await barcodes((await made('PLATE_ORDER', ORDER)).bytes, 1);
  expect(found).toContainEqual({ format: 'PDF417', text: 'OFM-P-0000312-9|2007|2026-11-24|2|3' });
  expect(found).toContainEqual({
    format: 'DataMatrix',
    text: 'OFM-P-0000312-9|5000194145|2026-11-24|PLATE ORDER',
  });
});
