import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { ok, type Result } from '../../../shared/result.ts';
import { unlikeEvidence } from './unlike-evidence.ts';

const HEADER = /^%PDF-[12]\.\d/;
const END_MARK = '%%EOF';
/** What the format takes for white space, ISO 32000-1 table 1. */
const BLANK = /^[\0\t\n\f\r ]*$/;
/** Far longer than any dictionary of a trailer; a file of one endless dictionary is not walked to its end. */
const TRAILER_BYTES = 16_384;
const PAGES = /\/Type\s*\/Pages?(?![A-Za-z])/;
const OBJECT_STREAM = /\/Type\s*\/ObjStm(?![A-Za-z])/g;
/** All that the packed objects of one file may unpack to; more is a bomb. */
const MOST_UNPACKED = 128 * 1024 * 1024;

const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);

export interface PdfSeen {
  /** Whoever opens it needs its password. */
  readonly isEncrypted: boolean;
}

export function looksLikePdf(file: Buffer): boolean {
  return HEADER.test(file.toString('latin1', 0, 8));
}

/** The dictionary at the end of the file that leads to everything else; null where the file does not lead to it. */
function trailerOf(text: string, end: number): string | null {
  const pointer = /startxref\s+(\d{1,10})\s*$/.exec(text.slice(Math.max(0, end - 64), end));
  if (!pointer) return null;
  const at = Number(pointer[1]);
  const table = text.slice(at, at + 32).trimStart();
  if (table.startsWith('xref')) {
    const trailer = text.indexOf('trailer', at);
    if (trailer === -1) return null;
    const [dictionary = ''] = text.slice(trailer, trailer + TRAILER_BYTES).split('startxref', 1);
    return dictionary;
  }
  if (!/^\d+\s+\d+\s+obj/.test(table)) return null;
  const [dictionary = ''] = text.slice(at, at + TRAILER_BYTES).split('stream', 1);
  return /\/Type\s*\/XRef/.test(dictionary) ? dictionary : null;
}

/** Whether there are pages: named in the clear, or among the packed objects. */
async function hasPages(file: Buffer, text: string): Promise<boolean> {
  if (PAGES.test(text)) return true;
  let left = MOST_UNPACKED;
  for (const { index } of text.matchAll(OBJECT_STREAM)) {
    const keyword = /stream\r?\n/g;
    keyword.lastIndex = index;
    if (keyword.exec(text) === null) return false;
    const end = text.indexOf('endstream', keyword.lastIndex);
    if (end === -1) return false;
    try {
      const objects = await unpack(file.subarray(keyword.lastIndex, end), { maxOutputLength: left });
      if (PAGES.test(objects.toString('latin1'))) return true;
      left -= objects.length;
    } catch {
      // Packed in another way, or too large: the next one may name them.
    }
    if (left <= 0) return false;
  }
  return false;
}

/**
 * Whether a file is a PDF from its first byte to its last (ISO 32000-1, 7.5): header, a trailer that is found from the
 * end and leads to a catalog, and pages. Of an encrypted one the pages may be hidden.
 */
export async function inspectPdf(file: Buffer): Promise<Result<PdfSeen>> {
  const text = file.toString('latin1');
  const end = text.lastIndexOf(END_MARK);
  if (end === -1) return unlikeEvidence('is a PDF that is broken off');
  if (!BLANK.test(text.slice(end + END_MARK.length))) return unlikeEvidence('has something behind its last page');
  const trailer = trailerOf(text, end);
  if (trailer === null || !/\/Root\s+\d+\s+\d+\s+R/.test(trailer)) return unlikeEvidence('is a damaged PDF');
  const isEncrypted = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(trailer);
  if (isEncrypted || (await hasPages(file, text))) return ok({ isEncrypted });
  return unlikeEvidence('is a PDF without pages');
}
