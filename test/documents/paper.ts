import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type DocumentKind, type MadeDocument, type Marks, makeDocument } from '../../main/core/documents/index.ts';

const PACKAGE = {
  qpdf: 'qpdf',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
};
type Tool = keyof typeof PACKAGE | 'pdftoppm';

function run(tool: Tool, args: readonly string[]): string {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${tool} is missing: apt-get install -y qpdf poppler-utils`, { cause: error });
    }
    throw error;
  }
}

/** Fails with the packages to install where a tool that examines papers is missing. */
export function requireTools(): void {
  run('qpdf', ['--version']);
  for (const tool of ['pdffonts', 'pdfinfo', 'pdfsig', 'pdftotext', 'pdftoppm'] as const) run(tool, ['-v']);
}

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** So many signs as a seal may have, each of them somewhere, in no order. */
function signs(count: number): string {
  let state = 45;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return BASE45[(state >> 16) % 45];
  };
  return Array.from({ length: count }, next).join('');
}

/** A text with the signs and the length of a seal. */
export function sealText(length: number): string {
  return `OFM1:${signs(length - 5)}`;
}

/** As long as the longest seal, whose COSE has 150 bytes. */
export const SEAL = sealText(230);
export const ORIGINAL: Marks = { seal: SEAL, copy: 0 };

/** Makes a paper that must succeed. */
export async function made(kind: DocumentKind, data: unknown, marks: Marks = ORIGINAL): Promise<MadeDocument> {
  const result = await makeDocument(kind, data, marks);
  if (!result.ok) throw new Error(`${result.failure.message} ${result.failure.next}`);
  return result.value;
}

/** Puts bytes into a file for as long as `look` looks at it. */
export function examined<Found>(bytes: Uint8Array, look: (file: string, folder: string) => Found): Found {
  const folder = mkdtempSync(path.join(tmpdir(), 'ofm-paper-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    writeFileSync(file, bytes);
    return look(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What qpdf says of the file; it throws where the file is damaged. */
export function checked(bytes: Uint8Array): string {
  return examined(bytes, (file) => run('qpdf', ['--check', file]));
}

/** The file's objects in plain text. */
export function plainObjects(bytes: Uint8Array): string {
  return examined(bytes, (file) => run('qpdf', ['--qdf', '--object-streams=disable', file, '-']));
}

export function info(bytes: Uint8Array): string {
  return examined(bytes, (file) => run('pdfinfo', [file]));
}

/** The structure of the file with its text, as a screen reader goes through it. */
export function structure(bytes: Uint8Array): string {
  return examined(bytes, (file) => run('pdfinfo', ['-struct-text', file]));
}

/** What poppler says of the signatures, without asking whom the certificate belongs to. */
export function signatures(bytes: Uint8Array): string {
  return examined(bytes, (file) => run('pdfsig', ['-nocert', file]));
}

/** The rows of the font table: name, and whether it is embedded. */
export function fonts(bytes: Uint8Array): { name: string; embedded: boolean; unicode: boolean }[] {
  const rows = examined(bytes, (file) => run('pdffonts', [file]))
    .split('\n')
    .slice(2);
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [embedded, , unicode] = row.trim().split(/\s+/).slice(-5);
      return { name: row.split(' ')[0] ?? '', embedded: embedded === 'yes', unicode: unicode === 'yes' };
    });
}

/** The text as somebody gets it who copies it, line ends taken for spaces. */
export function text(bytes: Uint8Array): string {
  return examined(bytes, (file) => run('pdftotext', [file, '-'])).replaceAll(/\s+/g, ' ');
}

export interface Word {
  readonly page: number;
  readonly text: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** Every word with the box that it takes on its page. */
export function wordsOf(bytes: Uint8Array): { words: Word[]; pages: { width: number; height: number }[] } {
  const html = examined(bytes, (file) => run('pdftotext', ['-bbox', file, '-']));
  const pages: { width: number; height: number }[] = [];
  const words: Word[] = [];
  for (const [, size, box, word] of html.matchAll(/<page ([^>]+)>|<word ([^>]+)>([^<]*)</g)) {
    const numbers = [...(size ?? box ?? '').matchAll(/"([\d.-]+)"/g)].map((match) => Number(match[1]));
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    if (size !== undefined) pages.push({ width: a, height: b });
    else words.push({ page: pages.length - 1, text: word ?? '', box: [a, b, c, d] });
  }
  return { words, pages };
}

/** Words that stand outside their page or on top of another. */
export function collisions(bytes: Uint8Array): string[] {
  const { words, pages } = wordsOf(bytes);
  const found: string[] = [];
  for (const [i, word] of words.entries()) {
    const [left, top, right, bottom] = word.box;
    const page = pages[word.page] ?? { width: 0, height: 0 };
    if (left < 0 || top < 0 || right > page.width || bottom > page.height) found.push(`${word.text} leaves its page`);
    for (const other of words.slice(i + 1).filter((each) => each.page === word.page)) {
      const wide = Math.min(right, other.box[2]) - Math.max(left, other.box[0]);
      // A box is as high as the font's tallest letter, so neighbouring lines may share a little of it.
      const least = Math.min(bottom - top, other.box[3] - other.box[1]);
      const high = Math.min(bottom, other.box[3]) - Math.max(top, other.box[1]);
      if (wide > 0.5 && high > least * 0.35) found.push(`${word.text} on ${other.text}, page ${word.page + 1}`);
    }
  }
  return found;
}

const require = createRequire(import.meta.url);

const SYMBOLOGIES = ['DataMatrix', 'PDF417', 'QRCode'] as const;

/** The barcodes that a scanner finds on a page printed at 300 dpi; one that looks for fewer kinds is faster. */
export async function barcodes(
  bytes: Uint8Array,
  page: number,
  formats: readonly (typeof SYMBOLOGIES)[number][] = SYMBOLOGIES,
): Promise<{ format: string; text: string }[]> {
  const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: true });
  const picture = examined(bytes, (file, folder) => {
    run('pdftoppm', ['-r', '300', '-gray', '-f', `${page}`, '-l', `${page}`, '-singlefile', file, `${folder}/page`]);
    return readFileSync(path.join(folder, 'page.pgm'));
  });
  const found = await readBarcodes(new Uint8Array(picture), {
    formats: [...formats],
    tryHarder: true,
    textMode: 'Plain',
  });
  return found.map((code) => ({ format: code.format, text: code.text }));
}
