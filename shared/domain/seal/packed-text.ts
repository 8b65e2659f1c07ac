const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -/.';
const BASE = BigInt(SIGNS.length);
/** Longer texts are no numbers, plates or codes, and the time to pack grows with the square. */
const LONGEST = 64;

/**
 * A text of capitals, digits, spaces, hyphens, slashes and dots as a number of base 40 under a leading one, big-endian:
 * 5.3 bits a sign instead of eight. Null where the text has other signs, or none.
 */
export function packText(text: string): Uint8Array | null {
  if (text.length === 0 || text.length > LONGEST) return null;
  let value = 1n;
  for (const sign of text) {
    const digit = SIGNS.indexOf(sign);
    if (digit < 0) return null;
    value = value * BASE + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; value > 0n; value >>= 8n) bytes.unshift(Number(value & 0xffn));
  return Uint8Array.from(bytes);
}

/** The text that was packed; null where the bytes are not what `packText` gives. */
export function unpackText(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.length > LONGEST || bytes[0] === 0) return null;
  let value = bytes.reduce((total, byte) => (total << 8n) | BigInt(byte), 0n);
  let text = '';
  for (; value >= BASE; value /= BASE) text = SIGNS.charAt(Number(value % BASE)) + text;
  return value === 1n && text !== '' && text.length <= LONGEST ? text : null;
}
