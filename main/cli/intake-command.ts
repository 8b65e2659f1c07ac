import path from 'node:path';
import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import { beginImport, runImport } from '../core/services/import-batch.ts';
import { answer, deskCommand, EXIT } from './answer.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

/** `import`: reads a batch; what was rejected is told by line. Ctrl+C stops it after the transaction that is running. */
export function importCommand(): Command {
  return deskCommand('import', 'import a batch of the mission portal')
    .argument('<file>')
    .action(async (file: string, options: DeskOptions) => {
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      let isWhole = true;
      answer(
        await withDesk(options, async (session) => {
          const run = {
            path: path.resolve(file),
            name: path.basename(file),
            signal: stop.signal,
            onProgress: () => undefined,
          };
          const begun = beginImport(session, run.path, run.name);
          if (!begun.ok) return begun;
          const finished = await runImport(session, begun.value, run);
          if (!finished.ok) return finished;
          isWhole = finished.value.state === 'DONE';
          const { read, added, replaced, unchanged, rejectedLines, state } = finished.value;
          return ok({
            read,
            added,
            replaced,
            unchanged,
            rejected: rejectedLines,
            ...(state === 'DONE' ? {} : { state }),
          });
        }),
      );
      if (isWhole) return;
      process.stderr.write(
        'ofmctl: the import was cancelled; what was read is kept. Run it again to read the rest. (CANCELLED)\n',
      );
      process.exitCode = EXIT.refused;
    });
}
