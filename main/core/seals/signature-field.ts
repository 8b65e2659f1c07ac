import type { Gap } from './pdf-increment.ts';
import { beginOf, objectOf, readRevision } from './pdf-revision.ts';
import { entry, onlyItem, requireName } from './pdf-value.ts';

/** A signature as the file says that it is, before anything is verified. */
export interface SignatureField {
  readonly gap: Gap;
  /** The signature in hexadecimal as it is written, with what fills its place up. */
  readonly contents: string;
  /** Whether the byte range is all of the file but the gap. */
  readonly coversAll: boolean;
  readonly signedAt: string | null;
}

function isoTime(text: string): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) || instant.toISOString() !== iso ? null : iso;
}

/**
 * Finds the signature by the structure of the newest revision: catalog, form, its only field, its value. All of them
 * must be of that revision, so that one signed earlier, or words that look like one, are never taken for it.
 * @param text the file as Latin-1
 * @throws UnreadablePdf
 */
export function readSignatureField(text: string): SignatureField {
  const revision = readRevision(text);
  beginOf(revision, entry(revision.trailer, 'Prev', 'number').value);
  const catalog = objectOf(revision, entry(revision.trailer, 'Root', 'reference').value);
  const fields = entry(entry(catalog, 'AcroForm', 'dictionary'), 'Fields', 'array');
  const field = objectOf(revision, onlyItem(fields, 'reference').value);
  requireName(field, 'FT', 'Sig');
  const signature = objectOf(revision, entry(field, 'V', 'reference').value);
  requireName(signature, 'Type', 'Sig');
  requireName(signature, 'SubFilter', 'ETSI.CAdES.detached');
  const { start, end, text: contents } = entry(signature, 'Contents', 'hex');
  const range = entry(signature, 'ByteRange', 'array').items.map((item) => (item.kind === 'number' ? item.value : -1));
  return {
    gap: { start, end },
    contents,
    coversAll: range.join() === [0, start, end, text.length - end].join(),
    signedAt: isoTime(entry(signature, 'M', 'string').text),
  };
}
