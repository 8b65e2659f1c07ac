import { Command } from 'commander';
import type { Result } from '../../shared/result.ts';

/** Exit codes: done, refused or failed, wrongly called. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Prints a result: the value as JSON on stdout, a refusal with its next step on stderr. Sets the exit code. */
export function answer(result: Result<unknown>): void {
  if (result.ok) {
    process.stdout.write(`${JSON.stringify(result.value, null, 2)}\n`);
    return;
  }
  const { code, message, next } = result.failure;
  process.stderr.write(`ofmctl: ${message} ${next} (${code})\n`);
  process.exitCode = EXIT.refused;
}

/** A subcommand that works on an unlocked desk. */
export function deskCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--data <folder>', 'the data folder')
    .requiredOption('--user <name>', 'who is asking; the passphrase comes from OFM_PASSPHRASE or a prompt');
}
