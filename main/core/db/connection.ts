import { closeSync, existsSync, fsyncSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../../shared/result.ts';

export type Connection = Database.Database;

const PLAIN_HEADER = 'SQLite format 3\0';
const HEADER_BYTES = 16;

/** The first 16 bytes of a database file: of an encrypted one, its salt. Empty where there is no file yet. */
export function fileHeader(file: string): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0);
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(handle, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}

/** Whether the file lies on the disk in the clear, as a plain SQLite file does. */
export function isPlainDatabase(file: string): boolean {
  return fileHeader(file).toString('latin1') === PLAIN_HEADER;
}

/** Writes a folder's entries through to the disk, so that a new file survives a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Encryption costs most on a cache miss, so the cache is made to hold the file, within bounds. */
function cacheKibibytes(file: string, most: number): number {
  const size = existsSync(file) ? statSync(file).size : 0;
  return Math.max(64 * 1024, Math.min(most * 1024, Math.ceil((size * 1.25) / 1024)));
}

/**
 * The words that the full-text indexes have, readable as tables of this connection alone: they keep nothing of their
 * own and are made where nothing may be written to the file. Misspelled words are looked up in them.
 */
export function nameVocabularies(connection: Connection): void {
  for (const name of ['case', 'registry']) {
    connection.exec(`CREATE VIRTUAL TABLE temp.${name}_words USING fts5vocab(main, '${name}_search', 'row')`);
  }
}

/**
 * Opens an encrypted database with its raw key.
 * @param key 32 bytes
 * @param access `read` connections cannot write, whatever is asked of them
 * @returns CORRUPT where the file is no database under this key; the caller knows whether the key is the right one
 */
export function openConnection(file: string, key: Buffer, access: 'read' | 'write'): Result<Connection> {
  if (key.length !== 32) return fail('WRONG_KEY', 'The database key is not 256 bits long.');
  const connection = new Database(file);
  try {
    // The cipher must be chosen before the key: the build's default is another one.
    connection.pragma(`cipher='sqlcipher'`);
    connection.pragma('legacy=4');
    connection.pragma(`key="x'${key.toString('hex')}'"`);
    connection.pragma('temp_store=MEMORY');
    connection.prepare('SELECT count(*) FROM sqlite_master').get();
    connection.pragma('journal_mode=WAL');
    connection.pragma('synchronous=FULL');
    connection.pragma('foreign_keys=ON');
    connection.pragma('busy_timeout=5000');
    connection.pragma(`cache_size=-${cacheKibibytes(file, access === 'read' ? 1024 : 256)}`);
    if (access === 'read') {
      nameVocabularies(connection);
      connection.pragma('query_only=ON');
    }
    return ok(connection);
  } catch (error) {
    connection.close();
    return fail('CORRUPT', `The database cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

export function databaseFile(folder: string): string {
  return path.join(folder, 'desk.db');
}
