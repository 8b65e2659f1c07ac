import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../main/core/db/folder-lock.ts';
import { createDesk, leaveDesk, recoverDesk } from '../../main/core/services/open-desk.ts';
import { confirmRecovery, renewRecovery } from '../../main/core/services/recovery.ts';
import { addUser, setUserActive } from '../../main/core/services/user-accounts.ts';
import {
  ADMINISTRATOR,
  clockAt,
  DAY,
  must,
  newDesk,
  PASSPHRASE,
  refused,
  tempFolder,
  unlock,
} from '../fixtures/desk.ts';

const MINUTE = 60_000;

async function closedDesk() {
  const folder = tempFolder();
  leaveDesk(await newDesk(folder));
  return folder;
}

describe('first start', () => {
  test('makes a database that is encrypted from its first byte and a vault that names nobody', async () => {
    const folder = await closedDesk();
    expect(readFileSync(path.join(folder, 'desk.db')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    for (const file of readdirSync(folder)) {
      expect(readFileSync(path.join(folder, file)).includes('Adair'), file).toBe(false);
    }
  });

  test('refuses a short passphrase and leaves nothing behind', async () => {
    const folder = tempFolder();
    const around = { folder, clock: clockAt(DAY), publish: () => undefined };
    const made = await createDesk(around, { administrator: ADMINISTRATOR, passphrase: 'elevenchars' });
    expect(refused(made).code).toBe('WEAK_PASSPHRASE');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is refused over a vault that is there', async () => {
    const folder = await closedDesk();
    const around = { folder, clock: clockAt(DAY), publish: () => undefined };
    expect(refused(await createDesk(around, { administrator: 'Other One', passphrase: PASSPHRASE })).code).toBe(
      'VAULT_EXISTS',
    );
    expect((await unlock(folder, ADMINISTRATOR)).ok).toBe(true);
  });

  test('that was cut off can be made again, and one whose vault was lost cannot', async () => {
    const folder = await closedDesk();
    const around = { folder, clock: clockAt(DAY), publish: () => undefined };
    const vault = path.join(folder, 'vault.json');
    const content = JSON.parse(readFileSync(vault, 'utf8'));
    writeFileSync(vault, JSON.stringify({ ...content, database: '0'.repeat(32) }));
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('VAULT_MISSING');
    leaveDesk(must(await createDesk(around, { administrator: 'Second Try', passphrase: PASSPHRASE })).session);
    expect((await unlock(folder, 'second try')).ok).toBe(true);

    rmSync(vault);
    expect(refused(await createDesk(around, { administrator: 'Third Try', passphrase: PASSPHRASE })).code).toBe(
      'KEY_UNAVAILABLE',
    );
  });
});

describe('unlocking', () => {
  test('answers a wrong passphrase and an unknown name alike', async () => {
    const folder = await closedDesk();
    const wrong = refused(await unlock(folder, ADMINISTRATOR, 'not the passphrase at all'));
    const unknown = refused(await unlock(folder, 'Nobody Here', 'not the passphrase at all'));
    expect(unknown).toEqual(wrong);
    expect(wrong.code).toBe('WRONG_PASSPHRASE');
  });

  test('locks a name for 15 minutes after three failures in 15 minutes, across restarts, known or not', async () => {
    const folder = await closedDesk();
    for (const name of [ADMINISTRATOR, 'Nobody Here']) {
      const clock = clockAt(DAY);
      const start = Date.parse(clock.now());
      for (const minute of [0, 7, 14]) {
        clock.set(new Date(start + minute * MINUTE).toISOString());
        expect(refused(await unlock(folder, name, 'wrong', clock)).code).toBe('WRONG_PASSPHRASE');
      }
      clock.set(new Date(start + 28 * MINUTE).toISOString());
      expect(refused(await unlock(folder, name, PASSPHRASE, clock)).code).toBe('LOCKED_OUT');
      clock.set(new Date(start + 29 * MINUTE + 1).toISOString());
      const opened = await unlock(folder, name, PASSPHRASE, clock);
      expect(opened.ok).toBe(name === ADMINISTRATOR);
      if (opened.ok) leaveDesk(opened.value);
    }
  });

  test('counts failures that are 15 minutes apart no more, and a clock set back opens nothing', async () => {
    const folder = await closedDesk();
    const clock = clockAt(DAY);
    const start = Date.parse(clock.now());
    for (const minute of [0, 1, 15.1]) {
      clock.set(new Date(start + minute * MINUTE).toISOString());
      await unlock(folder, ADMINISTRATOR, 'wrong', clock);
    }
    const opened = must(await unlock(folder, ADMINISTRATOR, PASSPHRASE, clock));
    leaveDesk(opened);
    for (const second of [0, 1, 2]) {
      clock.set(new Date(start + second * 1000).toISOString());
      await unlock(folder, ADMINISTRATOR, 'wrong', clock);
    }
    clock.set(new Date(start - 600 * MINUTE).toISOString());
    expect(refused(await unlock(folder, ADMINISTRATOR, PASSPHRASE, clock)).code).toBe('LOCKED_OUT');
  });

  test('is refused to a deactivated user, as if the name were unknown', async () => {
    const folder = tempFolder();
    const session = await newDesk(folder);
    const user = must(await addUser(session, { name: 'Gone Soon', role: 'INTAKE', passphrase: PASSPHRASE }));
    must(setUserActive(session, user.id, false));
    leaveDesk(session);
    expect(refused(await unlock(folder, 'Gone Soon')).code).toBe('WRONG_PASSPHRASE');
  });
});

describe('recovery', () => {
  test('is confirmed by the code shown, sets a new passphrase once, and gives a new code', async () => {
    const folder = tempFolder();
    const clock = clockAt(DAY);
    const around = { folder, clock, publish: () => undefined };
    const { session, recoveryCode } = must(
      await createDesk(around, { administrator: ADMINISTRATOR, passphrase: PASSPHRASE }),
    );
    expect(refused(await confirmRecovery(session, 'AAAA-BBBB')).code).toBe('WRONG_PASSPHRASE');
    must(await confirmRecovery(session, recoveryCode.toLowerCase().replaceAll('-', ' ')));
    expect(session.desk.vault.content.recoveryConfirmed).toBe(true);
    leaveDesk(session);

    const recovered = must(
      await recoverDesk(around, { code: recoveryCode, name: ADMINISTRATOR, passphrase: 'another harbour entirely' }),
    );
    expect(recovered.recoveryCode).not.toBe(recoveryCode);
    expect(
      refused(await recoverDesk(around, { code: recoveryCode, name: ADMINISTRATOR, passphrase: PASSPHRASE })).code,
    ).toBe('WRONG_PASSPHRASE');
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('WRONG_PASSPHRASE');
    const reopened = must(await unlock(folder, ADMINISTRATOR, 'another harbour entirely'));
    expect(refused(await renewRecovery(reopened, PASSPHRASE)).code).toBe('WRONG_PASSPHRASE');
    leaveDesk(reopened);
  });
});

describe('broken starts', () => {
  test('a second process on the folder is refused, and the folder is free once the first lets go', () => {
    const folder = tempFolder();
    const first = must(lockFolder(folder, 0));
    expect(refused(lockFolder(folder, 0)).code).toBe('FOLDER_IN_USE');
    first();
    must(lockFolder(folder, 0))();
  });

  test('a folder that is not there is refused', () => {
    expect(refused(lockFolder(path.join(tempFolder(), 'nowhere'), 0)).code).toBe('FOLDER_UNUSABLE');
  });

  test('files of two desks mixed up, damage, a plain database and a newer one are told apart', async () => {
    const folder = await closedDesk();
    const other = await closedDesk();
    const db = path.join(folder, 'desk.db');
    const original = readFileSync(db);

    writeFileSync(db, Buffer.concat([original.subarray(0, 100), Buffer.alloc(200, 1), original.subarray(300)]));
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('CORRUPT');

    renameSync(path.join(other, 'desk.db'), db);
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('WRONG_KEY');

    rmSync(db);
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('CORRUPT');
    expect(existsSync(db)).toBe(false);
    const plain = new Database(db);
    plain.exec('CREATE TABLE x (a)');
    plain.close();
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('CORRUPT');

    writeFileSync(db, original);
    const session = must(await unlock(folder, ADMINISTRATOR));
    session.desk.store.write((tx) => {
      tx.run(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)`);
      return { ok: true, value: undefined };
    });
    leaveDesk(session);
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('NEWER_VERSION');

    writeFileSync(path.join(folder, 'vault.json'), '{"format":1');
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('KEY_UNAVAILABLE');
    writeFileSync(path.join(folder, 'vault.json'), '{"format":2}');
    expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('NEWER_VERSION');
  });
});
