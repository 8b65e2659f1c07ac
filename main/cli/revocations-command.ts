import path from 'node:path';
import type { Command } from 'commander';
import { fail, ok } from '../../shared/result.ts';
import { exportRevocations } from '../core/services/revocation-list.ts';
import { replaceFile } from '../core/vault/vault-file.ts';
import { answer, deskCommand } from './answer.ts';
import { outFolder } from './out-folder.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

/** `revocations`: writes the signed list of the seals that no longer count, for whoever checks papers elsewhere. */
export function revocationsCommand(): Command {
  return deskCommand('revocations', 'sign the list of revoked seals')
    .requiredOption('--out <file>', 'where the list is written')
    .action(async (options: DeskOptions & { out: string }) => {
      const file = path.resolve(options.out);
      const folder = outFolder(path.dirname(file));
      if (!folder.ok) {
        answer(folder);
        return;
      }
      answer(
        await withDesk(options, (session) => {
          const list = exportRevocations(session);
          if (!list.ok) return list;
          const { bytes, ...told } = list.value;
          try {
            replaceFile(file, bytes);
          } catch (error) {
            const why = error instanceof Error ? error.message : String(error);
            return fail('FOLDER_UNUSABLE', `${file} cannot be written: ${why}.`);
          }
          return ok({ file, ...told });
        }),
      );
    });
}
