import { execFile } from 'node:child_process';

/** How a command of the system ended; `exit` is null where it was ended for taking too long. */
export type Ran =
  | { readonly started: false }
  | { readonly started: true; readonly exit: number | null; readonly out: string; readonly err: string };

/** Runs a program without a shell and with its words in English, so that they can be read. */
export function runCommand(program: string, args: readonly string[], milliseconds: number): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { env: { ...process.env, LC_ALL: 'C' }, timeout: milliseconds, windowsHide: true, maxBuffer: 4_000_000 },
      (error, out, err) => {
        if (error === null) return resolve({ started: true, exit: 0, out, err });
        if (error.code === 'ENOENT' || error.code === 'EACCES') return resolve({ started: false });
        resolve({ started: true, exit: typeof error.code === 'number' ? error.code : null, out, err });
      },
    );
  });
}
