import { createHash } from 'node:crypto';
import { objectOf, type Revision, readRevision } from './pdf-revision.ts';
import { entry, type PdfDictionary, requireName, UnreadablePdf } from './pdf-value.ts';

/** Where the signature stands in a file: its hexadecimal string with both delimiters, which alone is not signed. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

const TOOLTIP = 'Digital signature of the Office of Foreign Missions';
/** Hidden, print, locked: the paper already shows who issued it, and PDF/UA (7.18.1) asks no tag of what is hidden. */
const WIDGET_FLAGS = 2 + 4 + 128;
/** EN 319 142-1, 5.6: says that the file goes beyond PDF 1.7 as ETSI lays down. */
const EXTENSIONS = '/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 2 >> >>';
/** As long as the longest byte range, so that it can be written once the places are known. */
const RANGE_LENGTH = '[0 9999999999 9999999999 9999999999]'.length;

function pdfDate(instant: Date): string {
  return `D:${instant.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
}

/** A dictionary as it stands, with more entries at its end. */
function extended(text: string, dictionary: PdfDictionary, entries: readonly string[]): string {
  return `${text.slice(dictionary.start, dictionary.end - 2)}${entries.join('\n')}\n>>`;
}

function pageWith(text: string, page: PdfDictionary, annotation: string): string {
  if (!page.entries.has('Annots')) return extended(text, page, [`/Annots [${annotation}]`]);
  const end = entry(page, 'Annots', 'array').end - 1;
  return `${text.slice(page.start, end)} ${annotation}${text.slice(end, page.end)}`;
}

/** The rows of a cross-reference table, in a section for each run of consecutive numbers. */
function tableOf(offsets: ReadonlyMap<number, number>): string {
  let rows = '';
  for (const [number, offset] of [...offsets].sort(([one], [other]) => one - other)) {
    if (!offsets.has(number - 1)) {
      let length = 1;
      while (offsets.has(number + length)) length += 1;
      rows += `${number} ${length}\n`;
    }
    rows += `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  return `xref\n${rows}`;
}

/** The objects that make a signature of the file, by their number. The byte range and the signature are blank. */
function signatureObjects(original: Revision, signedAt: Date, room: number): Map<number, string> {
  const { text, trailer } = original;
  const size = entry(trailer, 'Size', 'number').value;
  const catalogNumber = entry(trailer, 'Root', 'reference').value;
  const catalog = objectOf(original, catalogNumber);
  for (const key of ['AcroForm', 'Extensions']) {
    if (catalog.entries.has(key)) throw new UnreadablePdf(`${key} is there already`, catalog.start);
  }
  const pages = objectOf(original, entry(catalog, 'Pages', 'reference').value);
  const firstPage = entry(pages, 'Kids', 'array').items[0];
  if (firstPage?.kind !== 'reference') throw new UnreadablePdf('no first page', pages.start);
  const page = objectOf(original, firstPage.value);
  requireName(page, 'Type', 'Page');

  const field = `${size} 0 R`;
  return new Map([
    [catalogNumber, extended(text, catalog, [`/AcroForm << /Fields [${field}] /SigFlags 3 >>`, EXTENSIONS])],
    [firstPage.value, pageWith(text, page, field)],
    [
      size,
      `<<
/Type /Annot
/Subtype /Widget
/FT /Sig
/T (Signature)
/TU (${TOOLTIP})
/F ${WIDGET_FLAGS}
/Rect [0 0 0 0]
/P ${firstPage.value} 0 R
/V ${size + 1} 0 R
>>`,
    ],
    [
      size + 1,
      `<<
/Type /Sig
/Filter /Adobe.PPKLite
/SubFilter /ETSI.CAdES.detached
/M (${pdfDate(signedAt)})
/ByteRange ${'[0 0 0 0]'.padEnd(RANGE_LENGTH)}
/Contents <${'0'.repeat(room * 2)}>
>>`,
    ],
  ]);
}

/** The trailer of the update; the second half of the ID is new, since the file is another one (ISO 32000-1, 14.4). */
function trailerOf({ trailer, tableAt }: Revision, pdf: Uint8Array): string {
  const id = entry(trailer, 'ID', 'array').items[0];
  if (id?.kind !== 'hex') throw new UnreadablePdf('no ID', trailer.start);
  return `trailer
<<
/Size ${entry(trailer, 'Size', 'number').value + 2}
/Root ${entry(trailer, 'Root', 'reference').value} 0 R
/Info ${entry(trailer, 'Info', 'reference').value} 0 R
/Prev ${tableAt}
/ID [<${id.text}> <${createHash('sha256').update(pdf).digest('hex').slice(0, 32)}>]
>>
`;
}

/** Writes the byte range: from the first byte to the last, but for the gap. */
function writeRange(file: Buffer, signature: PdfDictionary): Gap {
  const { start, end } = entry(signature, 'Contents', 'hex');
  const range = `[0 ${start} ${end} ${file.length - end}]`.padEnd(RANGE_LENGTH);
  file.write(range, entry(signature, 'ByteRange', 'array').start, 'latin1');
  return { start, end };
}

/**
 * Puts an invisible signature field on the first page of a PDF by an incremental update: every byte that was there
 * stays. What is to be signed is everything but the gap.
 * @param room bytes that the signature may have; its place is filled with zeros
 * @throws UnreadablePdf where the file is not a paper of the desk, or has a form already
 */
export function appendSignatureField(pdf: Uint8Array, signedAt: Date, room: number): { file: Buffer; gap: Gap } {
  const original = readRevision(Buffer.from(pdf).toString('latin1'));
  const objects = signatureObjects(original, signedAt, room);
  const offsets = new Map<number, number>();
  let update = '';
  for (const [number, value] of objects) {
    offsets.set(number, pdf.length + update.length);
    update += `${number} 0 obj\n${value}\nendobj\n`;
  }
  const tableAt = pdf.length + update.length;
  update += `${tableOf(offsets)}${trailerOf(original, pdf)}startxref\n${tableAt}\n%%EOF\n`;
  const file = Buffer.concat([pdf, Buffer.from(update, 'latin1')]);
  const signed = readRevision(original.text + update);
  return { file, gap: writeRange(file, objectOf(signed, entry(signed.trailer, 'Size', 'number').value - 1)) };
}
