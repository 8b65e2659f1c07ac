import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openConnection } from '../../main/core/db/connection.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { setSetting } from '../../main/core/services/setting-values.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { ADMINISTRATOR, DAY, must, newDesk, tempFolder, unlock } from '../fixtures/desk.ts';

async function deskWithEntries() {
  const folder = tempFolder();
  const session = await newDesk(folder);
  for (const value of [10, 20, 30])
    must(setSetting(session, { key: 'parking.dcDays', value, from: civilDate.parse(DAY) }));
  const key = Buffer.from(session.desk.vault.key);
  leaveDesk(session);
  return { folder, key };
}

async function verifiedAfter(change: string) {
  const { folder, key } = await deskWithEntries();
  const connection = must(openConnection(path.join(folder, 'desk.db'), key, 'write'));
  connection.exec(change);
  connection.close();
  const session = must(await unlock(folder, ADMINISTRATOR));
  const verification = verifyDesk(session);
  leaveDesk(session);
  return verification.checks.filter((check) => !check.ok).map((check) => check.check);
}

test('a desk that nobody touched is clean', async () => {
  expect(await verifiedAfter('SELECT 1')).toEqual([]);
});

test('an altered, a missing and a reordered entry show in the chain', async () => {
  expect(await verifiedAfter(`UPDATE audit SET summary = 'nothing happened' WHERE seq = 2`)).toEqual(['audit chain']);
  expect(await verifiedAfter('DELETE FROM audit WHERE seq = 2')).toContain('audit chain');
  expect(
    await verifiedAfter(
      'UPDATE audit SET seq = -seq WHERE seq IN (2, 3); UPDATE audit SET seq = 5 + seq WHERE seq < 0',
    ),
  ).toContain('audit chain');
});

test('a chain whose end was cut off shows against the sealed checkpoint', async () => {
  expect(await verifiedAfter('DELETE FROM audit WHERE seq > 2')).toEqual(['audit checkpoint']);
});

async function failedChecks(folder: string): Promise<string[]> {
  const session = must(await unlock(folder, ADMINISTRATOR));
  const { checks } = verifyDesk(session);
  leaveDesk(session);
  return checks.filter((check) => !check.ok).map((check) => check.check);
}

test('a database that was rolled back shows every time, whatever was opened and closed in between', async () => {
  const folder = tempFolder();
  const session = await newDesk(folder);
  const file = path.join(folder, 'desk.db');
  leaveDesk(session);
  const early = readFileSync(file);
  const later = must(await unlock(folder, ADMINISTRATOR));
  for (const value of [10, 20]) must(setSetting(later, { key: 'parking.dcDays', value, from: civilDate.parse(DAY) }));
  leaveDesk(later);
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  writeFileSync(file, early);
  leaveDesk(must(await unlock(folder, ADMINISTRATOR)));
  expect(await failedChecks(folder)).toEqual(['audit checkpoint']);
  expect(await failedChecks(folder)).toEqual(['audit checkpoint']);
});

test('a checkpoint that was taken away or altered shows every time', async () => {
  const { folder } = await deskWithEntries();
  const file = path.join(folder, 'checkpoint.json');
  writeFileSync(file, 'garbage');
  expect(await failedChecks(folder)).toEqual(['audit checkpoint']);
  expect(await failedChecks(folder)).toEqual(['audit checkpoint']);
  rmSync(file);
  expect(await failedChecks(folder)).toEqual(['audit checkpoint']);
  expect(await failedChecks(folder)).toEqual(['audit checkpoint']);
});
