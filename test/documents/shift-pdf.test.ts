import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeTestPage } from '../../main/core/documents/test-page.ts';
import { shiftPdf } from '../../main/core/issuance/spooler/shift-pdf.ts';
import { signPdf } from '../../main/core/seals/pdf-signature.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { must, refused } from '../fixtures/desk.ts';
import { deskKey } from '../fixtures/desk-key.ts';
import { barcodes, checked, examined, made, SEAL, text } from './paper.ts';
import { CARD } from './samples.ts';

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly dark: (x: number, y: number) => boolean;
}

/** The first page at ten dots to a millimetre. */
function raster(pdf: Uint8Array): Raster {
  const pgm = examined(pdf, (file, folder) => {
    execFileSync('pdftoppm', ['-r', '254', '-gray', '-singlefile', file, `${folder}/page`]);
    return readFileSync(`${folder}/page.pgm`);
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('no raster');
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  return { width, height, dark: (x, y) => (pgm[start + y * width + x] ?? 255) < 128 };
}

/** How many dark dots of the page lie so far away in the moved one, of all that stay on the paper. */
function found(before: Raster, after: Raster, right: number, down: number): number {
  let [hits, all] = [0, 0];
  for (let y = 0; y < before.height; y += 1) {
    for (let x = 0; x < before.width; x += 1) {
      const [toX, toY] = [x + right, y + down];
      const stays = toX >= 0 && toY >= 0 && toX < after.width && toY < after.height;
      if (!stays || !before.dark(x, y)) continue;
      all += 1;
      if (after.dark(toX, toY)) hits += 1;
    }
  }
  return hits / all;
}

async function testPage(pageSize: 'CR80' | 'LETTER'): Promise<Uint8Array> {
  const place = { printer: 'Office', offsetX: 2, offsetY: -1.5, pageSize, date: civilDate.parse('2026-11-24') };
  return must(await makeTestPage({ title: 'Registration card', ...place }));
}

test.each(['CR80', 'LETTER'] as const)('what a %s page shows moves by the millimetres asked for', async (size) => {
  const page = await testPage(size);
  expect(text(page)).toContain('Offset 2 mm to the right, -1.5 mm down');
  const moved = must(shiftPdf(page, { right: 2, down: -1.5 }));
  expect(Buffer.from(moved).subarray(0, page.length).equals(page)).toBe(true);
  expect(checked(moved)).toContain('No syntax or stream encoding errors');
  const [before, after] = [raster(page), raster(moved)];
  // A box of uneven length may take up one dot more.
  expect(Math.abs(after.width - before.width)).toBeLessThanOrEqual(1);
  expect(Math.abs(after.height - before.height)).toBeLessThanOrEqual(1);
  expect(found(before, after, 20, -15)).toBeGreaterThan(0.98);
  expect(found(before, after, 0, 0)).toBeLessThan(0.6);
  expect(found(before, after, -20, 15)).toBeLessThan(0.6);
});

test('a page that was moved can be moved again, and back to where it was', async () => {
  const page = await testPage('CR80');
  const away = must(shiftPdf(page, { right: 3, down: 4 }));
  const back = must(shiftPdf(away, { right: -3, down: -4 }));
  expect(found(raster(page), raster(back), 0, 0)).toBe(1);
  expect(shiftPdf(page, { right: 0, down: 0 })).toEqual({ ok: true, value: page });
});

test('a paper that was signed is moved for the printer too, its seal still to be read', async () => {
  const signed = await signPdf((await made('REGISTRATION_CARD', CARD)).bytes, await deskKey(), new Date());
  const moved = must(shiftPdf(signed, { right: 1, down: 0.5 }));
  expect(checked(moved)).toContain('No syntax or stream encoding errors');
  expect(found(raster(signed), raster(moved), 10, 5)).toBeGreaterThan(0.98);
  expect((await barcodes(moved, 2, ['QRCode'])).map((code) => code.text)).toEqual([SEAL]);
});

test('a file whose pages cannot be found is refused, not printed in the wrong place', async () => {
  const page = await testPage('CR80');
  expect(refused(shiftPdf(page.slice(0, -40), { right: 1, down: 0 })).code).toBe('CORRUPT');
});
