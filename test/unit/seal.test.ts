import { verify, X509Certificate } from 'node:crypto';
import { decode, encode, rfc8949EncodeOptions, Tagged } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../main/core/documents/index.ts';
import { decodeBase45, encodeBase45 } from '../../main/core/seals/base45.ts';
import { checkSeal, isHolder, readSeal, sealHash, sealOf } from '../../main/core/seals/seal.ts';
import { addDays, civilDate } from '../../shared/domain/dates.ts';
import type { SealClaims } from '../../shared/domain/seal/claims.ts';
import { DOCUMENT_CODES } from '../../shared/domain/seal/document-codes.ts';
import { packText, unpackText } from '../../shared/domain/seal/packed-text.ts';
import { must, refused } from '../fixtures/desk.ts';
import { deskKey } from '../fixtures/desk-key.ts';

const key = await deskKey();
const other = await deskKey();

const LARGEST: SealClaims = {
  kind: 'TITLE_CERTIFICATE',
  number: '3000000421',
  copy: 99,
  holder: '1234567890',
  issued: civilDate.parse('2026-11-25'),
  expires: civilDate.parse('2036-11-25'),
  plate: 'DXE12345',
  vin: '1HGCM82633A004352',
  fact: 'SALVAGE-2026',
};

function bytesOf(text: string): Uint8Array {
  return decodeBase45(text.slice('OFM1:'.length)) ?? new Uint8Array();
}

function textOf(bytes: Uint8Array): string {
  return `OFM1:${encodeBase45(bytes)}`;
}

/** What a checker says of a text that may be no seal at all. */
function verdict(text: string): string {
  const read = readSeal(text);
  return read.ok ? checkSeal(read.value, [key.certificate]) : 'UNREADABLE';
}

const days = (min: number, max: number) =>
  fc.integer({ min, max }).map((count) => addDays(civilDate.parse('1970-01-01'), count));
const sign = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -/.');
const text = fc.oneof(
  fc.string({ unit: sign, minLength: 1, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'é', 'Ω', '*', '_'), minLength: 1, maxLength: 4 }),
);
const number = fc.oneof(
  text,
  fc.stringMatching(/^OFM-[A-Z]-\d{7}-\d$/),
  fc.stringMatching(/^\d{10}$/),
  fc.constant('OFM-R-0000042-2'),
);
const claims: fc.Arbitrary<SealClaims> = fc.record({
  kind: fc.constantFrom(...Object.keys(DOCUMENT_CODES)),
  number,
  copy: fc.nat(20),
  holder: fc.option(fc.string({ minLength: 1 })),
  issued: days(0, 60_000),
  expires: fc.option(days(-700_000, 2_900_000)),
  plate: fc.option(fc.string({ unit: sign, minLength: 1, maxLength: 8 })),
  vin: fc.option(fc.stringMatching(/^[0-9A-HJ-NPR-Z]{17}$/)),
  fact: fc.option(text),
});

