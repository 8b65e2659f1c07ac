import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeTestPage } from '../../main/core/documents/test-page.ts';
import { cupsSpooler } from '../../main/core/issuance/spooler/cups.ts';
import type { SpoolState } from '../../main/core/issuance/spooler/spooler.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { must, tempFolder } from '../fixtures/desk.ts';

/** A queue of this file alone: the one that other tests print to must go on printing. */
const QUEUE = `OFM-Test-States-${process.pid}`;
/** Nothing listens there, and the queue gives a sheet up after a second. */
const NOBODY = 'socket://127.0.0.1:9/?contimeout=1';

function cups(program: string, ...args: string[]): boolean {
  const path = `${process.env.PATH ?? ''}:/usr/sbin`;
  const env = { ...process.env, PATH: path, LC_ALL: 'C' };
  return spawnSync(program, args, { stdio: 'ignore', timeout: 20_000, env }).status === 0;
}

const hasQueue = cups(
  ...(['lpadmin', '-p', QUEUE, '-E', '-v', NOBODY, '-o', 'printer-error-policy=abort-job'] as const),
  ...(['-m', 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd'] as const),
);
// The reason stands in the name of each skipped test.
const printing = test.skipIf(!hasQueue);
const unless = hasQueue ? '' : ' (skipped: no leave to make a queue of CUPS; run node scripts/system-tools.ts as root)';

let page: Uint8Array;
beforeAll(async () => {
  const offsets = { printer: QUEUE, offsetX: 0, offsetY: 0 };
  const kind = { title: 'Letter', pageSize: 'LETTER', date: civilDate.parse('2026-11-24') } as const;
  page = must(await makeTestPage({ ...kind, ...offsets }));
});
afterAll(() => {
  if (!hasQueue) return;
  cups('cancel', '-a', '-x', QUEUE);
  cups('lpadmin', '-x', QUEUE);
});

async function sent(
  pdf: Uint8Array = page,
): Promise<{ spoolId: string; becomes: (state: SpoolState) => Promise<void> }> {
  const spooler = cupsSpooler(tempFolder());
  const handed = must(await spooler.send(pdf, { printer: QUEUE, title: 'Letter 1', mark: randomUUID() }));
  if (handed.kind !== 'TAKEN') throw new Error(handed.words);
  const { spoolId } = handed;
  const becomes = (state: SpoolState) =>
    vi.waitFor(async () => expect(must(await spooler.stateOf(spoolId))).toBe(state), {
      timeout: 30_000,
      interval: 300,
    });
  return { spoolId, becomes };
}

printing(`a sheet at a stopped queue is told as stopped, and a sheet that is held as held${unless}`, async () => {
  expect(cups('cupsdisable', QUEUE)).toBe(true);
  const { spoolId, becomes } = await sent();
  await becomes('STOPPED');
  expect(cups('lp', '-i', spoolId, '-H', 'hold')).toBe(true);
  await becomes('HELD');
});

printing(`a sheet that was cancelled is not told as printed${unless}`, async () => {
  expect(cups('cupsdisable', QUEUE)).toBe(true);
  const { spoolId, becomes } = await sent();
  must(await cupsSpooler(tempFolder()).cancel(spoolId));
  await becomes('CANCELLED');
});

printing(`a sheet that the print service gave up is not told as printed${unless}`, async () => {
  expect(cups('cupsenable', QUEUE)).toBe(true);
  const { becomes } = await sent();
  await becomes('ABORTED');
});

printing(`a sheet that the print service cannot read does not wait for ever${unless}`, async () => {
  expect(cups('lpadmin', '-p', QUEUE, '-o', 'printer-error-policy=retry-job')).toBe(true);
  expect(cups('cupsenable', QUEUE)).toBe(true);
  const { becomes } = await sent(Buffer.from('%PDF-1.7\nnothing\n%%EOF\n'));
  await becomes('STOPPED');
});
