import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { coreLink } from '../../main/ipc/core-link.ts';
import { deskControl } from '../../main/ipc/desk-control.ts';
import { type Dispatch, dispatcher } from '../../main/ipc/dispatch.ts';
import { fileCalls } from '../../main/ipc/files.ts';
import { guardLink } from '../../main/ipc/guard-link.ts';
import type { Surroundings } from '../../main/ipc/surroundings.ts';
import { threadFrom } from '../../main/ipc/thread.ts';
import type { EntryName, OutputOf } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/result.ts';
import { makeDesk } from '../e2e/harness/made-desk.ts';
import { PASSPHRASE } from '../e2e/harness/steps.ts';
import { aPng } from '../fixtures/evidence-files.ts';

/** How long the main process may stand still: it draws and answers every window. */
const MOST_MS = 50;
const ROUNDS = 5;
const CORE = path.resolve(import.meta.dirname, '../../main/core');

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

interface Desk {
  readonly ask: <N extends EntryName>(name: N, input?: unknown) => Promise<OutputOf<N>>;
  readonly choose: (file: string) => void;
  readonly end: () => Promise<void>;
}

/** The ipc of the main process over the core in its real threads, as `main/index.ts` puts it together. */
async function openDesk(folder: string): Promise<Desk> {
  let chosen: string | null = null;
  const none = async () => null;
  const around: Surroundings = {
    dialogs: {
      ...{ chooseFolder: none, choosePapersFolder: none, chooseBatch: none, choosePaper: none, chooseKey: none },
      saveAs: none,
      chooseEvidence: async () => (chosen === null ? null : [chosen]),
    },
    location: { read: () => folder, remember: () => undefined },
    clock: { now: () => Date.now(), today: () => new Date().toISOString().slice(0, 10) },
    windows: { tell: () => undefined, reload: () => undefined },
    version: '0',
    runtime: 'chromium',
  };
  const core = coreLink({
    start: threadFrom(path.join(CORE, 'worker.ts')),
    onEvent: around.windows.tell,
    onLost: () => undefined,
  });
  const files = fileCalls(around, core);
  const desk = deskControl(around, core, guardLink(threadFrom(path.join(CORE, 'guard.ts'))), files.forget);
  must(await desk.begin());
  const dispatch: Dispatch = dispatcher(desk, files, core);
  const sender = { url: 'app://desk/index.html', isMainFrame: true };
  return {
    ask: async (name, input = {}) => must(await dispatch(sender, name, input)) as never,
    choose: (file) => {
      chosen = file;
    },
    end: () => desk.end(),
  };
}

/** A scan of nearly 20 MB that cannot be packed, as a picture and as a PDF of it. */
async function scans(folder: string): Promise<{ name: string; make: () => Promise<string> }[]> {
  const [width, height] = [4000, 5000];
  const picture = () => aPng({ width, height, dots: randomBytes((width + 1) * height) });
  const pdf = () =>
    new Promise<Buffer>((resolve) => {
      const parts: Buffer[] = [];
      const document = new PDFDocument();
      document.on('data', (part: Buffer) => parts.push(part));
      document.on('end', () => resolve(Buffer.concat(parts)));
      document.image(picture(), 0, 0, { width: 400 });
      document.end();
    });
  let made = 0;
  const written = async (content: Buffer) => {
    made += 1;
    const file = path.join(folder, `scan-${made}`);
    writeFileSync(file, content);
    return file;
  };
  return [
    { name: 'PNG of 20 MB', make: () => written(picture()) },
    { name: 'PDF of 20 MB', make: async () => written(await pdf()) },
  ];
}

interface Measured {
  /**
   * The longest that the main process stood still; never more than its thread worked at all, since a machine that is
   * busy with others lets it stand longer.
   */
  readonly still: number;
  /** How long another question waited for the core meanwhile. */
  readonly waited: number;
}

async function measured(desk: Desk, work: () => Promise<unknown>): Promise<Measured> {
  // What was left to tidy up from before is not this work's.
  await wait(50);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.threadCpuUsage();
  const doing = work();
  const asked = performance.now();
  const other = desk.ask('cases.counts').then(() => performance.now() - asked);
  await doing;
  await wait(5);
  delay.disable();
  const { user, system } = process.threadCpuUsage(before);
  return { still: Math.min(delay.max / 1e6, (user + system) / 1e3), waited: await other };
}

function tell(name: string, rounds: readonly Measured[]): boolean {
  const still = Math.max(...rounds.map((one) => one.still));
  const waited = Math.max(...rounds.map((one) => one.waited));
  const isLate = still > MOST_MS;
  console.log(
    `${isLate ? 'LATE' : 'ok  '}  ${name.padEnd(38)} ${still.toFixed(2).padStart(8)} ms ${waited.toFixed(2).padStart(8)} ms`,
  );
  return isLate;
}

const folder = mkdtempSync(path.join(tmpdir(), 'ofm-bench-'));
const data = path.join(folder, 'data');
mkdirSync(data);
let late = 0;
try {
  const { held } = await makeDesk(data);
  const desk = await openDesk(data);
  try {
    await desk.ask('desk.unlock', { name: 'Sela Brandt', passphrase: PASSPHRASE });
    console.log(`worst of ${ROUNDS}: the main process stood still, another question waited for the core`);
    const term = (await desk.ask('reciprocity.country', { country: 'XA' })).terms.find(
      ({ benefit }) => benefit === 'VEHICLES_PER_PERSON',
    );
    if (!term) throw new Error('the sample has no such term');
    const { id: _id, ...draft } = term;
    const change = { kind: 'correct', term: { ...draft, limit: 0 }, seen: term };
    const asOf = new Date().toISOString().slice(0, 10);
    const tried = () => measured(desk, () => desk.ask('reciprocity.tryCases', { change, asOf, after: null }));
    if (tell('what if, the first time', [await tried()])) late += 1;
    if (tell('what if, again', [await tried(), await tried()])) late += 1;
    for (const { name, make } of await scans(folder)) {
      const attached: Measured[] = [];
      const read: Measured[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        desk.choose(await make());
        const [file] = (await desk.ask('evidence.choose')).files;
        const input = { reference: held, ticket: file?.ticket, kind: 'OTHER' };
        let id: string | undefined;
        attached.push(
          await measured(desk, async () => {
            id = (await desk.ask('evidence.attach', input)).case.attachments.at(-1)?.id;
          }),
        );
        read.push(await measured(desk, () => desk.ask('evidence.read', { id })));
        await desk.ask('evidence.remove', { reference: held, id, reason: 'Measured.' });
      }
      if (tell(`attach a ${name}`, attached)) late += 1;
      if (tell(`show a ${name}`, read)) late += 1;
    }
  } finally {
    await desk.end();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (late > 0) process.exitCode = 1;
