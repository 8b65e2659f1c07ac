import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letter that is read as a digit, or as another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 32;

/** A new code of 160 bits in eight groups of four, to be printed and sealed in an envelope. */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(CHARACTERS)].map((byte) => ALPHABET.charAt(byte % 32)).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** The code as it is wrapped with, however it was typed: case, spaces and hyphens don't count, O is 0, I and L are 1. */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
