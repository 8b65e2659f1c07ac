import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PRINT_TOOLS, provideTools } from './system-tools.ts';

/** The queue that tests print to; what it prints is written to the `PDF` folder of whoever printed. */
export const TEST_QUEUE = 'OFM-Test';
const DRIVER = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd';
const MAKE_QUEUE = ['-p', TEST_QUEUE, '-E', '-v', 'cups-pdf:/', '-m', DRIVER];

/** A printer to test with, or why there is none. */
export interface PrintQueue {
  /** What is still to be done by hand; empty where the queue is there. */
  readonly missing: readonly string[];
  /** Takes away what was made for it: the queue with what it printed, the service. What was there before stays. */
  readonly end: () => Promise<void>;
}

/** The tools of CUPS that keep queues lie where only an administrator's path leads. */
export const ENVIRONMENT = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin`, LC_ALL: 'C' };

function run(program: string, ...args: string[]) {
  return spawnSync(program, args, { encoding: 'utf8', timeout: 20_000, env: ENVIRONMENT });
}

const isServing = () => run('lpstat', '-r').stdout?.includes('scheduler is running') === true;
const hasQueue = () => run('lpstat', '-p', TEST_QUEUE).status === 0;

/** Where the queue writes what it prints, a file for each sheet. */
const PRINTED = path.join(homedir(), 'PDF');

/** The files that the queue has written so far. */
export function printedFiles(): string[] {
  return existsSync(PRINTED) ? readdirSync(PRINTED) : [];
}

function freshFiles(before: readonly string[]): string[] {
  return printedFiles().filter((name) => !before.includes(name));
}

/** Moves what the queue wrote since then into a folder, as one takes sheets out of a tray. */
export function takePrinted(before: readonly string[], folder: string): string[] {
  return freshFiles(before).map((name) => {
    const taken = path.join(folder, `printed-${name}`);
    copyFileSync(path.join(PRINTED, name), taken);
    rmSync(path.join(PRINTED, name));
    return taken;
  });
}

async function endService(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => service.once('exit', () => resolve()));
  service.kill('SIGTERM');
  await ended;
}

/**
 * Starts the print service where nothing else does: as root, in a machine without systemd.
 * @returns the service; a sentence where it cannot be started
 */
async function startService(): Promise<ChildProcess | string> {
  if (existsSync('/run/systemd/system')) return 'start the print service: systemctl start cups';
  if (process.getuid?.() !== 0) return 'start the print service as root: cupsd';
  const service = spawn('cupsd', ['-f'], { stdio: 'ignore', env: ENVIRONMENT });
  service.on('error', () => undefined);
  for (let tries = 0; tries < 100 && service.exitCode === null; tries += 1) {
    if (isServing()) return service;
    await setTimeout(100);
  }
  await endService(service);
  return 'the print service does not start: cupsd -t tells why';
}

/**
 * Sees to it that there is a printer to test with: installs the tools where that is allowed, starts the service and
 * makes the queue. What is there already is left as it is.
 */
export async function providePrintQueue(): Promise<PrintQueue> {
  const none = (...missing: string[]) => ({ missing, end: () => Promise.resolve() });
  if (process.platform !== 'linux') return none(`the queue ${TEST_QUEUE} is made on Linux only`);
  const tools = provideTools(PRINT_TOOLS);
  if (tools.length > 0) return none(...tools);
  const service = isServing() ? null : await startService();
  if (typeof service === 'string') return none(service);
  const before = printedFiles();
  const isMade = !hasQueue() && run('lpadmin', ...MAKE_QUEUE).status === 0;
  const end = async () => {
    if (isMade) {
      run('lpadmin', '-x', TEST_QUEUE);
      for (const name of freshFiles(before)) rmSync(path.join(PRINTED, name));
    }
    if (service) await endService(service);
  };
  if (hasQueue()) return { missing: [], end };
  await end();
  return none(`make the queue as one who may: lpadmin ${MAKE_QUEUE.join(' ')}`);
}

const isMain = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (isMain) {
  const { missing, end } = await providePrintQueue();
  for (const words of missing) console.error(`no printer to test with: ${words}`);
  process.exitCode = missing.length === 0 ? 0 : 1;
  if (missing.length === 0) {
    console.error(`The queue ${TEST_QUEUE} is there. Ctrl+C ends what was started for it.`);
    const waits = globalThis.setInterval(() => undefined, 60_000);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        clearInterval(waits);
        void end();
      });
    }
  }
}
