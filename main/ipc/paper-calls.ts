import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { OutputOf, ParsedOf } from '../../shared/contract/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CoreLink } from './core-link.ts';
import type { Surroundings } from './surroundings.ts';
import { writeWhole } from './write-whole.ts';

/** Checking papers and keeping issuing keys, as far as a file outside the data folder is needed. */
export interface PaperCalls {
  checkFile(folder: string, input: ParsedOf<'papers.checkFile'>): Promise<Result<OutputOf<'papers.checkFile'>>>;
  chooseKey(): Promise<Result<OutputOf<'papers.chooseKey'>>>;
  importKey(folder: string, input: ParsedOf<'papers.importKey'>): Promise<Result<OutputOf<'papers.importKey'>>>;
  saveCertificate(
    folder: string,
    input: ParsedOf<'papers.saveCertificate'>,
  ): Promise<Result<OutputOf<'papers.saveCertificate'>>>;
  saveRevocations(folder: string): Promise<Result<OutputOf<'papers.saveRevocations'>>>;
  /** A ticket is good for one session only. */
  forget(): void;
}

/**
 * @param inOneSitting asks with a dialog, and refuses what it says once the desk was locked meanwhile
 */
export function paperCalls(
  around: Surroundings,
  core: CoreLink,
  inOneSitting: <T>(dialog: () => Promise<T>) => Promise<Result<T>>,
): PaperCalls {
  const keys = new Map<string, string>();
  return {
    checkFile: async (folder, { holder }) => {
      const answered = await inOneSitting(around.dialogs.choosePaper);
      if (!answered.ok) return answered;
      if (answered.value === null) return ok({ verdict: null });
      return core.ask(folder, 'papers.checkFileAt', { path: answered.value, holder });
    },
    chooseKey: async () => {
      const answered = await inOneSitting(around.dialogs.chooseKey);
      if (!answered.ok) return answered;
      if (answered.value === null) return ok({ file: null });
      const ticket = randomUUID();
      keys.set(ticket, answered.value);
      return ok({ file: { ticket, name: path.basename(answered.value) } });
    },
    importKey: async (folder, { ticket, passphrase }) => {
      const file = keys.get(ticket);
      if (file === undefined) return fail('NOT_FOUND', 'No key file was chosen.', 'Choose the key file first.');
      const imported = await core.ask(folder, 'papers.importKeyAt', { path: file, passphrase });
      // One that was refused may be tried again with another passphrase.
      if (imported.ok) keys.delete(ticket);
      return imported;
    },
    saveCertificate: async (folder, input) => {
      const made = await core.ask(folder, 'papers.certificate', input);
      if (!made.ok) return made;
      const answered = await inOneSitting(() => around.dialogs.saveAs(made.value.fileName));
      if (!answered.ok) return answered;
      return answered.value === null ? ok({ file: null }) : writeWhole(answered.value, made.value.bytes);
    },
    saveRevocations: async (folder) => {
      // Asked first: the log says that a list left the desk, which a cancelled dialog would make untrue.
      const answered = await inOneSitting(() => around.dialogs.saveAs(`revoked-seals-${around.clock.today()}.cose`));
      if (!answered.ok) return answered;
      if (answered.value === null) return ok({ file: null });
      const made = await core.ask(folder, 'papers.revocations', {});
      return made.ok ? writeWhole(answered.value, made.value.bytes) : made;
    },
    forget: () => keys.clear(),
  };
}
