import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/canonical.ts';

/** What is signed of a count of the drawer. */
export interface SignedCount {
  readonly series: number;
  readonly countedAt: string;
  readonly countedBy: string;
  readonly result: unknown;
}

function signatureOf(key: Buffer, { series, countedAt, countedBy, result }: SignedCount): Buffer {
  const signing = Buffer.from(hkdfSync('sha256', key, '', 'OFM Desk stock count', 32));
  const text = canonicalJson({ series, countedAt, countedBy, result });
  return createHmac('sha256', signing).update(text).digest();
}

/** The office's signature on a count, in hex: whoever writes into the database cannot make another. */
export function signCount(key: Buffer, count: SignedCount): string {
  return signatureOf(key, count).toString('hex');
}

/** Whether a count still is what was signed. */
export function isCountGenuine(key: Buffer, count: SignedCount, signature: string): boolean {
  const given = Buffer.from(signature, 'hex');
  const due = signatureOf(key, count);
  return given.length === due.length && timingSafeEqual(given, due);
}
