import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openConnection } from '../../main/core/db/connection.ts';
import { migrate } from '../../main/core/db/migrate.ts';
import { insertSetting, settingHistory } from '../../main/core/db/repositories/settings.ts';
import { openStore } from '../../main/core/db/store.ts';
import { RESOURCES } from '../../main/core/resources-folder.ts';
import { fail, ok } from '../../shared/result.ts';
import { must, refused, tempFolder } from '../fixtures/desk.ts';

const KEY = Buffer.alloc(32, 7);
const MIGRATIONS = path.join(RESOURCES, 'migrations');
const setting = { key: 'parking.dcDays', value: 1, from: '2026-11-24', setBy: 'x', setAt: 'now' };

test('a refusal rolls back everything that its transaction wrote', () => {
  const store = must(openStore(tempFolder(), KEY, MIGRATIONS));
  const result = store.write((tx) => {
    insertSetting(tx, setting);
    return fail('CONFLICT', 'no');
  });
  expect(refused(result).code).toBe('CONFLICT');
  expect(settingHistory(store.read, setting.key)).toEqual([]);
  expect(() =>
    store.write(() => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
  must(
    store.write((tx) => {
      insertSetting(tx, setting);
      return ok(undefined);
    }),
  );
  expect(settingHistory(store.read, setting.key)).toHaveLength(1);
  store.close();
});

test('the reading connection cannot write', () => {
  const store = must(openStore(tempFolder(), KEY, MIGRATIONS));
  expect(() => store.read.all(sql`INSERT INTO counters (kind, next) VALUES ('R', 1) RETURNING next`)).toThrow();
  store.close();
});

test('durability, foreign keys and temporary storage are as the desk needs them', () => {
  const folder = tempFolder();
  must(openStore(folder, KEY, MIGRATIONS)).close();
  const connection = must(openConnection(path.join(folder, 'desk.db'), KEY, 'write'));
  const pragma = (name: string) => connection.pragma(name, { simple: true });
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('temp_store')).toBe(2);
  connection.close();
});

test('a database of the first version keeps its rows when it is brought up to date', () => {
  const old = tempFolder();
  const folder = tempFolder();
  const journal = JSON.parse(readFileSync(path.join(MIGRATIONS, 'meta/_journal.json'), 'utf8'));
  mkdirSync(path.join(old, 'meta'));
  writeFileSync(
    path.join(old, 'meta/_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }),
  );
  copyFileSync(path.join(MIGRATIONS, '0000_first_house.sql'), path.join(old, '0000_first_house.sql'));
  const before = must(openStore(folder, KEY, old));
  must(
    before.write((tx) => {
      insertSetting(tx, setting);
      return ok(undefined);
    }),
  );
  before.close();
  const after = must(openStore(folder, KEY, MIGRATIONS));
  expect(settingHistory(after.read, setting.key)).toHaveLength(1);
  expect(after.integrity()).toEqual([]);
  after.close();
});

test('a change of an older stamp that was never applied is refused, not skipped', () => {
  const folder = tempFolder();
  must(openStore(folder, KEY, MIGRATIONS)).close();
  const connection = must(openConnection(path.join(folder, 'desk.db'), KEY, 'write'));
  connection.exec(
    'DELETE FROM __drizzle_migrations WHERE created_at = (SELECT min(created_at) FROM __drizzle_migrations)',
  );
  expect(refused(migrate(connection, MIGRATIONS)).code).toBe('CORRUPT');
  connection.close();
});