describe('a seal', () => {
  test('says exactly what was sealed, whatever that was', () => {
    fc.assert(
      fc.property(claims, (sealed) => {
        const read = must(readSeal(must(sealOf(sealed, key))));
        const { holder, ...others } = sealed;
        expect(read.claims).toMatchObject(others);
        expect(checkSeal(read, [other.certificate, key.certificate])).toBe('GENUINE');
        expect(holder === null ? read.claims.holderHash === null : isHolder(read.claims, holder)).toBe(true);
        expect(isHolder(read.claims, `${holder}x`)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test.each(Object.keys(DOCUMENT_CODES))('of the largest %s fits its place', (kind) => {
    for (const number of ['OFM-R-0000042-2', 'OFM-Z-9999999-9', LARGEST.number]) {
      const size = bytesOf(must(sealOf({ ...LARGEST, kind, number }, key))).length;
      console.log(`${kind} ${number}: ${size} bytes`);
      expect(size).toBeLessThanOrEqual(150);
    }
  });

  test('that would be larger is refused, and so is what cannot be read back', () => {
    expect(refused(sealOf({ ...LARGEST, fact: 'a fact of thirty and more signs' }, key)).message).toContain('bytes');
    expect(refused(sealOf({ ...LARGEST, plate: '' }, key)).code).toBe('INVALID_INPUT');
    expect(refused(sealOf({ ...LARGEST, copy: -1 }, key)).code).toBe('INVALID_INPUT');
    expect(refused(sealOf({ ...LARGEST, kind: 'PASSPORT' }, key)).code).toBe('INVALID_INPUT');
  });

  test('is told when any bit of any byte was changed, or a byte more or less', () => {
    const bytes = bytesOf(must(sealOf(LARGEST, key)));
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = bytes.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        expect(verdict(textOf(changed)), `byte ${at} bit ${bit}`).not.toBe('GENUINE');
      }
    }
    expect(verdict(textOf(bytes.subarray(0, -1)))).toBe('UNREADABLE');
    expect(verdict(textOf(Uint8Array.of(...bytes, 0)))).toBe('UNREADABLE');
    expect(verdict(textOf(bytes))).toBe('GENUINE');
  });

  test('is refused for any text that is none, without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `OFM1:${rest}`),
        ),
        (anything) => {
          expect(verdict(anything)).toBe('UNREADABLE');
        },
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 150 }), (bytes) => {
        expect(verdict(textOf(bytes))).toBe('UNREADABLE');
      }),
    );
  });

  test('has one form only: the other half of its signature, which is as good, is refused', () => {
    const bytes = bytesOf(must(sealOf(LARGEST, key)));
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const s = BigInt(`0x${Buffer.from(bytes.subarray(-32)).toString('hex')}`);
    const flipped = Uint8Array.of(
      ...bytes.subarray(0, -32),
      ...Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex'),
    );
    // The flipped signature is a signature: only its form keeps it from a hash that was never revoked.
    const [header, , payload, signature] = decode(flipped, { tags: Tagged.preserve(18), useMaps: true }).value;
    const signed = encode(['Signature1', header, new Uint8Array(), payload], rfc8949EncodeOptions);
    const { publicKey } = new X509Certificate(key.certificate);
    expect(verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
    expect(verdict(textOf(flipped))).toBe('UNREADABLE');
  });

  test('of another key, or of ours with the name of another key, is not genuine', () => {
    const text = must(sealOf(LARGEST, other));
    expect(verdict(text)).toBe('UNKNOWN_KEY');
    expect(verdict(must(sealOf(LARGEST, { ...other, kid: key.kid })))).toBe('ALTERED');
  });

  test('is revoked by the hash of its bytes', () => {
    const text = must(sealOf(LARGEST, key));
    expect(sealHash(text)).toBe(must(readSeal(text)).hash);
    expect(sealHash(text)).toMatch(/^[0-9a-f]{16}$/);
  });
});

test('every kind of paper that the desk makes has a number of its own', () => {
  expect(DOCUMENT_KINDS.filter((kind) => !Object.hasOwn(DOCUMENT_CODES, kind))).toEqual([]);
  const codes = Object.values(DOCUMENT_CODES);
  expect(new Set(codes).size).toBe(codes.length);
});

test('Base45 is that of RFC 9285, and has one spelling of each content', () => {
  const ascii = (words: string) => new TextEncoder().encode(words);
  expect(encodeBase45(ascii('AB'))).toBe('BB8');
  expect(encodeBase45(ascii('Hello!!'))).toBe('%69 VD92EX0');
  expect(encodeBase45(ascii('base-45'))).toBe('UJCLQE7W581');
  expect(decodeBase45('QED8WEX0')).toEqual(ascii('ietf!'));
  for (const none of ['GGW', 'ab0', 'A', ':::', '::']) expect(decodeBase45(none), none).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
    }),
  );
});

test('a packed text comes back sign by sign, with its leading zeros', () => {
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 64 }), (words) => {
      expect(unpackText(packText(words) ?? new Uint8Array())).toBe(words);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 16 }), (bytes) => {
      const words = unpackText(bytes);
      if (words !== null) expect(packText(words)).toEqual(bytes);
    }),
  );
});
