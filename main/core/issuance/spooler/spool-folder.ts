import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, type Result } from '../../../../shared/result.ts';

function spoolFolder(folder: string): string {
  return path.join(folder, 'spool');
}

/**
 * Gives the work a file that only this user of the machine can read, and deletes it when the work is done: it holds
 * names of people. Refuses where it cannot be written.
 */
export async function withSpoolFile<T>(
  folder: string,
  { pdf, name }: { readonly pdf: Uint8Array; readonly name: string },
  work: (file: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const file = path.join(spoolFolder(folder), `${name}.pdf`);
  try {
    try {
      mkdirSync(spoolFolder(folder), { recursive: true, mode: 0o700 });
      writeFileSync(file, pdf, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fail('FOLDER_UNUSABLE', `The file for the printer cannot be written: ${why}.`);
    }
    return await work(file);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Deletes what a desk that ended in the middle of printing left behind. */
export function clearSpoolFolder(folder: string): void {
  rmSync(spoolFolder(folder), { recursive: true, force: true });
}
