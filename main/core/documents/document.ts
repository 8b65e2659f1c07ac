import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import type { SealClaims } from '../../../shared/domain/seal/claims.ts';
import type { Result } from '../../../shared/result.ts';
import type { Marks } from './layout/marks.ts';
import { closeSheet, openSheet, type Sheet, type SheetSpec } from './layout/sheet.ts';
import { answer } from './refusals.ts';

export type { Marks } from './layout/marks.ts';

export type MediaType = 'application/pdf' | 'text/csv';

/** One kind of paper: what it needs to know and how it is made of it. */
export interface DocumentType<Data> {
  readonly title: string;
  readonly mediaType: MediaType;
  readonly pageSize: 'CR80' | 'LETTER' | null;
  readonly dataSchema: z.ZodType<Data>;
  /** What its seal states of it; null for a kind that bears none. */
  readonly claims: ((data: Data) => PaperClaims) | null;
  readonly make: (data: Data, marks: Marks) => Promise<Result<Uint8Array>>;
}

/** What the data of a paper tell its seal. */
export type PaperClaims = Omit<SealClaims, 'kind' | 'copy'>;

/** The claims of a paper: null is whatever it does not tell. */
export function claims(told: Pick<PaperClaims, 'number' | 'issued'> & Partial<PaperClaims>): PaperClaims {
  return { holder: null, expires: null, plate: null, vin: null, fact: null, ...told };
}

/** The signs of a seal: Base45 (RFC 9285), all of which a QR code holds in its alphanumeric mode. */
const SEAL_TEXT = /^OFM1:[0-9A-Z $%*+\-./:]+$/;

/** The number of a paper: it goes into barcodes, titles and file names as it is. */
export const documentNumber = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9./-]{0,31}$/, 'not a document number of capitals, digits, dots, slashes and hyphens');

/** Text that must be there, in one run: line ends become spaces, so that no value can push others off the paper. */
export function words(most: number): z.ZodType<string> {
  return z
    .string()
    .regex(/\S/, 'empty')
    .max(most)
    .transform((text) => text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim());
}

/** A code that a barcode carries: printable ASCII without the sign that parts its fields. */
export function code(most: number): z.ZodString {
  return z
    .string()
    .regex(/^[\x20-\x7b\x7d\x7e]+$/, 'not plain letters, digits and signs')
    .regex(/\S/, 'empty')
    .max(most);
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Draws a PDF of frozen data and answers its bytes, or why a value in it cannot be printed. No PDF is made without a
 * seal.
 */
export function makePdf(
  data: object,
  marks: Marks,
  spec: Omit<SheetSpec, 'dataSha256' | 'marks'>,
  draw: (sheet: Sheet) => void,
): Promise<Result<Uint8Array>> {
  if (!SEAL_TEXT.test(marks.seal)) throw new Error('a paper was to be made without a seal');
  return answer(async () => {
    const sheet = openSheet({ ...spec, marks, dataSha256: sha256(canonicalJson(data)) });
    draw(sheet);
    return closeSheet(sheet);
  });
}
