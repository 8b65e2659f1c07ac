import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutputOf, ParsedOf } from '../../shared/contract/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CoreLink } from './core-link.ts';
import type { Surroundings } from './surroundings.ts';

/** Calls that need a file outside the data folder. A window never names a path: it gets a ticket for a chosen one. */
export interface FileCalls {
  chooseBatch(): Promise<Result<OutputOf<'intake.chooseFile'>>>;
  startImport(folder: string, input: ParsedOf<'intake.start'>): Promise<Result<OutputOf<'intake.start'>>>;
  saveDocument(folder: string, input: ParsedOf<'documents.save'>): Promise<Result<OutputOf<'documents.save'>>>;
  /** Tickets are good for one session only. */
  forget(): void;
}

export function fileCalls(around: Surroundings, core: CoreLink): FileCalls {
  const chosen = new Map<string, string>();
  return {
    chooseBatch: async () => {
      const file = await around.dialogs.chooseBatch();
      if (file === null) return ok({ file: null });
      try {
        const { size } = await stat(file);
        const ticket = randomUUID();
        chosen.set(ticket, file);
        return ok({ file: { ticket, name: path.basename(file), bytes: size } });
      } catch {
        return fail('UNREADABLE_FILE', `${path.basename(file)} cannot be read.`);
      }
    },
    startImport: async (folder, { ticket }) => {
      const file = chosen.get(ticket);
      if (file === undefined) return fail('NOT_FOUND', 'No file was chosen.', 'Choose the batch file first.');
      chosen.delete(ticket);
      return core.ask(folder, 'intake.startFile', { path: file, name: path.basename(file) });
    },
    saveDocument: async (folder, { id }) => {
      const read = await core.ask(folder, 'documents.read', { id });
      if (!read.ok) return read;
      const { document, bytes } = read.value;
      const ending = document.mediaType === 'text/csv' ? 'csv' : 'pdf';
      const file = await around.dialogs.saveAs(
        `${document.kind.toLowerCase().replaceAll('_', '-')}-${document.number}.${ending}`,
      );
      if (file === null) return ok({ file: null });
      try {
        await writeFile(file, bytes);
        return ok({ file });
      } catch {
        return fail('FOLDER_UNUSABLE', `${path.basename(file)} cannot be written there.`, 'Choose another folder.');
      }
    },
    forget: () => chosen.clear(),
  };
}
