import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Asks on the terminal without showing what is typed. */
function ask(question: string): Promise<string> {
  return new Promise((resolve) => {
    process.stderr.write(question);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
    terminal.question('', (typed) => {
      terminal.close();
      process.stderr.write('\n');
      resolve(typed);
    });
    terminal.on('close', () => resolve(''));
  });
}

/**
 * A secret from the environment or, on a terminal, from the keyboard: never from the command line, where every process
 * of the machine could read it.
 */
export async function readSecret(variable: string, question: string): Promise<Result<string>> {
  const given = process.env[variable];
  if (given) return ok(given);
  if (!process.stdin.isTTY)
    return fail('INVALID_INPUT', `${variable} is not set and there is no terminal to ask on.`, `Set ${variable}.`);
  const typed = await ask(question);
  return typed === '' ? fail('CANCELLED', 'No passphrase was given.') : ok(typed);
}
