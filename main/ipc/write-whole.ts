import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Writes beside the file and renames: a save that was cut off leaves no half a document. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<Result<{ file: string }>> {
  const beside = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    await rename(beside, file);
    return ok({ file });
  } catch (error) {
    await rm(beside, { force: true });
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    return isFull
      ? fail('DISK_FULL', `There is no room for ${path.basename(file)}.`, 'Free space on that disk, then save again.')
      : fail('FOLDER_UNUSABLE', `${path.basename(file)} cannot be written there.`, 'Choose another folder.');
  }
}
