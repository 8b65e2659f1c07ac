/** In the Info dictionary itself, or in an object that it points to. */
const KEYWORDS = /\/Keywords\s*(?:\(([^()\\]*)\)|(\d{1,10})\s+(\d{1,5})\s+R(?![A-Za-z]))/g;
/** The seal comes last among the keywords, since it may hold spaces. */
const SEAL = /(?:^|\s)seal:(OFM1:[0-9A-Z $%*+\-./:]+)$/;
const JPEG_FILTER = /\/DCTDecode(?![A-Za-z])/g;
const START_OF_STREAM = /stream\r?\n/g;
/** Where the dots of a JPEG end. */
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
/** A paper has two sides; more pages than this are not one paper. */
const MOST_PICTURES = 20;
/** A file states its keywords once, and once more in each update; looking for more would take a walk of the file each. */
const MOST_KEYWORDS = 8;

/** The texts that an object of a file has had; an update may have given it another one. */
function textsOf(text: string, object: string, generation: string): string[] {
  const literal = new RegExp(`(?:^|\\s)${object}\\s+${generation}\\s+obj\\s*\\(([^()\\\\]*)\\)`, 'g');
  return [...text.matchAll(literal)].map(([, words = '']) => words);
}

/** The texts of the seals that a PDF of ours states about itself, each once. */
export function sealsStated(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const stated = [...text.matchAll(KEYWORDS)].slice(0, MOST_KEYWORDS);
  const keywords = stated.flatMap(([, words, object, generation]) =>
    object === undefined || generation === undefined ? [words ?? ''] : textsOf(text, object, generation),
  );
  return [...new Set(keywords.flatMap((words) => SEAL.exec(words)?.[1] ?? []))];
}

/** The JPEG pictures in a PDF: the pages of a scan. */
export function picturesIn(pdf: Buffer): Buffer[] {
  const text = pdf.toString('latin1');
  const pictures: Buffer[] = [];
  for (const { index } of [...text.matchAll(JPEG_FILTER)].slice(0, MOST_PICTURES)) {
    START_OF_STREAM.lastIndex = index;
    if (START_OF_STREAM.exec(text) === null) break;
    const from = START_OF_STREAM.lastIndex;
    const end = text.indexOf('endstream', from);
    const picture = pdf.subarray(from, end === -1 ? pdf.length : end);
    const last = picture.lastIndexOf(END_OF_IMAGE);
    if (last !== -1) pictures.push(picture.subarray(0, last + END_OF_IMAGE.length));
  }
  return pictures;
}
