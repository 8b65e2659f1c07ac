import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchDesk } from '../test/e2e/harness/launch.ts';
import {
  confirmShown,
  openSheets,
  printSheets,
  receiveBlanks,
  sendToQueue,
  setPrinters,
} from '../test/e2e/harness/print-steps.ts';
import {
  ADMINISTRATOR,
  addTeam,
  changeTo,
  decide,
  firstEligible,
  firstStart,
  goTo,
  importBatch,
  issue,
  openCase,
  TEAM,
} from '../test/e2e/harness/steps.ts';
import { makeEveryPaper } from './every-paper.ts';
import { printedFiles, providePrintQueue, TEST_QUEUE, takePrinted } from './print-queue.ts';

/** The whole way from first start to papers, unseen, each step with its time; papers and pictures stay in out/demo. */
const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'out/demo');
const PRACTICE = path.resolve(ROOT, '../shared/intake/practice/batch.jsonl');
const BATCH = existsSync(PRACTICE) ? PRACTICE : path.join(ROOT, 'resources/sample/batch.jsonl');
/** The papers of a registration that are printed. */
const PRINTED = ['Registration card', 'Plate order', 'Approval letter'] as const;
const [intake, adjudicator, supervisor, issuance] = TEAM.map(([name]) => name) as [string, string, string, string];

const built = spawnSync(path.join(ROOT, 'node_modules/.bin/electron-vite'), ['build'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 2],
});
if (built.status !== 0) throw new Error('The application could not be built; see above.');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(path.join(tmpdir(), 'ofm-demo-'));
const data = path.join(folder, 'data');
mkdirSync(data);

const queue = await providePrintQueue();
const before = printedFiles();
const begun = performance.now();
const desk = await launchDesk({ userData: path.join(folder, 'user') });
const { page } = desk;
let shots = 0;

/** Does one step, tells how long it took, and takes a picture of what is then on the screen. */
async function step<T>(words: string, work: () => Promise<T>, picture?: string): Promise<T> {
  const started = performance.now();
  const done = await work();
  console.log(`${((performance.now() - started) / 1000).toFixed(2).padStart(7)} s  ${words}`);
  if (picture) {
    shots += 1;
    await page.screenshot({ path: path.join(OUT, `${String(shots).padStart(2, '0')}-${picture}.png`) });
  }
  return done;
}

/** Prints the papers of a case on a real queue; the confirmation of the last sheet issues the case. */
async function printed(reference: string): Promise<void> {
  await step('blanks received into stock', () => receiveBlanks(page), 'stock');
  await step('printers set', () => setPrinters(page, PRINTED), 'printers');
  await step(
    'papers made, their sheets in the print queue',
    async () => {
      await openCase(page, reference);
      await sendToQueue(page);
      await openSheets(page, reference);
      await page.getByRole('button', { name: `Choose all ${PRINTED.length} shown` }).waitFor();
    },
    'print-queue',
  );
  await step(
    `printed on ${TEST_QUEUE}; the printer was given all of each sheet`,
    () => printSheets(page, PRINTED.length),
    'printed',
  );
  await step('sheets confirmed, which issues the case', async () => {
    await confirmShown(page, PRINTED.length);
    await openCase(page, reference);
    await page.getByRole('article').getByText('Issued').first().waitFor();
  });
  for (const file of takePrinted(before, OUT)) console.log(`           from the printer: ${path.basename(file)}`);
}

try {
  console.log(`demo on ${path.relative(ROOT, BATCH)}`);
  await step('the window is open', () => page.getByRole('button', { name: 'Choose folder' }).waitFor(), 'first-start');
  await step(
    'first start: folder, administrator, recovery code confirmed',
    () => firstStart(desk, data),
    'users-empty',
  );
  await step('four users added', () => addTeam(page), 'users');
  for (const screen of ['Settings', 'Audit'])
    await step(`screen: ${screen}`, () => goTo(page, screen), screen.toLowerCase());
  await step('locked, unlocked as intake', () => changeTo(page, intake));
  await step('batch imported', () => importBatch(desk, BATCH), 'intake');
  await step('screen: enter by hand', () => goTo(page, 'Enter by hand'), 'enter');
  await step('screen: registry', () => goTo(page, 'Registry'), 'registry');
  await step('changed to the adjudicator', () => changeTo(page, adjudicator));
  await step('queue of vehicle registrations', () => goTo(page, 'Vehicle registration'), 'queue');
  const reference = await step('a registration that is in order was found', () => firstEligible(page));
  await step('case opened', () => openCase(page, reference), 'case');
  await step('review started', () => decide(page, 'Start review', 'Looking at it.'));
  await step('approval recommended', () => decide(page, 'Recommend approval', 'All in order.'), 'case-recommended');
  await step('changed to the supervisor', () => changeTo(page, supervisor));
  await step(
    'approved by a second person',
    async () => {
      await openCase(page, reference);
      await decide(page, 'Approve', 'Agreed with the review.');
    },
    'case-approved',
  );
  await step('changed to issuance', () => changeTo(page, issuance));
  if (queue.missing.length === 0) await printed(reference);
  else {
    for (const words of queue.missing) console.log(`           no printer: ${words}`);
    await step('issued as files', async () => {
      await openCase(page, reference);
      await issue(desk, OUT);
    });
  }
  await step(
    'papers previewed',
    async () => {
      await page.getByRole('tab', { name: /^Documents/ }).click();
      await page.getByRole('region', { name: 'Preview of Registration card' }).locator('canvas').first().waitFor();
    },
    'documents',
  );
  for (const title of ['Registration card', 'Plate order', 'Plate order file', 'Approval letter']) {
    const file = path.join(
      OUT,
      `${reference}-${title.toLowerCase().replaceAll(' ', '-')}.${title.endsWith('file') ? 'csv' : 'pdf'}`,
    );
    await step(`saved: ${path.basename(file)}`, async () => {
      await desk.answerDialog(file);
      await page.getByRole('button', { name: `Save ${title}`, exact: true }).click();
      await page.getByText(`Saved as ${file}`).first().waitFor();
    });
  }
  await step(
    'locked with the screen',
    async () => {
      await desk.power('lock-screen');
      await page.getByRole('heading', { name: 'Unlock OFM Desk' }).waitFor();
    },
    'unlock',
  );
  const papers = await step('every paper of every service, by the services themselves', () =>
    makeEveryPaper(path.join(OUT, 'papers')),
  );
  console.log(`${' '.repeat(10)} ${papers} papers, each with its picture, in ${path.relative(ROOT, OUT)}/papers/`);
  console.log(
    `${((performance.now() - begun) / 1000).toFixed(2).padStart(7)} s  in all; papers and pictures are in ${path.relative(ROOT, OUT)}/ (administrator: ${ADMINISTRATOR})`,
  );
} finally {
  await desk.close();
  await queue.end();
  rmSync(folder, { recursive: true, force: true });
}
