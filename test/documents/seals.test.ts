import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimsOf } from '../../main/core/documents/claims-of.ts';
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind, makeDocument } from '../../main/core/documents/index.ts';
import { decodeBase45 } from '../../main/core/seals/base45.ts';
import { checkPdfSignature, signPdf } from '../../main/core/seals/pdf-signature.ts';
import { checkSeal, isHolder, readSeal, sealOf } from '../../main/core/seals/seal.ts';
import { must } from '../fixtures/desk.ts';
import { deskKey } from '../fixtures/desk-key.ts';
import {
  barcodes,
  checked,
  collisions,
  info,
  made,
  requireTools,
  SEAL,
  sealText,
  signatures,
  structure,
  text,
  wordsOf,
} from './paper.ts';
import { APPROVAL, CARD, DEER, LETTER, LICENSE, LONG_NAME, ORDER, PDFS } from './samples.ts';
import { CUSTOMS, PLATE_RECALL, SHEETS, TAX, TITLE, TRAVEL } from './sheet-samples.ts';
import { PROSE, stretched } from './stretched.ts';

const key = await deskKey();
beforeAll(requireTools);

const EVERY = [...PDFS, ...SHEETS] as const;
const DUPLICATE = { seal: SEAL, copy: 3 };

/** The seals that a scanner finds where a kind of paper bears its own. */
async function sealsOn(kind: DocumentKind, bytes: Uint8Array): Promise<string[]> {
  const found = await barcodes(bytes, DOCUMENTS[kind].pageSize === 'CR80' ? 2 : 1, ['QRCode']);
  return found.map((code) => code.text);
}

const sizes: { kind: DocumentKind; size: number }[] = [];
afterAll(() => {
  const largest = sizes.toSorted((a, b) => b.size - a.size).slice(0, 3);
  console.log(`Largest seals, in bytes of COSE: ${largest.map(({ kind, size }) => `${kind} ${size}`).join(', ')}`);
});

it('every kind of paper but the file for the plant is among the samples', () => {
  const sampled = new Set<DocumentKind>(EVERY.map(([kind]) => kind));
  expect(DOCUMENT_KINDS.filter((kind) => !sampled.has(kind))).toEqual(['PLATE_ORDER_CSV']);
});

describe.each(EVERY)('%s', (kind, data) => {
  it('bears a genuine seal of what it states, where a scanner reads it', async () => {
    const claims = claimsOf(kind, data, 0);
    if (claims === null) throw new Error('there is nothing to seal');
    const seal = must(sealOf(claims, key));
    const { bytes } = await made(kind, data, { seal, copy: 0 });
    const scanned = await sealsOn(kind, bytes);
    expect(scanned).toEqual([seal]);
    const read = must(readSeal(scanned[0] ?? ''));
    expect(checkSeal(read, [key.certificate])).toBe('GENUINE');
    const { holder, ...told } = claims;
    expect(read.claims).toMatchObject(told);
    if (holder !== null) expect(isHolder(read.claims, holder)).toBe(true);
    sizes.push({ kind, size: decodeBase45(seal.slice('OFM1:'.length))?.length ?? 0 });
    expect(text(bytes)).toContain('Seal: scan to check');
    const keywords = /^\(data-sha256:[0-9a-f]{64} seal:([^)]*)\)$/m.exec(Buffer.from(bytes).toString('latin1'));
    expect(keywords?.[1]).toBe(seal);
  });

  it('leaves as a file whose signature another reader finds valid, and not with one byte changed', async () => {
    const { bytes } = await made(kind, data);
    const signed = await signPdf(bytes, key, new Date('2026-11-24T14:03:09Z'));
    expect(signatures(signed)).toContain('Signature is Valid');
    const changed = Buffer.from(signed);
    const at = Math.floor(bytes.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(signatures(changed)).not.toContain('Signature is Valid');
    expect((await checkPdfSignature(changed))?.state).toBe('ALTERED');
  });

  it('says on every page that it is a duplicate, and an original says nothing of it', async () => {
    const original = (await made(kind, data)).bytes;
    expect(text(original)).not.toMatch(/duplicate/i);
    const { bytes } = await made(kind, data, DUPLICATE);
    expect(checked(bytes)).toContain('No syntax or stream encoding errors found');
    const { words, pages } = wordsOf(bytes);
    const marked = words.filter((word) => word.text === 'DUPLICATE').map((word) => word.page);
    expect(marked).toEqual(pages.map((_, page) => page));
    expect(text(bytes)).toContain('DUPLICATE 3');
    expect(structure(bytes)).toContain('DUPLICATE 3');
    expect(info(bytes)).toMatch(/Title:.* duplicate 3$/m);
    expect(collisions(bytes)).toEqual(collisions(original));
  });

  it('tells its seal its kind, number and day', () => {
    const claims = claimsOf(kind, data, 3);
    expect(claims).toMatchObject({ kind, copy: 3, number: data.number, issued: '2026-11-24' });
  });
});

