import { createHash } from 'node:crypto';
import * as asn1 from 'asn1js';
import fc from 'fast-check';
import { ContentInfo, SignedData } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../main/core/documents/index.ts';
import { checkPdfSignature, signPdf } from '../../main/core/seals/pdf-signature.ts';
import { type TestKey, testKey } from '../fixtures/issuing-key.ts';
import { checked, info, made, requireTools, signatures, text, wordsOf } from './paper.ts';
import { CARD, LETTER, PDFS } from './samples.ts';
import { CUSTOMS, TITLE } from './sheet-samples.ts';

const SIGNED_AT = new Date('2026-11-25T14:03:09.481Z');
const NAME = 'Office of Foreign Missions, test key';
const LONG_LETTER = { ...LETTER, reason: 'The binder ends on 1 Dec 2026 and names another vehicle. '.repeat(60) };
const PAPERS: readonly (readonly [DocumentKind, object])[] = [
  ['REGISTRATION_CARD', CARD],
  ['RETURN_LETTER', LONG_LETTER],
  ['TITLE_CERTIFICATE', TITLE],
  ['CUSTOMS_CLEARANCE', CUSTOMS],
];

let key: TestKey;
let card: Uint8Array;
let signedCard: Buffer;
/** The signature's hexadecimal string of `signedCard`, delimiters left out. */
let gap: { start: number; end: number };

beforeAll(async () => {
  requireTools();
  key = await testKey(NAME);
  card = (await made('REGISTRATION_CARD', CARD)).bytes;
  signedCard = Buffer.from(await signPdf(card, key, SIGNED_AT));
  const start = signedCard.lastIndexOf('/Contents <') + '/Contents <'.length;
  gap = { start, end: signedCard.indexOf('>', start) };
});

async function stateOf(file: Uint8Array): Promise<string | null> {
  return (await checkPdfSignature(file))?.state ?? null;
}

function withByte(file: Uint8Array, at: number, change: number): Buffer {
  const other = Buffer.from(file);
  other[at] = (other[at] ?? 0) ^ change;
  return other;
}

/** The file with another text of the same length in the place of one that it has. */
function withText(file: Buffer, old: string, text: string): Buffer {
  expect(text).toHaveLength(old.length);
  const at = file.lastIndexOf(old, undefined, 'latin1');
  expect(at).toBeGreaterThan(0);
  return Buffer.concat([file.subarray(0, at), Buffer.from(text, 'latin1'), file.subarray(at + old.length)]);
}

/** The list of the form's fields, with the signature's as the only one. */
function fieldsOf(file: Buffer): string {
  return /\/Fields \[\d+ 0 R\]/.exec(file.toString('latin1'))?.[0] ?? '';
}

function cmsOf(file: Buffer): Uint8Array {
  return new Uint8Array(Buffer.from(file.toString('latin1', gap.start, gap.end), 'hex'));
}

/** The signed card with another CMS in the place of its own. */
function withCms(cms: Uint8Array): Buffer {
  const file = Buffer.from(signedCard);
  file.write(
    Buffer.from(cms)
      .toString('hex')
      .padEnd(gap.end - gap.start, '0'),
    gap.start,
    'latin1',
  );
  return file;
}

function parsed(cms: Uint8Array): SignedData {
  return new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(cms).buffer).content });
}

function encoded(signed: SignedData): Uint8Array {
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema() });
  return new Uint8Array(content.toSchema().toBER());
}

