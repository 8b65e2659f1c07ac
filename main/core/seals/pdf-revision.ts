import { matchAt, type PdfDictionary, readDictionary, UnreadablePdf } from './pdf-value.ts';

const TAIL = /startxref\n(\d{1,10})\n%%EOF\n$/;
const SECTION = /(\d{1,8}) (\d{1,8})\n/y;
const ROW = /(\d{10}) (\d{5}) ([nf]) \n/y;

/** What was written last to a file: its cross-reference table and trailer. */
export interface Revision {
  readonly text: string;
  readonly tableAt: number;
  readonly trailer: PdfDictionary;
  /** Where the objects stand that the table names, by their number. */
  readonly offsets: ReadonlyMap<number, number>;
}

interface Table {
  readonly offsets: Map<number, number>;
  readonly end: number;
}

function readTable(text: string, tableAt: number): Table {
  if (!text.startsWith('xref\n', tableAt)) throw new UnreadablePdf('no cross-reference table', tableAt);
  const offsets = new Map<number, number>();
  let end = tableAt + 'xref\n'.length;
  for (let head = matchAt(SECTION, text, end); head; head = matchAt(SECTION, text, end)) {
    end += head[0].length;
    const first = Number(head[1]);
    for (let number = first; number < first + Number(head[2]); number += 1) {
      const row = matchAt(ROW, text, end);
      if (!row || offsets.has(number)) throw new UnreadablePdf('no row of the table', end);
      if (row[3] === 'n') offsets.set(number, Number(row[1]));
      end += row[0].length;
    }
  }
  return { offsets, end };
}

/**
 * Reads the newest revision of a file as the desk writes it, from its end: whatever else stands in the file is what
 * this revision says it is. Only a classic table is known, and the file must end with it.
 * @param text the file as Latin-1
 * @throws UnreadablePdf
 */
export function readRevision(text: string): Revision {
  const tail = TAIL.exec(text.slice(-64));
  if (!tail) throw new UnreadablePdf('no end of a file', text.length);
  const tableAt = Number(tail[1]);
  const { offsets, end } = readTable(text, tableAt);
  if (!text.startsWith('trailer\n', end)) throw new UnreadablePdf('no trailer', end);
  const trailer = readDictionary(text, end + 'trailer\n'.length);
  if (text.slice(trailer.end) !== `\n${tail[0]}`) throw new UnreadablePdf('more than a trailer', trailer.end);
  return { text, tableAt, trailer, offsets };
}

/**
 * An object of the revision, which must be a dictionary.
 * @throws UnreadablePdf
 */
export function objectOf(revision: Revision, number: number): PdfDictionary {
  const at = revision.offsets.get(number);
  if (at === undefined) throw new UnreadablePdf(`object ${number} is not of this revision`, revision.tableAt);
  const head = `${number} 0 obj\n`;
  if (!revision.text.startsWith(head, at)) throw new UnreadablePdf(`no object ${number}`, at);
  const dictionary = readDictionary(revision.text, at + head.length);
  if (!revision.text.startsWith('\nendobj\n', dictionary.end)) throw new UnreadablePdf('no end', dictionary.end);
  return dictionary;
}

/**
 * Where an incremental update begins. Its objects, all dictionaries, must stand one behind the other up to its table,
 * right behind the file that it updates, so that nothing is in between that only some readers would come upon.
 * @throws UnreadablePdf
 */
export function beginOf(revision: Revision, previousTableAt: number): number {
  const objects = [...revision.offsets].sort(([, one], [, other]) => one - other);
  const begin = objects[0]?.[1] ?? revision.tableAt;
  let end = begin;
  for (const [number, offset] of objects) {
    if (offset !== end) throw new UnreadablePdf('a gap between objects', end);
    end = objectOf(revision, number).end + '\nendobj\n'.length;
  }
  const before = `startxref\n${previousTableAt}\n%%EOF\n`;
  if (end !== revision.tableAt || !revision.text.slice(0, begin).endsWith(before)) {
    throw new UnreadablePdf('not an update right behind a file', begin);
  }
  return begin;
}
