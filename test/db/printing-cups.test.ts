import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { makeTestPage } from '../../main/core/documents/test-page.ts';
import { cupsSpooler } from '../../main/core/issuance/spooler/cups.ts';
import type { Spooler } from '../../main/core/issuance/spooler/spooler.ts';
import { checkSeal, readSeal } from '../../main/core/seals/seal.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { confirmSheets } from '../../main/core/services/confirm-sheets.ts';
import { type PrintProgress, startPrinting } from '../../main/core/services/print-sheets.ts';
import { listPrinters, printTestPage, setPrinter } from '../../main/core/services/printers.ts';
import { refreshSheets } from '../../main/core/services/read-back-sheets.ts';
import { certificatesOf } from '../../main/core/vault/issuing-key.ts';
import type { OpenVault } from '../../main/core/vault/vault.ts';
import { ENVIRONMENT, TEST_QUEUE } from '../../scripts/print-queue.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { ok } from '../../shared/result.ts';
import { barcodes, info } from '../documents/paper.ts';
import { must, refused, tempFolder } from '../fixtures/desk.ts';
import {
  HAS_QUEUE,
  inProduction,
  sendSheets,
  setAll,
  setUnasked,
  sheets,
  UNLESS,
  waitingSheet,
} from '../fixtures/print-sheets.ts';
import { stateOf } from '../fixtures/stock.ts';

const printing = test.skipIf(!HAS_QUEUE);

/** What the printer wrote for a sheet. It writes letters as drawings, so that only barcodes can be read from it. */
function printed(spoolId: string): Uint8Array {
  const folder = path.join(homedir(), 'PDF');
  const name = readdirSync(folder).find((one) => one.endsWith(`-job_${spoolId.split('-').at(-1)}.pdf`));
  if (name === undefined) throw new Error(`nothing was printed for ${spoolId}`);
  const file = path.join(folder, name);
  onTestFinished(() => rmSync(file, { force: true }));
  return readFileSync(file);
}

function keepQueue(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { env: ENVIRONMENT });
}

/** What the seal says that a scanner finds on what came out of the printer, and whether it is genuine. */
async function sealOn(pdf: Uint8Array, vault: OpenVault) {
  const pages = Number(/Pages:\s+(\d+)/.exec(info(pdf))?.[1]);
  const codes = await Promise.all(Array.from({ length: pages }, (_, page) => barcodes(pdf, page + 1, ['QRCode'])));
  const read = must(readSeal(codes.flat()[0]?.text ?? ''));
  return { number: read.claims.number, kind: read.claims.kind, state: checkSeal(read, certificatesOf(vault.content)) };
}

/** Width and height of the first page in millimetres. */
function sizeOf(pdf: Uint8Array): number[] {
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info(pdf))?.slice(1) ?? [];
  return size.map((points) => Math.round((Number(points) * 25.4) / 72));
}

