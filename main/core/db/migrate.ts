import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as applyMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Connection } from './connection.ts';

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.int() })) });

function appliedStamps(connection: Connection): number[] {
  const known = connection.prepare(`SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`).get();
  if (known === undefined) return [];
  return z
    .array(z.object({ created_at: z.int() }))
    .parse(connection.prepare('SELECT created_at FROM __drizzle_migrations ORDER BY created_at').all())
    .map((row) => row.created_at);
}

/**
 * Brings the schema up to this version, all or nothing.
 * @param folder the migrations with their journal
 * @returns NEWER_VERSION where a newer desk wrote the file; CORRUPT where a migration of an older stamp was never
 * applied (drizzle would skip it in silence) or where a reference dangles afterwards
 */
export function migrate(connection: Connection, folder: string): Result<void> {
  const journal = journalSchema.parse(JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')));
  const known = journal.entries.map((entry) => entry.when);
  const applied = appliedStamps(connection);
  if (applied.some((stamp) => !known.includes(stamp))) {
    return fail('NEWER_VERSION', 'This data folder was written by a newer OFM Desk.');
  }
  const last = applied.at(-1) ?? 0;
  const skipped = journal.entries.find((entry) => entry.when < last && !applied.includes(entry.when));
  if (skipped)
    return fail('CORRUPT', `The database never received the change ${skipped.tag} that others were built on.`);
  if (applied.length === known.length) return ok(undefined);

  // Inside drizzle's transaction the pragma is ignored, and a table rebuild would empty the tables that cascade.
  connection.pragma('foreign_keys=OFF');
  try {
    applyMigrations(drizzle(connection), { migrationsFolder: folder });
    const dangling = connection.pragma('foreign_key_check');
    if (Array.isArray(dangling) && dangling.length > 0) {
      return fail('CORRUPT', `After the update ${dangling.length} references lead nowhere.`);
    }
    return ok(undefined);
  } finally {
    connection.pragma('foreign_keys=ON');
  }
}
