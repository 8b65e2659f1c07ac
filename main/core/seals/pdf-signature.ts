import type { PdfSignature } from './verify-document.ts';

/** A PDF's own signature; null where it bears none. */
export function checkPdfSignature(_pdf: Uint8Array): Promise<PdfSignature | null> {
  return Promise.resolve(null);
}