describe('with data at their limits', () => {
  it.each(SHEETS)('%s bears its seal', async (kind, data) => {
    const { bytes } = await made(kind, stretched(data, LONG_NAME, PROSE), { seal: SEAL, copy: 12 });
    expect(await sealsOn(kind, bytes)).toEqual([SEAL]);
    expect(collisions(bytes)).toEqual([]);
  });

  it('a license bears it beside the barcode of licenses', async () => {
    const meaning = LONG_NAME.slice(0, 120);
    const { bytes } = await made(
      'DRIVER_LICENCE',
      {
        ...{ ...LICENSE, surname: LONG_NAME, given: LONG_NAME, mission: LONG_NAME, office: meaning },
        ...{ number: 'OFM-D-0041872-6/000000001', licenseNumber: 'D0041872640041872640041AB' },
        restrictions: ['AAAA', 'BBBB', 'CCCC'].map((code) => ({ code, words: meaning })),
        address: { line: meaning, city: LONG_NAME.slice(0, 80), state: 'MD', zip: '20814-1234' },
      },
      { seal: SEAL, copy: 12 },
    );
    expect((await barcodes(bytes, 2)).map(({ format }) => format).sort()).toEqual(['PDF417', 'QRCode']);
    expect(collisions(bytes)).toEqual([]);
  });

  it('a registration card bears it beside the code that others read', async () => {
    const longest = { number: 'OFM-R-0041872-6/0041872-6-000001', vin: 'YV4A22PK5S123456789012345' };
    const { bytes } = await made('REGISTRATION_CARD', { ...CARD, ...longest, registrant: LONG_NAME });
    expect((await barcodes(bytes, 2)).map(({ format }) => format).sort()).toEqual(['DataMatrix', 'QRCode']);
  });
});

describe('a seal', () => {
  it.each([60, 230, 335])('of %i signs is read off a card and off a letter', async (length) => {
    const marks = { seal: sealText(length), copy: 0 };
    for (const [kind, data] of [
      ['REGISTRATION_CARD', CARD],
      ['DENIAL_LETTER', LETTER],
    ] as const) {
      expect(await sealsOn(kind, (await made(kind, data, marks)).bytes)).toEqual([marks.seal]);
    }
  });

  it('that its place does not hold is refused', async () => {
    const marks = { seal: sealText(340), copy: 0 };
    const result = await makeDocument('REGISTRATION_CARD', CARD, marks);
    expect(result).toMatchObject({ ok: false, failure: { code: 'INVALID_INPUT' } });
  });

  it.each(['', 'OFM1:', 'OFM1:abc', `${SEAL})`])('is never left out or made up: %j', async (seal) => {
    await expect(makeDocument('REGISTRATION_CARD', CARD, { seal, copy: 0 })).rejects.toThrow('without a seal');
  });

  it('is no part of the file for the plant', async () => {
    expect(claimsOf('PLATE_ORDER_CSV', ORDER, 0)).toBeNull();
    expect(await makeDocument('PLATE_ORDER_CSV', ORDER, { seal: '', copy: 0 })).toMatchObject({ ok: true });
  });

  it('is not made of data that make no paper', () => {
    expect(claimsOf('TAX_CARD', { ...DEER, number: '421890633' }, 0)).toBeNull();
  });
});

describe('what a seal states', () => {
  const nothing = { holder: null, expires: null, plate: null, vin: null, fact: null };
  it.each([
    ['REGISTRATION_CARD', CARD, { expires: '2027-11-24', plate: 'DQX4417', vin: 'YV4A22PK5S1234567', fact: 'D' }],
    ['DRIVER_LICENCE', LICENSE, { expires: '2030-11-23', fact: 'LICENCE D' }],
    ['TAX_CARD', DEER, { expires: '2030-11-23', holder: '4218906331', fact: 'DEER' }],
    ['PLATE_ORDER', ORDER, { fact: '3 PLATES' }],
    ['APPROVAL_LETTER', APPROVAL, { expires: '2027-11-24', holder: '4218906331', plate: 'DQX4417', fact: 'APPROVED' }],
    ['TITLE_CERTIFICATE', TITLE, { holder: '4218906331', plate: 'DQX4417', vin: 'YV4A22PK5S1234567', fact: 'SALE' }],
    ['TAX_LETTER', TAX, { expires: '2027-02-22', holder: '4218906331', fact: 'VEHICLE PERSONAL' }],
    [
      'CUSTOMS_CLEARANCE',
      CUSTOMS,
      { expires: '2027-05-24', holder: '4218906331', vin: 'WBA5R1C07NFL33019', fact: 'BOTH' },
    ],
    ['TRAVEL_DETERMINATION', TRAVEL, { expires: '2027-01-25', fact: 'NOTED' }],
    [
      'PLATE_RECALL',
      PLATE_RECALL,
      { holder: '4218906331', plate: 'DQX4417', vin: 'YV4A22PK5S1234567', fact: 'DUE 2026-12-09' },
    ],
  ] as const)('%s', (kind, data, told) => {
    const own = { kind, copy: 0, number: data.number, issued: '2026-11-24' };
    expect(claimsOf(kind, data, 0)).toEqual({ ...nothing, ...own, ...told });
  });
});
