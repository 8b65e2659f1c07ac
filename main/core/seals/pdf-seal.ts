/** As it stands in the Info dictionary of our papers; the seal comes last, since it may hold spaces. */
const KEYWORDS = /\/Keywords\s*\((?:[^()\\]*\s)?seal:(OFM1:[0-9A-Z $%*+\-./:]+)\)/g;
const JPEG_FILTER = /\/DCTDecode(?![A-Za-z])/g;
const START_OF_STREAM = /stream\r?\n/g;
/** Where the dots of a JPEG end. */
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
/** A paper has two sides; more pages than this are not one paper. */
const MOST_PICTURES = 20;

/** The texts of the seals that a PDF of ours states about itself, each once. */
export function sealsStated(pdf: Buffer): string[] {
  const texts = [...pdf.toString('latin1').matchAll(KEYWORDS)].map(([, text = '']) => text);
  return [...new Set(texts)];
}

/** The JPEG pictures in a PDF: the pages of a scan. */
export function picturesIn(pdf: Buffer): Buffer[] {
  const text = pdf.toString('latin1');
  const pictures: Buffer[] = [];
  for (const { index } of text.matchAll(JPEG_FILTER)) {
    START_OF_STREAM.lastIndex = index;
    if (START_OF_STREAM.exec(text) === null) break;
    const from = START_OF_STREAM.lastIndex;
    const end = text.indexOf('endstream', from);
    const picture = pdf.subarray(from, end === -1 ? pdf.length : end);
    const last = picture.lastIndexOf(END_OF_IMAGE);
    if (last !== -1) pictures.push(picture.subarray(0, last + END_OF_IMAGE.length));
    if (pictures.length === MOST_PICTURES) break;
  }
  return pictures;
}