/** The file with a further revision behind it, as any PDF editor writes one. */
function updated(file: Buffer, number: number, object: string, trailer = ''): Buffer {
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(file.toString('latin1'))?.[1];
  const body = `${number} 0 obj\n${object}\nendobj\n`;
  const table = `xref\n${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<< /Size 200 /Root 3 0 R /Prev ${previous} ${trailer}>>\nstartxref\n${file.length + body.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(body + table + end, 'latin1')]);
}

describe.each(PAPERS)('a signed %s', (kind, data) => {
  let paper: Uint8Array;
  let signed: Uint8Array;
  beforeAll(async () => {
    paper = (await made(kind, data)).bytes;
    signed = await signPdf(paper, key, SIGNED_AT);
  });

  it('is signed as a whole, as another reader finds too', async () => {
    const found = signatures(signed);
    expect(found).toContain('Signature is Valid');
    expect(found).toContain('Total document signed');
    expect(found).toContain('ETSI.CAdES.detached');
    expect(found).toContain(NAME);
    expect(found).toContain('Nov 25 2026 14:03:09');
    expect(found).not.toContain('Signature #2');
    expect(await checkPdfSignature(signed)).toEqual({
      state: 'VALID',
      certificate: key.certificate,
      coversAll: true,
      signedAt: '2026-11-25T14:03:09.000Z',
    });
  });

  it('keeps every byte of the paper and adds a revision behind it', () => {
    expect(Buffer.compare(signed.subarray(0, paper.length), paper)).toBe(0);
    expect(signed.length - paper.length).toBeLessThan(6000);
  });

  it('is as sound, tagged and readable as the paper', () => {
    expect(checked(signed)).toContain('No syntax or stream encoding errors found');
    expect(info(signed)).toMatch(/Tagged:\s+yes/);
    expect(info(signed)).toMatch(/Form:\s+AcroForm/);
    expect(text(signed)).toBe(text(paper));
    expect(wordsOf(signed)).toEqual(wordsOf(paper));
  });
});

describe('the signature', () => {
  it('has the attributes of PAdES baseline B-B and no time of its own', () => {
    const { certificates, signerInfos, encapContentInfo } = parsed(cmsOf(signedCard));
    expect(certificates).toHaveLength(1);
    expect(encapContentInfo.eContent).toBeUndefined();
    expect(signerInfos).toHaveLength(1);
    const attributes = signerInfos[0]?.signedAttrs?.attributes ?? [];
    expect(attributes.map((attribute) => attribute.type)).toEqual([
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
      '1.2.840.113549.1.9.16.2.47',
    ]);
    const certificateDigest = createHash('sha256').update(key.certificate).digest();
    const signingCertificate = Buffer.from(attributes[2]?.values[0].toBER() ?? []);
    expect(signingCertificate.subarray(-32)).toEqual(certificateDigest);
    expect(signerInfos[0]?.unsignedAttrs).toBeUndefined();
  });

  it('is in a hidden, named field that PDF/UA lets be without a tag', () => {
    const update = signedCard.toString('latin1', card.length);
    expect(update).toContain('/SigFlags 3');
    expect(update).toMatch(/\/F 134\n\/Rect \[0 0 0 0\]/);
    expect(update).toMatch(/\/TU \([^)]+\)/);
    expect(update).toContain('/Tabs /S');
  });

  it('names the file as a changed one of the same paper', () => {
    const ids = [...signedCard.toString('latin1').matchAll(/\/ID \[<(\w+)> <(\w+)>\]/g)];
    expect(ids).toHaveLength(2);
    expect(ids[1]?.[1]).toBe(ids[0]?.[1]);
    expect(ids[1]?.[2]).not.toBe(ids[0]?.[2]);
  });

  it('is not put on a signed paper again, nor on what is no paper', async () => {
    await expect(signPdf(signedCard, key, SIGNED_AT)).rejects.toThrow('AcroForm is there already');
    await expect(signPdf(Buffer.from('%PDF-1.7\n%%EOF\n'), key, SIGNED_AT)).rejects.toThrow('no end of a file');
  });
});

describe('a file without a signature', () => {
  it.each(PDFS)('is told as such: %s', async (kind, data) => {
    expect(await checkPdfSignature((await made(kind, data)).bytes)).toBeNull();
  });

  it('is also one that is no PDF', async () => {
    expect(await checkPdfSignature(new Uint8Array())).toBeNull();
    expect(await checkPdfSignature(Buffer.from('not a paper'))).toBeNull();
  });
});

describe('a change of one byte', () => {
  it('is told wherever it is in what was printed', async () => {
    for (let at = 0; at < card.length; at += 307) {
      expect(await stateOf(withByte(signedCard, at, 1 << (at % 8))), `byte ${at}`).toBe('ALTERED');
    }
  });

  it('is told at every byte around the signature', async () => {
    for (let at = card.length; at < signedCard.length; at += 1) {
      if (at === gap.start) at = gap.end;
      expect(await stateOf(withByte(signedCard, at, 1 << (at % 7))), `byte ${at}`).toBe('ALTERED');
    }
  });

  it('is told at every byte of the signature, and in what fills its place up', async () => {
    const filledFrom = gap.start + signedCard.toString('latin1', gap.start, gap.end).replace(/0+$/, '').length + 2;
    for (let at = gap.start; at < gap.end; at += 1) {
      // Of the zeros one in thirteen is enough, and the last.
      if (at > filledFrom && at < gap.end - 1 && at % 13 > 0) continue;
      expect(await stateOf(withByte(signedCard, at, 1 << (at % 7))), `byte ${at}`).toBe('ALTERED');
    }
  });

  it('is told where it only writes a digit of the signature larger', async () => {
    const digits = signedCard.toString('latin1', gap.start, gap.end);
    for (const [nth, { index }] of [...digits.matchAll(/[a-f]/g)].entries()) {
      if (nth % 5 > 0) continue;
      expect(await stateOf(withByte(signedCard, gap.start + index, 0x20)), `digit ${index}`).toBe('ALTERED');
    }
  });

  it('is found by another reader too', () => {
    const signer = signedCard.toString('latin1').lastIndexOf('/M (D:');
    // In the signature itself poppler lets a good deal pass: only what is signed is asked.
    for (const at of [20, 5000, 60_000, card.length - 3, signer + 8, signedCard.length - 40]) {
      expect(signatures(withByte(signedCard, at, 1)), `byte ${at}`).not.toContain('Signature is Valid');
    }
  });
});

describe('any edit', () => {
  it('is told, and no file makes the check fail', async () => {
    const place = fc.oneof(fc.nat(signedCard.length), fc.integer({ min: card.length, max: signedCard.length }));
    await fc.assert(
      fc.asyncProperty(place, fc.nat(40), fc.uint8Array({ maxLength: 40 }), async (at, removed, put) => {
        const file = Buffer.concat([signedCard.subarray(0, at), put, signedCard.subarray(at + removed)]);
        fc.pre(!file.equals(signedCard));
        expect(await stateOf(file)).toBe('ALTERED');
      }),
      { numRuns: 400 },
    );
  });

  it.each(['\n', '%%EOF\n', '% more\n'])('is also something behind the end: %j', async (more) => {
    const file = Buffer.concat([signedCard, Buffer.from(more)]);
    expect(await stateOf(file)).toBe('ALTERED');
  });

  it('is also the loss of the end', async () => {
    for (const length of [1, 5, 200, 1000, 3000]) {
      expect(await stateOf(signedCard.subarray(0, signedCard.length - length))).toBe('ALTERED');
    }
  });
});

describe('a forger', () => {
  const CATALOG = '<< /Type /Catalog /Pages 1 0 R';

  it('cannot put a revision behind the signed one', async () => {
    expect(await stateOf(updated(signedCard, 150, '<< /Note (harmless) >>'))).toBe('ALTERED');
    const shadow = updated(signedCard, 3, `${CATALOG} /AcroForm << ${fieldsOf(signedCard)} /SigFlags 3 >> >>`);
    expect(await checkPdfSignature(shadow)).toMatchObject({ state: 'ALTERED', coversAll: false });
  });

  it('cannot take the signature along into a revision of his own', async () => {
    const [signature] = /<<\n\/Type \/Sig\n[\s\S]*?\n>>/.exec(signedCard.toString('latin1')) ?? [''];
    const form = `${CATALOG} /AcroForm << /Fields [<< /FT /Sig /V ${signature} >>] /SigFlags 3 >> >>`;
    expect(await stateOf(updated(signedCard, 3, form))).toBe('ALTERED');
  });

  it('cannot move the bytes that are signed', async () => {
    const [range = ''] = /\/ByteRange \[[^\]]*\] */.exec(signedCard.toString('latin1')) ?? [];
    const [, , start = 0, end = 0, length = 0] = range.split(/[ [\]]+/).map(Number);
    const moves = [
      [0, start, end + 1, length - 1],
      [0, start - 1, end, length],
      [1, start - 1, end, length],
      [0, start, end, length - 1],
      [0, start, end, length + 1],
    ];
    for (const move of moves) {
      const other = `/ByteRange [${move.join(' ')}]`.padEnd(range.length);
      const found = await checkPdfSignature(withText(signedCard, range, other));
      expect(found, other).toMatchObject({ state: 'ALTERED', coversAll: false });
    }
  });

  it('cannot have two signatures, or call one by another name', async () => {
    const file = signedCard.toString('latin1');
    const fields = fieldsOf(signedCard);
    const value = /\/V (\d+ 0 R)/.exec(file)?.[0] ?? '';
    const reference = fields.slice('/Fields ['.length, -1);
    for (const [old, other] of [
      [fields, fields.replace(/\d 0 R\]/, ' 0 R ]')],
      [fields, '/Fields []'.padEnd(fields.length)],
      ['/SubFilter /ETSI.CAdES.detached', '/SubFilter /adbe.pkcs7.detached'],
      ['/FT /Sig', '/FT /Btn'],
      [value, `/V ${reference}`.padEnd(value.length)],
    ] as const) {
      expect(await stateOf(withText(signedCard, old, other)), other).toBe('ALTERED');
    }
    const twice = file.replace(fields, `/Fields [${reference} ${reference}]`);
    expect(await stateOf(Buffer.from(twice, 'latin1'))).toBe('ALTERED');
  });

  it('signs with a key of his own, and the certificate shows it', async () => {
    const forger = await testKey(NAME);
    const changed = Buffer.from(card.map((byte, at) => (at === 400 ? byte ^ 1 : byte)));
    const found = await checkPdfSignature(await signPdf(changed, forger, SIGNED_AT));
    expect(found?.state).toBe('VALID');
    expect(found?.certificate).toEqual(forger.certificate);
    expect(found?.certificate).not.toEqual(key.certificate);
  });

  it('cannot put another certificate of the same key into the signature', async () => {
    const other = await testKey(NAME, key.pair);
    const signed = parsed(cmsOf(signedCard));
    signed.certificates = parsed(cmsOf(Buffer.from(await signPdf(card, other, SIGNED_AT)))).certificates ?? [];
    const found = await checkPdfSignature(withCms(encoded(signed)));
    expect(found?.certificate).toEqual(other.certificate);
    expect(found?.state).toBe('ALTERED');
  });

  it('cannot make a second signature of the one that is there', async () => {
    const signed = parsed(cmsOf(signedCard));
    expect(await stateOf(withCms(encoded(signed)))).toBe('VALID');
    const signer = signed.signerInfos[0];
    const pair = asn1.fromBER(signer?.signature.getValue() ?? new ArrayBuffer()).result;
    const [r, s] = pair instanceof asn1.Sequence ? pair.valueBlock.value : [];
    if (!signer || !r || !(s instanceof asn1.Integer)) throw new Error('The signature is no pair of integers.');
    const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
    const mirrored = new asn1.Sequence({ value: [r, asn1.Integer.fromBigInt(order - s.toBigInt())] });
    signer.signature = new asn1.OctetString({ valueHex: mirrored.toBER() });
    const file = withCms(encoded(signed));
    // A reader that only asks ECDSA takes it for the office's.
    expect(signatures(file)).toContain('Signature is Valid');
    expect(await stateOf(file)).toBe('ALTERED');
  });

  it('cannot hide behind a signature that nobody can read', async () => {
    expect(await checkPdfSignature(withCms(new Uint8Array([0x30, 0x84, 0xff, 0xff, 0xff, 0xff])))).toEqual({
      state: 'ALTERED',
      certificate: new Uint8Array(),
      coversAll: true,
      signedAt: '2026-11-25T14:03:09.000Z',
    });
    expect(await stateOf(withCms(new Uint8Array()))).toBe('ALTERED');
    const deep = '<<'.repeat(60_000);
    expect(await stateOf(updated(signedCard, 3, `<< /AcroForm ${deep}`))).toBe('ALTERED');
  });
});