printing(`the sheets of a case come out of a real queue and issue it when confirmed${UNLESS}`, async () => {
  const made = await inProduction();
  const { team, reference, spooler } = made;
  await setAll(made);
  const jobs = sheets(made).map(({ id }) => id);
  const told: PrintProgress[] = [];
  const work = { spooler, signal: new AbortController().signal, onProgress: (one: PrintProgress) => told.push(one) };
  const done = must(await startPrinting(team.issuance, jobs, work));
  expect(done).toMatchObject({ done: 3, total: 3, ended: true });
  expect(done.results.filter((one) => !one.ok)).toEqual([]);
  expect(told.map((one) => one.current).filter((one) => one !== null)).toHaveLength(3);
  await vi.waitFor(
    async () => {
      must(await refreshSheets(team.issuance, jobs, spooler));
      expect(new Set(sheets(made).map(({ spoolState }) => spoolState))).toEqual(new Set(['COMPLETED']));
    },
    { timeout: 60_000, interval: 500 },
  );
  for (const { spoolId, number, kind } of sheets(made)) {
    const page = printed(spoolId ?? '');
    expect(await sealOn(page, team.auditor.desk.vault)).toEqual({ number, kind, state: 'GENUINE' });
    expect(sizeOf(page)).toEqual(kind === 'REGISTRATION_CARD' ? [85, 54] : [216, 279]);
  }
  // The files for the spooler hold names of people.
  const folder = path.join(team.issuance.desk.folder, 'spool');
  expect(readdirSync(folder)).toEqual([]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const sent = auditOf(team.auditor.desk.store.read, 'case', reference, 100).filter(
    (one) => one.action === 'print.send',
  );
  expect(sent).toHaveLength(3);
  expect(must(confirmSheets(team.issuance, jobs)).results.every((one) => one.ok)).toBe(true);
  expect(must(caseFile(team.auditor, reference)).row.status).toBe('ISSUED');
  expect(stateOf(team, 'CB-000001')).toBe('ISSUED');
  expect(stateOf(team, 'CB-000002')).toBe('AVAILABLE');
  expect(stateOf(team, 'DE-000001', 'DECAL')).toBe('ISSUED');
  expect(must(await sendSheets(team.issuance, jobs.slice(0, 1), spooler)).results[0]).toMatchObject({ ok: false });
});

printing(`a sheet for a printer that is not there waits again${UNLESS}`, async () => {
  const made = await inProduction();
  const { team, spooler } = made;
  const sheet = waitingSheet(made);
  const unset = must(await sendSheets(team.issuance, [sheet.id], spooler)).results[0];
  expect(unset).toMatchObject({ ok: false, message: expect.stringContaining('No printer is set') });
  const wrong = { kind: sheet.kind, printer: 'Taken-Away', offsetX: 0, offsetY: 0 };
  expect(refused(await setPrinter(team.issuance, wrong, spooler)).code).toBe('NOT_FOUND');
  // A printer that was there when it was set and is not any more.
  setUnasked(made, sheet.kind, 'Taken-Away');
  const gone = must(await sendSheets(team.issuance, [sheet.id], spooler)).results[0];
  expect(gone).toMatchObject({ ok: false, message: expect.stringContaining('Taken-Away') });
  const after = sheets(made).find(({ id }) => id === sheet.id);
  expect(after).toMatchObject({ state: 'QUEUED', delivery: null, printer: null, spoolId: null, spoolState: null });
  expect(existsSync(path.join(team.issuance.desk.folder, 'spool'))).toBe(false);
});

printing(`a run that is cancelled ends between two sheets and leaves the rest waiting${UNLESS}`, async () => {
  const made = await inProduction();
  const { team, spooler } = made;
  await setAll(made);
  const jobs = sheets(made).map(({ id }) => id);
  const controller = new AbortController();
  const onProgress = ({ current }: PrintProgress) => current !== null && controller.abort();
  const done = must(await startPrinting(team.issuance, jobs, { spooler, signal: controller.signal, onProgress }));
  expect(done).toMatchObject({ done: 1, total: 3, ended: true });
  const states = jobs.map((job) => sheets(made).find(({ id }) => id === job)?.state);
  expect(states).toEqual(['SENT', 'QUEUED', 'QUEUED']);
});

printing(
  `a kind of paper has its printer and offsets, and a test page of its size reaches the queue${UNLESS}`,
  async () => {
    const made = await inProduction();
    const { team, spooler } = made;
    const input = { kind: 'REGISTRATION_CARD', printer: TEST_QUEUE, offsetX: 2, offsetY: -1.5 };
    expect(refused(await setPrinter(team.auditor, input, spooler)).code).toBe('FORBIDDEN');
    must(await setPrinter(team.issuance, input, spooler));
    const listed = must(await listPrinters(team.auditor, spooler));
    expect(listed.kinds.find(({ kind }) => kind === 'REGISTRATION_CARD')).toMatchObject({
      printer: TEST_QUEUE,
      offsetX: 2,
    });
    expect(listed.kinds.some(({ kind }) => kind === 'PLATE_ORDER_CSV')).toBe(false);
    const { spoolId } = must(await printTestPage(team.issuance, 'REGISTRATION_CARD', spooler));
    await vi.waitFor(async () => expect(must(await spooler.stateOf(spoolId))).toBe('COMPLETED'), 30_000);
    expect(sizeOf(printed(spoolId))).toEqual([85, 54]);
  },
);

test('a sheet is written down as sent before the spooler has it, and stays so where its answer is lost', async () => {
  const made = await inProduction();
  const { team } = made;
  const sheet = waitingSheet(made);
  setUnasked(made, sheet.kind, 'Far');
  const seen: unknown[] = [];
  // A print service that breaks off in the middle cannot be had on demand.
  const broken: Spooler = {
    ...made.spooler,
    send: async (_pdf, { title }) => {
      seen.push(title, sheets(made).find(({ id }) => id === sheet.id)?.state);
      return ok({ kind: 'UNSURE', words: 'The line broke.' });
    },
  };
  const done = must(await sendSheets(team.issuance, [sheet.id], broken)).results[0];
  expect(done).toMatchObject({ ok: false, message: 'The line broke.' });
  expect(seen).toEqual([expect.stringContaining(sheet.number), 'SENT']);
  const after = sheets(made).find(({ id }) => id === sheet.id);
  expect(after).toMatchObject({ state: 'SENT', printer: 'Far', spoolState: 'The line broke.' });
  expect(must(await sendSheets(team.issuance, [sheet.id], broken)).results[0]).toMatchObject({ ok: false });
  expect(seen).toHaveLength(2);
});

const STOPPED_QUEUE = `OFM-Stopped-${process.pid}`;

test.skipIf(!HAS_QUEUE || process.getuid?.() !== 0)(
  `a job at a queue that is stopped is told as stopped, and can be cancelled${UNLESS}`,
  async () => {
    keepQueue('lpadmin', '-p', STOPPED_QUEUE, '-v', 'file:///dev/null', '-o', 'printer-is-shared=false');
    onTestFinished(() => {
      keepQueue('lpadmin', '-x', STOPPED_QUEUE);
    });
    keepQueue('cupsaccept', STOPPED_QUEUE);
    keepQueue('cupsdisable', STOPPED_QUEUE);
    const spooler = cupsSpooler(tempFolder());
    expect(must(await spooler.printers())).toContainEqual({ name: STOPPED_QUEUE, state: 'stopped' });
    const page = await makeTestPage({
      ...{ title: 'Registration card', printer: STOPPED_QUEUE, offsetX: 0, offsetY: 0 },
      ...{ pageSize: 'CR80', date: civilDate.parse('2026-11-24') },
    });
    const handed = must(await spooler.send(must(page), { printer: STOPPED_QUEUE, title: 'Test', mark: '7' }));
    const spoolId = handed.kind === 'TAKEN' ? handed.spoolId : '';
    expect(must(await spooler.stateOf(spoolId))).toBe('STOPPED');
    must(await spooler.cancel(spoolId));
    expect(must(await spooler.stateOf(spoolId))).not.toBe('STOPPED');
    expect(refused(await spooler.send(must(page), { printer: '-d', title: 'Test', mark: '7' })).code).toBe('NOT_FOUND');
  },
);
