import { fail, ok, type Result } from '../../../shared/result.ts';
import { replaceFile } from '../vault/vault-file.ts';

/**
 * Writes a paper as a file, whole or not at all.
 * @param stays what is as it was where the file cannot be written
 */
export function writePaper(file: string, bytes: Uint8Array, stays: string): Result<void> {
  try {
    replaceFile(file, bytes);
    return ok(undefined);
  } catch (error) {
    return fail(
      'FOLDER_UNUSABLE',
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      `Choose another folder and run the command again; ${stays}.`,
    );
  }
}
