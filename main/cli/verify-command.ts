import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import { verifyDesk } from '../core/services/verify-desk.ts';
import { answer, deskCommand, EXIT } from './answer.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

/** `verify`: database, audit chain, documents and numbers. Exit 1 where something is not as it should be. */
export function verifyCommand(): Command {
  return deskCommand('verify', 'check the database, the audit chain and every document').action(
    async (options: DeskOptions) => {
      const verified = await withDesk(options, (session) => ok(verifyDesk(session)));
      answer(verified);
      if (!verified.ok || verified.value.clean) return;
      process.stderr.write(
        'ofmctl: the data folder is not clean. Stop work, keep the folder and restore the last good backup. (CORRUPT)\n',
      );
      process.exitCode = EXIT.refused;
    },
  );
}
