import { createHash } from 'node:crypto';
import { MAX_SEAL_BYTES, type SealedClaims } from '../../../shared/domain/seal/claim-keys.ts';
import type { SealClaims } from '../../../shared/domain/seal/claims.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import type { IssuingKey } from './certificate.ts';
import { decodeClaims, encodeClaims, holderHash } from './seal-payload.ts';
import { checkSign1, readSign1, type Sign1, writeSign1 } from './sign1.ts';

export type { IssuingKey } from './certificate.ts';

/** What the text of every seal begins with: the office and the form of the seal. */
export const SEAL_PREFIX = 'OFM1:';

/** A seal that could be read; whether it is genuine is for `checkSeal` to say. */
export interface ReadSeal {
  readonly claims: SealedClaims;
  /** Which key sealed it, as hex. */
  readonly kid: string;
  /** What the seal is revoked by, sixteen hex digits. */
  readonly hash: string;
  readonly signed: Sign1;
}

export type SealState = 'GENUINE' | 'ALTERED' | 'UNKNOWN_KEY';

/**
 * Seals what a paper states.
 * @returns the text of the paper's symbol, `OFM1:` and Base45; INVALID_INPUT where a claim cannot be sealed as it is, or
 *   where the seal would be larger than its place on the paper
 */
export function sealOf(claims: SealClaims, key: IssuingKey): Result<string> {
  const { holder, ...others } = claims;
  const payload = encodeClaims({ ...others, holderHash: holder === null ? null : holderHash(holder, claims.number) });
  if (!payload.ok) return payload;
  const bytes = writeSign1(payload.value, null, key);
  if (bytes.length > MAX_SEAL_BYTES) {
    return fail(
      'INVALID_INPUT',
      `The seal of ${claims.number} would take ${bytes.length} bytes; its place holds ${MAX_SEAL_BYTES}.`,
      'Shorten the number, the plate or the fact that the paper states.',
    );
  }
  return ok(SEAL_PREFIX + encodeBase45(bytes));
}

function bytesOf(text: string): Uint8Array | null {
  return text.startsWith(SEAL_PREFIX) ? decodeBase45(text.slice(SEAL_PREFIX.length)) : null;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** What a seal is revoked by: the first sixteen hex digits of the SHA-256 of its bytes. Asks for a text of `sealOf`. */
export function sealHash(text: string): string {
  const bytes = bytesOf(text);
  if (bytes === null) throw new RangeError('not the text of a seal');
  return hashOf(bytes);
}

/** Reads the text of a seal. INVALID_INPUT for whatever is not exactly of the form that `sealOf` gives. */
export function readSeal(text: string): Result<ReadSeal> {
  const bytes = bytesOf(text);
  if (bytes === null || bytes.length > MAX_SEAL_BYTES) return fail('INVALID_INPUT', 'This is not the text of a seal.');
  const signed = readSign1(bytes);
  const claims = signed?.contentType === null ? decodeClaims(signed.payload) : null;
  if (signed === null || claims === null) {
    return fail('INVALID_INPUT', 'The seal is damaged, or of a form that this OFM Desk does not know.');
  }
  return ok({ claims, kid: signed.kid, hash: hashOf(bytes), signed });
}

/** Whether one of the certificates (X.509, DER) sealed exactly this. */
export function checkSeal(read: ReadSeal, certificates: readonly Uint8Array[]): SealState {
  return checkSign1(read.signed, certificates);
}

/** Whether a genuine seal names this holder: a PID, or the id of a mission. */
export function isHolder(claims: SealedClaims, holder: string): boolean {
  return claims.holderHash !== null && claims.holderHash === holderHash(holder, claims.number);
}
