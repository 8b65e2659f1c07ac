import { fail, ok, type Result } from '../../../../shared/result.ts';

const PT_PER_MM = 72 / 25.4;

/** One object of the file as it counts: of several revisions the newest. */
type Offsets = Map<number, number>;

interface Trailer {
  readonly at: number;
  readonly size: number;
  readonly root: string;
  readonly info: string | null;
}

/** Reads the tables from the newest to the oldest; null where the file has none of the plain kind. */
function readTables(text: string): { offsets: Offsets; trailer: Trailer } | null {
  const offsets: Offsets = new Map();
  let newest: Trailer | null = null;
  let at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const seen = new Set<number>();
  while (Number.isInteger(at) && !seen.has(at)) {
    seen.add(at);
    const end = text.indexOf('startxref', at);
    const [table = '', dictionary] = text.slice(at, end).split('trailer');
    if (!table.startsWith('xref') || dictionary === undefined) return null;
    let number = 0;
    for (const row of table.split(/\r?\n|\r/).slice(1)) {
      const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(row);
      const head = /^(\d+) (\d+)\s*$/.exec(row);
      if (entry) {
        if (!offsets.has(number)) offsets.set(number, entry[3] === 'n' ? Number(entry[1]) : -1);
        number += 1;
      } else if (head) number = Number(head[1]);
    }
    const root = /\/Root (\d+ \d+ R)/.exec(dictionary)?.[1];
    const size = Number(/\/Size (\d+)/.exec(dictionary)?.[1]);
    if (newest === null) {
      if (root === undefined || !Number.isInteger(size)) return null;
      newest = { at, size, root, info: /\/Info (\d+ \d+ R)/.exec(dictionary)?.[1] ?? null };
    }
    at = Number(/\/Prev (\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
  }
  return newest && { offsets, trailer: newest };
}

const BOX = /\/(MediaBox|CropBox|TrimBox|BleedBox|ArtBox)\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s*\]/g;

/** A page's dictionary with its boxes moved against the way that the content is to go; null for any other object. */
function movedPage(object: string, x: number, y: number): string | null {
  if (!/\/Type\s*\/Page(?![A-Za-z])/.test(object)) return null;
  const by = [-x, y, -x, y];
  return object.replace(BOX, (_whole, name: string, ...rest: string[]) => {
    const edges = by.map((change, index) => Number((Number(rest[index]) + change).toFixed(4)));
    return `/${name} [${edges.join(' ')}]`;
  });
}

/**
 * Moves what every page shows, for a printer that lays its print off: an update is appended to the file that moves the
 * pages' boxes, and what was there stays byte for byte.
 * @param by millimetres; less than nothing moves to the left and up
 * @returns CORRUPT where the file is not of the plain kind that the desk makes
 */
export function shiftPdf(pdf: Uint8Array, by: { right: number; down: number }): Result<Uint8Array> {
  if (by.right === 0 && by.down === 0) return ok(pdf);
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const read = readTables(text);
  const unreadable = fail('CORRUPT', 'The pages of the paper cannot be moved by the offset of the printer.');
  if (read === null) return unreadable;
  let added = '\n';
  let table = '';
  for (const [number, offset] of read.offsets) {
    const head = `${number} 0 obj`;
    if (offset < 0 || !text.startsWith(head, offset)) continue;
    const object = text.slice(offset, text.indexOf('endobj', offset));
    const page = object.includes('stream') ? null : movedPage(object, by.right * PT_PER_MM, by.down * PT_PER_MM);
    if (page === null) continue;
    if (page === object || /\/Rotate\s+[1-9]/.test(page)) return unreadable;
    table += `${number} 1\n${String(text.length + added.length).padStart(10, '0')} 00000 n \n`;
    added += `${page}endobj\n`;
  }
  if (table === '') return unreadable;
  const { at, size, root, info } = read.trailer;
  const start = text.length + added.length;
  const trailer = `<< /Size ${size} /Root ${root}${info === null ? '' : ` /Info ${info}`} /Prev ${at} >>`;
  added += `xref\n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
  return ok(new Uint8Array(Buffer.concat([pdf, Buffer.from(added, 'latin1')])));
}
