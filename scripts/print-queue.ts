import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Tool } from './system-tools.ts';

/** The queue that tests print to; what it prints is written to the `PDF` folder of whoever printed. */
export const TEST_QUEUE = 'OFM-Test';
const BACKEND = '/usr/lib/cups/backend/cups-pdf';
const DRIVER = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd';

export const PRINT_TOOLS: readonly Tool[] = [
  { names: ['lp'], debian: 'cups-client', needed: 'hands papers to a printer' },
  { names: ['/usr/sbin/cupsd'], debian: 'cups', needed: 'is the print service that the tests print through' },
  { names: [BACKEND], debian: 'printer-driver-cups-pdf', needed: 'is the printer that the tests print on' },
];

function run(program: string, ...args: string[]) {
  const path = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;
  return spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, PATH: path, LC_ALL: 'C' },
  });
}

const isServing = () => run('lpstat', '-r').stdout?.includes('scheduler is running') === true;
const hasQueue = () => run('lpstat', '-p', TEST_QUEUE).status === 0;

/** Starts the print service where nothing else does: as root, in a machine without systemd. */
async function startService(): Promise<string | null> {
  if (isServing()) return null;
  if (existsSync('/run/systemd/system')) return 'start the print service: systemctl start cups';
  if (process.getuid?.() !== 0) return 'start the print service as root: cupsd';
  run('cupsd');
  for (let tries = 0; tries < 50; tries += 1) {
    if (isServing()) return null;
    await setTimeout(100);
  }
  return 'the print service does not start: cupsd -t tells why';
}

/**
 * Sees to it that there is a printer to test with, once the tools are there: starts the service and makes the queue.
 * What is there already is left as it is.
 * @returns what is still to be done by hand; empty where the queue is there
 */
export async function providePrintQueue(): Promise<string[]> {
  if (process.platform !== 'linux') return [`the queue ${TEST_QUEUE} is made on Linux only`];
  if (isServing() && hasQueue()) return [];
  const trouble = await startService();
  if (trouble !== null) return [trouble];
  if (hasQueue()) return [];
  const made = run('lpadmin', '-p', TEST_QUEUE, '-E', '-v', 'cups-pdf:/', '-m', DRIVER);
  return made.status === 0
    ? []
    : [`make the queue as one who may: lpadmin -p ${TEST_QUEUE} -E -v cups-pdf:/ -m ${DRIVER}`];
}
