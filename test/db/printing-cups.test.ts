import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { putPrinter } from '../../main/core/db/repositories/printers.ts';
import type { Session } from '../../main/core/desk.ts';
import { cupsSpooler } from '../../main/core/issuance/spooler/cups.ts';
import type { Spooler } from '../../main/core/issuance/spooler/spooler.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { confirmSheets } from '../../main/core/services/confirm-sheets.ts';
import { listSheets } from '../../main/core/services/print-queue.ts';
import { type PrintProgress, refreshSheets, startPrinting } from '../../main/core/services/print-sheets.ts';
import { listPrinters, printTestPage, setPrinter } from '../../main/core/services/printers.ts';
import { produceCase } from '../../main/core/services/produce-case.ts';
import { TEST_QUEUE } from '../../scripts/print-queue.ts';
import { ok } from '../../shared/result.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, refused, type Team } from '../fixtures/desk.ts';

const printers = await cupsSpooler('').printers();
const hasQueue = printers.ok && printers.value.some(({ name }) => name === TEST_QUEUE);
// The reason stands in the name of each skipped test.
const printing = test.skipIf(!hasQueue);
const unless = hasQueue ? '' : ` (skipped: no queue ${TEST_QUEUE}; run node scripts/system-tools.ts)`;

interface Production {
  readonly team: Team;
  readonly reference: string;
  readonly spooler: Spooler;
}

/** A registration in production, its sheets waiting. */
async function inProduction(): Promise<Production> {
  const team = await deskWithCases(20);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  must(await produceCase(team.issuance, { reference }));
  return { team, reference, spooler: cupsSpooler(team.issuance.desk.folder) };
}

function sheets({ team, reference }: Production) {
  return must(listSheets(team.auditor, { reference, offset: 0, limit: 100 })).rows;
}

function run(session: Session, jobs: readonly number[], spooler: Spooler, signal = new AbortController().signal) {
  return startPrinting(session, jobs, { spooler, signal, onProgress: () => undefined });
}

/** The text of the page that the printer wrote for a sheet. */
function printedText(spoolId: string): string {
  const folder = path.join(homedir(), 'PDF');
  const name = readdirSync(folder).find((one) => one.endsWith(`-job_${spoolId.split('-').at(-1)}.pdf`));
  if (name === undefined) throw new Error(`nothing was printed for ${spoolId}`);
  const file = path.join(folder, name);
  onTestFinished(() => rmSync(file, { force: true }));
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

async function setAll({ team, reference, spooler }: Production): Promise<void> {
  const kinds = new Set(sheets({ team, reference, spooler }).map(({ kind }) => kind));
  for (const kind of kinds) {
    must(await setPrinter(team.issuance, { kind, printer: TEST_QUEUE, offsetX: 0, offsetY: 0 }, spooler));
  }
}

printing(`the sheets of a case come out of a real queue and issue it when confirmed${unless}`, async () => {
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
  for (const { spoolId, number } of sheets(made)) expect(printedText(spoolId ?? '')).toContain(number);
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
  expect(must(await run(team.issuance, jobs.slice(0, 1), spooler)).results[0]).toMatchObject({ ok: false });
});

printing(`a sheet for a printer that is not there waits again${unless}`, async () => {
  const made = await inProduction();
  const { team, spooler } = made;
  const [sheet] = sheets(made);
  if (!sheet) throw new Error('nothing waits');
  const unset = must(await run(team.issuance, [sheet.id], spooler)).results[0];
  expect(unset).toMatchObject({ ok: false, message: expect.stringContaining('No printer is set') });
  const wrong = { kind: sheet.kind, printer: 'Taken-Away', offsetX: 0, offsetY: 0 };
  expect(refused(await setPrinter(team.issuance, wrong, spooler)).code).toBe('NOT_FOUND');
  // A printer that was there when it was set and is not any more.
  const row = { documentKind: sheet.kind, printer: 'Taken-Away', offsetX: 0, offsetY: 0, setAt: '', setBy: '' };
  must(team.issuance.desk.store.write((tx) => ok(putPrinter(tx, row))));
  const gone = must(await run(team.issuance, [sheet.id], spooler)).results[0];
  expect(gone).toMatchObject({ ok: false, message: expect.stringContaining('Taken-Away') });
  const after = sheets(made).find(({ id }) => id === sheet.id);
  expect(after).toMatchObject({ state: 'QUEUED', delivery: null, printer: null, spoolId: null, spoolState: null });
  expect(existsSync(path.join(team.issuance.desk.folder, 'spool'))).toBe(false);
});

printing(`a run that is cancelled ends between two sheets and leaves the rest waiting${unless}`, async () => {
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

printing(`a test page names its printer and its offsets and reaches the queue${unless}`, async () => {
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
  expect(printedText(spoolId)).toContain('Offset 2 mm to the right, -1.5 mm down');
});
