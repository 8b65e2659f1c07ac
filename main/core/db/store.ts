import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  type Connection,
  databaseFile,
  fileHeader,
  isPlainDatabase,
  openConnection,
  syncFolder,
} from './connection.ts';
import { migrate } from './migrate.ts';
import * as schema from './schema/schema.ts';
import { keepStatements } from './statement-cache.ts';

type Drizzle = BetterSQLite3Database<typeof schema>;

/** What reads: a connection that cannot write, whatever it is asked. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | 'all' | 'get' | '$count'>;
/** What writes, inside one transaction. */
export type Tx = Reader & Pick<Drizzle, 'insert' | 'update' | 'delete' | 'run'>;

/** The encrypted database, opened. */
export interface Store {
  readonly read: Reader;
  /**
   * Runs the work in one immediate transaction. A refusal rolls everything back and is given on; a value is on disk
   * when this returns.
   */
  write<T>(work: (tx: Tx) => Result<T>): Result<T>;
  /** Runs the work as `write` does, gives what it gave, and rolls back whatever it wrote. */
  rehearse<T>(work: (tx: Tx) => Result<T>): Result<T>;
  /** What SQLite and the cipher find wrong with the file; empty where it is sound. */
  integrity(): string[];
  /** The salt at the head of the file, by which a vault and its database know each other. */
  readonly salt: string;
  close(): void;
}

/** Carries a refusal out of drizzle's transaction, which only an exception rolls back. */
class Refused extends Error {
  readonly result: { ok: false };
  constructor(result: { ok: false }) {
    super('refused');
    this.result = result;
  }
}

function runTransaction<T>(db: Drizzle, work: (tx: Tx) => Result<T>): Result<T> {
  let outcome: Result<T> | undefined;
  try {
    db.transaction(
      (tx) => {
        outcome = work(tx);
        if (!outcome.ok) throw new Refused(outcome);
      },
      { behavior: 'immediate' },
    );
  } catch (error) {
    if (error instanceof Refused && outcome) return outcome;
    if (isSqliteError(error, 'SQLITE_FULL')) return fail('DISK_FULL', 'The disk is full; nothing was changed.');
    throw error;
  }
  return outcome ?? fail('INTERNAL', 'The transaction gave no answer.');
}

/**
 * Runs one piece of a transaction that does several: a refusal takes back what this piece wrote and leaves the others.
 */
export function writePiece<T>(tx: Tx, work: (tx: Tx) => Result<T>): Result<T> {
  tx.run(sql`SAVEPOINT piece`);
  const done = work(tx);
  if (!done.ok) tx.run(sql`ROLLBACK TO piece`);
  tx.run(sql`RELEASE piece`);
  return done;
}

function rehearseTransaction<T>(db: Drizzle, work: (tx: Tx) => Result<T>): Result<T> {
  let rehearsed: Result<T> | undefined;
  const rolledBack = runTransaction<T>(db, (tx) => {
    rehearsed = work(tx);
    return fail('CANCELLED', 'Only rehearsed.');
  });
  return rehearsed ?? rolledBack;
}

function isSqliteError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function integrityOf(connection: Connection): string[] {
  const found: string[] = [];
  for (const check of ['integrity_check', 'foreign_key_check']) {
    const rows = connection.pragma(check);
    for (const row of Array.isArray(rows) ? rows : []) {
      const words = Object.values(row as Record<string, unknown>).join(' ');
      if (words !== 'ok') found.push(`${check}: ${words}`);
    }
  }
  return found;
}

/**
 * Opens the desk's database, making it where it is not there yet, and brings its schema up to date.
 * @param key 32 bytes
 * @param migrations the folder of migrations
 */
export function openStore(folder: string, key: Buffer, migrations: string): Result<Store> {
  const file = databaseFile(folder);
  if (isPlainDatabase(file)) {
    return fail('CORRUPT', 'The database file is not encrypted and is not opened.');
  }
  // SQLite would let everybody on the machine read the file; what it writes beside it follows the file's mode.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  const writer = openConnection(file, key, 'write');
  if (!writer.ok) return writer;
  const migrated = migrate(writer.value, migrations);
  if (!migrated.ok) {
    writer.value.close();
    return migrated;
  }
  writer.value.pragma('wal_checkpoint(TRUNCATE)');
  if (isPlainDatabase(file)) {
    writer.value.close();
    return fail('CORRUPT', 'The database file was written without encryption and is not used.');
  }
  syncFolder(path.dirname(file));
  const reader = openConnection(file, key, 'read');
  if (!reader.ok) {
    writer.value.close();
    return reader;
  }
  const connections = { write: writer.value, read: reader.value };
  keepStatements(connections.write);
  keepStatements(connections.read);
  const db = drizzle(connections.write, { schema, casing: 'snake_case' });
  return ok({
    read: drizzle(connections.read, { schema, casing: 'snake_case' }),
    write: (work) => runTransaction(db, work),
    rehearse: (work) => rehearseTransaction(db, work),
    integrity: () => integrityOf(connections.write),
    salt: fileHeader(file).toString('hex'),
    close: () => {
      connections.read.close();
      connections.write.close();
    },
  });
}
