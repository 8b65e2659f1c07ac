import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { SEAL_PREFIX } from './seal.ts';

/** A page may bear a few other symbols; a picture full of them is none of our papers. */
const MOST_SYMBOLS = 16;

const require = createRequire(import.meta.url);
let isPrepared = false;

/** Gives the reader its program from the package: left to itself it would fetch it from the network. */
async function prepare(): Promise<void> {
  if (isPrepared) return;
  const { buffer } = new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
  isPrepared = true;
}

/** The texts of the seals that a picture (PNG or JPEG) shows, each once; other symbols are passed over. */
export async function sealsShown(picture: Uint8Array): Promise<string[]> {
  await prepare();
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    maxNumberOfSymbols: MOST_SYMBOLS,
    textMode: 'Plain',
  });
  return [...new Set(found.map(({ text }) => text).filter((text) => text.startsWith(SEAL_PREFIX)))];
}
