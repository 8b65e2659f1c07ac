import { cupsSpooler } from './cups.ts';
import type { Spooler } from './spooler.ts';
import { windowsSpooler } from './windows.ts';

/** The spooler of this machine, with its files in the desk's data folder. */
export function systemSpooler(folder: string): Spooler {
  return process.platform === 'win32' ? windowsSpooler(folder) : cupsSpooler(folder);
}
