import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isPlainText } from '../../../shared/domain/intake/plain-text.ts';
import { CLAIM_KEYS, HOLDER_BYTES, type SealedClaims } from '../../../shared/domain/seal/claim-keys.ts';
import { codeOfKind, kindOfCode } from '../../../shared/domain/seal/document-codes.ts';
import { packText, unpackText } from '../../../shared/domain/seal/packed-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { dayNumber, sealedDay } from './seal-days.ts';

const PAPER_NUMBER = /^OFM-([A-Z])-(\d{7}-\d)$/;
/** How many numbers a series has, the check digit counted in. */
const NUMBERS = 100_000_000;
const A = 'A'.charCodeAt(0);

/** The hash by which a seal names its holder without telling whose it is to somebody who does not know already. */
export function holderHash(holder: string, number: string): string {
  const hash = createHash('sha256').update(`${number}\n${holder}`, 'utf8').digest();
  return hash.subarray(0, HOLDER_BYTES).toString('hex');
}

type Written = number | string | Uint8Array;

function writeText(text: string): Written {
  return packText(text) ?? text;
}

/** A number of the office's own series as one integer: the series, the serial and its check digit. */
function writeNumber(number: string): Written {
  const [, series, digits] = PAPER_NUMBER.exec(number) ?? [];
  if (series === undefined || digits === undefined) return writeText(number);
  return (series.charCodeAt(0) - A) * NUMBERS + Number(digits.replace('-', ''));
}

function paperNumber(value: number): string {
  const digits = String(value % NUMBERS).padStart(8, '0');
  return `OFM-${String.fromCharCode(A + Math.floor(value / NUMBERS))}-${digits.slice(0, 7)}-${digits.slice(7)}`;
}

const text = z.union([
  z.instanceof(Uint8Array).transform((bytes, context) => {
    const unpacked = unpackText(bytes);
    if (unpacked === null) context.addIssue('not a packed text');
    return unpacked ?? '';
  }),
  z.string().min(1).refine(isPlainText),
]);
const optional = <Type extends z.ZodType>(type: Type) => type.nullable().default(null);

const payloadSchema = z.strictObject({
  kind: z.int().transform((code, context) => {
    const kind = kindOfCode(code);
    if (kind === null) context.addIssue('not a kind of paper');
    return kind ?? '';
  }),
  number: z.union([
    z
      .int()
      .min(0)
      .max(26 * NUMBERS - 1)
      .transform(paperNumber),
    text,
  ]),
  copy: z.int().min(1).default(0),
  holder: optional(
    z
      .instanceof(Uint8Array)
      .refine((bytes) => bytes.length === HOLDER_BYTES)
      .transform((bytes) => Buffer.from(bytes).toString('hex')),
  ),
  issued: sealedDay,
  expires: optional(sealedDay),
  plate: optional(text),
  vin: optional(text),
  fact: optional(text),
});

const NAMES: ReadonlyMap<unknown, string> = new Map(Object.entries(CLAIM_KEYS).map(([name, key]) => [key, name]));

function writeClaims(claims: SealedClaims, kind: number): Uint8Array {
  const { number, copy, holderHash: holder, issued, expires, plate, vin, fact } = claims;
  const written: readonly (readonly [number, Written | null])[] = [
    [CLAIM_KEYS.kind, kind],
    [CLAIM_KEYS.number, writeNumber(number)],
    [CLAIM_KEYS.copy, copy === 0 ? null : copy],
    [CLAIM_KEYS.holder, holder === null ? null : Buffer.from(holder, 'hex')],
    [CLAIM_KEYS.issued, dayNumber(issued)],
    [CLAIM_KEYS.expires, expires === null ? null : dayNumber(expires)],
    [CLAIM_KEYS.plate, plate === null ? null : writeText(plate)],
    [CLAIM_KEYS.vin, vin === null ? null : writeText(vin)],
    [CLAIM_KEYS.fact, fact === null ? null : writeText(fact)],
  ];
  return encodeCbor(new Map(written.filter(([, value]) => value !== null)));
}

/** The bytes that a seal signs. INVALID_INPUT where a claim is not one that can be read back as it is. */
export function encodeClaims(claims: SealedClaims): Result<Uint8Array> {
  const kind = codeOfKind(claims.kind);
  if (kind === null) return fail('INVALID_INPUT', `Papers of the kind ${claims.kind} are not sealed.`);
  const bytes = writeClaims(claims, kind);
  return decodeClaims(bytes) === null
    ? fail('INVALID_INPUT', `The claims of ${claims.number} cannot be sealed: one is empty or not plain text.`)
    : ok(bytes);
}

/** The claims of a payload; null where it is not exactly what `encodeClaims` gives for any claims. */
export function decodeClaims(bytes: Uint8Array): SealedClaims | null {
  const map = decodeCbor(bytes);
  if (!(map instanceof Map) || [...map.keys()].some((key) => !NAMES.has(key))) return null;
  const named = [...map].map(([key, value]: [unknown, unknown]) => [NAMES.get(key), value]);
  const parsed = payloadSchema.safeParse(Object.fromEntries(named));
  if (!parsed.success) return null;
  const { holder, ...others } = parsed.data;
  const claims = { ...others, holderHash: holder };
  // What could be packed must be packed: one content has one spelling.
  const again = writeClaims(claims, codeOfKind(claims.kind) ?? 0);
  return Buffer.compare(again, bytes) === 0 ? claims : null;
}
