import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../../shared/result.ts';

/**
 * Takes the data folder for this process. The lock is the operating system's and ends with the process, however it
 * ends. The lock file stays empty.
 * @param patience how long to wait for another process to finish, in milliseconds
 * @returns a function that lets the folder go; FOLDER_IN_USE where another desk has it
 */
export function lockFolder(folder: string, patience: number): Result<() => void> {
  try {
    if (!statSync(folder).isDirectory()) return fail('FOLDER_UNUSABLE', `${folder} is not a folder.`);
    accessSync(folder, constants.W_OK);
  } catch {
    return fail('FOLDER_UNUSABLE', `The data folder ${folder} is not there or cannot be written to.`);
  }
  let lock: Database.Database | null = null;
  try {
    const held = new Database(path.join(folder, 'desk.lock'), { timeout: patience });
    lock = held;
    held.pragma('journal_mode=MEMORY');
    held.exec('BEGIN EXCLUSIVE');
    return ok(() => held.close());
  } catch (error) {
    lock?.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CANTOPEN')
      return fail('FOLDER_UNUSABLE', `desk.lock in ${folder} cannot be opened.`);
    return fail('FOLDER_IN_USE', 'Another OFM Desk or ofmctl is working on this data folder.');
  }
}
