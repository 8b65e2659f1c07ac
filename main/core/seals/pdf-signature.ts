import { createHash } from 'node:crypto';
import { isCmsOf, type ReadCms, readCms, roomForCms, type SigningKey, signCms } from './cms-signature.ts';
import { appendSignatureField, type Gap } from './pdf-increment.ts';
import { readSignatureField, type SignatureField } from './signature-field.ts';

/** What a signed file turned out to be. */
export interface PdfSignature {
  /** VALID: every byte is as the holder of the certificate's key signed it. Whose certificate it is, the caller asks. */
  readonly state: 'VALID' | 'ALTERED';
  /** The DER of the signer's certificate as the file has it; empty where it has none that can be read. */
  readonly certificate: Uint8Array;
  /** Whether the signature claims the whole file. */
  readonly coversAll: boolean;
  /** When it was signed, as the file says: ISO 8601 in UTC. */
  readonly signedAt: string | null;
}

/** Each of them stands in every file that `signPdf` writes, so that no single change hides that there is a signature. */
const MARKS = ['/ByteRange', '/SigFlags', '/FT /Sig', '/Adobe.PPKLite', '/ETSI.CAdES.detached'];

function digestAround(file: Uint8Array, gap: Gap): Buffer {
  return createHash('sha256').update(file.subarray(0, gap.start)).update(file.subarray(gap.end)).digest();
}

/**
 * Signs a paper: PAdES baseline B-B (EN 319 142-1), appended as an incremental update, so that the paper's own bytes
 * stay and its digest can still be compared.
 * @param signedAt goes into the file to the second
 * @throws UnreadablePdf where the file is not a paper as the desk makes it, or is signed already
 */
export async function signPdf(pdf: Uint8Array, key: SigningKey, signedAt: Date): Promise<Uint8Array> {
  const room = roomForCms(key.certificate);
  const { file, gap } = appendSignatureField(pdf, signedAt, room);
  const cms = Buffer.from(signCms(digestAround(file, gap), key));
  if (cms.length > room) throw new Error('The signature is larger than its place.');
  file.write(cms.toString('hex'), gap.start + 1, 'latin1');
  return new Uint8Array(file);
}

/** What the reading gives, or null: hostile bytes may make any parser throw, and whatever it throws says the same. */
function attempt<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function isValid(pdf: Uint8Array, field: SignatureField, cms: ReadCms): boolean {
  return field.coversAll && field.signedAt !== null && isCmsOf(digestAround(pdf, field.gap), field.contents, cms);
}

/**
 * Checks the signature of a paper that this product signed, and only such: it must be the only one, cover all of the
 * file, and be written as `signPdf` writes it. A file that another product signed is told as ALTERED.
 * @returns null where the file bears no signature; never throws
 */
export async function checkPdfSignature(pdf: Uint8Array): Promise<PdfSignature | null> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (!MARKS.some((mark) => text.includes(mark))) return null;
  const field = attempt(() => readSignatureField(text));
  const cms = field && attempt(() => readCms(Buffer.from(field.contents, 'hex')));
  const valid = field !== null && cms !== null && attempt(() => isValid(pdf, field, cms)) === true;
  return {
    state: valid ? 'VALID' : 'ALTERED',
    certificate: cms?.certificate ?? new Uint8Array(),
    coversAll: field?.coversAll ?? false,
    signedAt: field?.signedAt ?? null,
  };
}
