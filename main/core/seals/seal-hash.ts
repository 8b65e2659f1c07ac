import { createHash } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const BASE = DIGITS.length;

/** Reads Base45 (RFC 9285): three signs are two bytes, two at the end are one. */
function base45(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const [a = 0, b = 0, c] = [...text.slice(at, at + 3)].map((sign) => DIGITS.indexOf(sign));
    const value = a + b * BASE + (c ?? 0) * BASE ** 2;
    if (c !== undefined) bytes.push(Math.floor(value / 256));
    bytes.push(value % 256);
  }
  return Uint8Array.from(bytes);
}

const PREFIX = 'OFM1:';

/** What a seal is revoked by: the first 16 hex digits of the SHA-256 of its bytes. */
export function sealHash(seal: string): string {
  return createHash('sha256')
    .update(base45(seal.slice(PREFIX.length)))
    .digest('hex')
    .slice(0, 16);
}
