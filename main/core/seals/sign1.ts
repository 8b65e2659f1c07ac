import { sign, verify } from 'node:crypto';
import { Tagged } from 'cborg';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { type IssuingKey, keysNamed } from './certificate.ts';

/** The labels of RFC 9052, 3.1 that stand in a protected header of ours, and ES256 of RFC 9053. */
const HEADER = { algorithm: 1, contentType: 3, kid: 4 } as const;
const ES256 = -7;
const COSE_SIGN1 = 18;

/** The order of the curve P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** What was signed, by which key. */
export interface Sign1 {
  readonly kid: string;
  /** What kind of content it is; null for a seal, which has no byte to spare for it. */
  readonly contentType: string | null;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

function protectedHeader({ kid, contentType }: Pick<Sign1, 'kid' | 'contentType'>): Uint8Array {
  const header = new Map<number, unknown>([
    [HEADER.algorithm, ES256],
    [HEADER.kid, Buffer.from(kid, 'hex')],
  ]);
  if (contentType !== null) header.set(HEADER.contentType, contentType);
  return encodeCbor(header);
}

/** What the signature is over (RFC 9052, 4.4). */
function toBeSigned(content: Pick<Sign1, 'kid' | 'contentType' | 'payload'>): Uint8Array {
  return encodeCbor(['Signature1', protectedHeader(content), new Uint8Array(), content.payload]);
}

function lastHalf(signature: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(signature.subarray(32)).toString('hex')}`);
}

/** Whoever holds a signature (r, s) can write (r, n − s), which is as good: only the lower one is ours. */
function lowerOf(signature: Buffer): Buffer {
  const s = lastHalf(signature);
  if (s <= ORDER / 2n) return signature;
  const lower = (ORDER - s).toString(16).padStart(64, '0');
  return Buffer.concat([signature.subarray(0, 32), Buffer.from(lower, 'hex')]);
}

/** Signs a content as COSE_Sign1 (RFC 9052) with ES256. */
export function writeSign1(payload: Uint8Array, contentType: string | null, key: IssuingKey): Uint8Array {
  const content = { kid: key.kid, contentType, payload };
  const signature = lowerOf(sign('sha256', toBeSigned(content), { key: key.privateKey, dsaEncoding: 'ieee-p1363' }));
  return encodeCbor(new Tagged(COSE_SIGN1, [protectedHeader(content), new Map(), payload, signature]));
}

/** Reads what `writeSign1` gives; null for anything else. Says nothing of whether the signature is good. */
export function readSign1(bytes: Uint8Array): Sign1 | null {
  const outer = decodeCbor(bytes);
  if (!(outer instanceof Tagged) || !Array.isArray(outer.value) || outer.value.length !== 4) return null;
  const [protectedBytes, unprotected, payload, signature]: unknown[] = outer.value;
  if (!(protectedBytes instanceof Uint8Array) || !(unprotected instanceof Map) || unprotected.size > 0) return null;
  if (!(payload instanceof Uint8Array) || !(signature instanceof Uint8Array) || signature.length !== 64) return null;
  const header = decodeCbor(protectedBytes);
  if (!(header instanceof Map) || header.get(HEADER.algorithm) !== ES256) return null;
  const kid: unknown = header.get(HEADER.kid);
  const contentType: unknown = header.get(HEADER.contentType) ?? null;
  if (!(kid instanceof Uint8Array) || kid.length !== 4) return null;
  if (contentType !== null && typeof contentType !== 'string') return null;
  if (header.size !== (contentType === null ? 2 : 3) || lastHalf(signature) > ORDER / 2n) return null;
  return { kid: Buffer.from(kid).toString('hex'), contentType, payload, signature };
}

/** Whether the key that signed is among the certificates (DER), and whether the content is as it was signed. */
export function checkSign1(read: Sign1, certificates: readonly Uint8Array[]): 'GENUINE' | 'ALTERED' | 'UNKNOWN_KEY' {
  const keys = keysNamed(read.kid, certificates);
  if (keys.length === 0) return 'UNKNOWN_KEY';
  const signed = toBeSigned(read);
  const isGenuine = keys.some((key) => verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, read.signature));
  return isGenuine ? 'GENUINE' : 'ALTERED';
}
