import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { PASSPHRASE } from '../fixtures/desk.ts';

const OFMCTL = path.resolve(import.meta.dirname, '../../main/cli/ofmctl.ts');

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, OFM_PASSPHRASE: PASSPHRASE, OFM_NEW_PASSPHRASE: PASSPHRASE };
}

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs ofmctl to its end, as a script would. */
export function ofmctl(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [OFMCTL, ...args], {
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** Runs ofmctl and kills it after some milliseconds, as a power cut would. Tells whether it had ended before. */
export function ofmctlKilledAfter(milliseconds: number, ...args: string[]): Promise<{ ended: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [OFMCTL, ...args], { env: environment(), stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ ended: code !== null });
    });
  });
}
