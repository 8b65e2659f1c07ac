import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program that the project needs beside its npm packages, and the Debian package that has it. */
export interface Tool {
  readonly names: readonly string[];
  readonly debian: string;
  readonly needed: string;
}

export const CHROMIUM: Tool = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  debian: 'chromium',
  needed: 'shows the application where Electron is not there, and runs the tests of the screens',
};
const TEST_TOOLS: readonly Tool[] = [
  CHROMIUM,
  { names: ['qpdf'], debian: 'qpdf', needed: 'checks the papers' },
  { names: ['pdftoppm'], debian: 'poppler-utils', needed: 'reads and draws the papers' },
];

/** What the tests print through. Without it they say so and are skipped. */
export const PRINT_TOOLS: readonly Tool[] = [
  { names: ['lp'], debian: 'cups-client', needed: 'hands papers to a printer' },
  { names: ['/usr/sbin/cupsd'], debian: 'cups', needed: 'is the print service that the tests print through' },
  {
    names: ['/usr/lib/cups/backend/cups-pdf'],
    debian: 'printer-driver-cups-pdf',
    needed: 'is the printer that the tests print on',
  },
];

/** The first of a tool's programs on the path; null where there is none. */
export function findTool(tool: Tool): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of tool.names) {
    for (const folder of folders) {
      const file = path.resolve(folder, name);
      if (existsSync(file)) return file;
    }
  }
  return null;
}

/** Whether this machine lets us install: Debian's apt-get, and leave to use it without being asked. */
function aptCommand(): string[] | null {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n', 'apt-get'] : null;
}

function run(command: readonly string[], ...args: string[]): SpawnSyncReturns<Buffer> {
  const [program = '', ...before] = command;
  // What apt says belongs on stderr: stdout may be somebody's JSON.
  return spawnSync(program, [...before, ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * Sees to it that the tools are there: finds them, or installs them with apt where that is allowed.
 * @returns what is still missing, each with what it is for and how to install it; empty where nothing is
 */
export function provideTools(tools: readonly Tool[]): string[] {
  const missing = tools.filter((tool) => findTool(tool) === null);
  const apt = missing.length > 0 ? aptCommand() : null;
  if (apt) {
    const packages = missing.map((tool) => tool.debian);
    console.error(`Installing ${packages.join(', ')} …`);
    run(apt, 'update', '-qq');
    run(apt, 'install', '-y', '-qq', '--no-install-recommends', ...packages);
  }
  return tools
    .filter((tool) => findTool(tool) === null)
    .map((tool) => `${tool.names.join(' or ')} (${tool.needed}): apt-get install ${tool.debian}`);
}

const isMain = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (isMain) {
  const missing = provideTools(TEST_TOOLS);
  for (const words of missing) console.error(`missing: ${words}`);
  process.exitCode = missing.length === 0 ? 0 : 1;
}
