import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { SessionUser } from '../../../shared/contract/desk.ts';
import type { UserRow } from '../../../shared/contract/users.ts';
import { userId } from '../../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { databaseFile, fileHeader, isPlainDatabase } from '../db/connection.ts';
import { markInterrupted } from '../db/repositories/imports.ts';
import { findUserByName, insertUser } from '../db/repositories/users.ts';
import { openStore, type Store } from '../db/store.ts';
import type { Clock, Desk, Session } from '../desk.ts';
import { clearSpoolFolder } from '../issuance/spooler/spool-folder.ts';
import { RESOURCES } from '../resources-folder.ts';
import { issuingKeysOf, withIssuingKey } from '../vault/issuing-key.ts';
import type { KdfName } from '../vault/key-slot.ts';
import { makeIssuingKey } from '../vault/self-signed.ts';
import {
  bindDatabase,
  isSetUp,
  newVault,
  type OpenVault,
  recoverVault,
  renewRecoveryCode,
  saveVault,
  setPassphrase,
  unlockVault,
  vaultExists,
} from '../vault/vault.ts';
import { sealHead, sealHeadIfSound } from './audit-seal.ts';
import { finishLetters } from './finish-letters.ts';
import { ensureIssuingKey, recordIssuingKey } from './issuing-keys.ts';
import { recordChange } from './record-change.ts';

/** What the desk needs from outside. */
export interface Surroundings {
  readonly folder: string;
  readonly clock: Clock;
  readonly publish: Desk['publish'];
}

const MIGRATIONS = path.join(RESOURCES, 'migrations');

function sessionUser({ id, name, role }: UserRow): SessionUser {
  return { id, name, role };
}

function sessionOf(around: Surroundings, store: Store, vault: OpenVault, user: UserRow): Session {
  return { desk: { ...around, store, vault }, actor: sessionUser(user) };
}

/**
 * First start: makes the vault, the encrypted database and the administrator. What a first start that was cut off left
 * behind is made anew, since nobody was ever told that it was there.
 */
export async function createDesk(
  around: Surroundings,
  input: { administrator: string; passphrase: string; kdf?: KdfName },
): Promise<Result<{ session: Session; recoveryCode: string }>> {
  const { folder, clock } = around;
  if (vaultExists(folder)) {
    if (isSetUp(folder)) return fail('VAULT_EXISTS', `There is an OFM Desk in ${folder} already.`);
    for (const suffix of ['', '-wal', '-shm']) rmSync(databaseFile(folder) + suffix, { force: true });
  } else if (existsSync(databaseFile(folder))) {
    return fail('KEY_UNAVAILABLE', `There is a database in ${folder} but no vault that opens it.`);
  }
  const name = input.administrator.trim();
  const made = await newVault(folder, input.kdf ?? 'argon2id');
  const withSlot = await setPassphrase(made.vault, name, input.passphrase);
  if (!withSlot.ok) return withSlot;
  const key = await makeIssuingKey(new Date(clock.now()));
  const withKey = withIssuingKey(withSlot.value, key, { since: clock.now(), origin: 'SELF_SIGNED' });
  if (!withKey.ok) return withKey;
  const vault = saveVault(withKey.value, null);
  const store = openStore(folder, vault.key, MIGRATIONS);
  if (!store.ok) return store;
  const user: UserRow = {
    id: userId.parse(randomUUID()),
    name,
    role: 'ADMINISTRATOR',
    active: true,
    createdAt: clock.now(),
  };
  const session = sessionOf(around, store.value, vault, user);
  const written = store.value.write((tx) => {
    insertUser(tx, user);
    recordChange(session, tx, {
      action: 'desk.create',
      subject: { kind: 'desk', key: 'vault' },
      summary: `Set up by ${name}.`,
      detail: { kdf: vault.content.recovery.kdf.name },
    });
    for (const row of issuingKeysOf(vault.content)) recordIssuingKey(session, tx, row);
    return ok(undefined);
  });
  if (!written.ok) return written;
  session.desk.vault = bindDatabase(vault, store.value.salt);
  sealHead(session.desk);
  return ok({ session, recoveryCode: made.recoveryCode });
}

/** Opens the database of a vault; tells a lost file, a wrong pair of files and a damaged one apart. */
function openBound(vault: OpenVault): Result<Store> {
  const header = fileHeader(databaseFile(vault.folder));
  // Opening would make a new, empty database, and every case would seem to be gone.
  if (header.length === 0)
    return fail('CORRUPT', 'The database desk.db is missing or empty.', 'Restore desk.db from the last good backup.');
  if (!isPlainDatabase(databaseFile(vault.folder)) && header.toString('hex') !== vault.content.database) {
    return fail('WRONG_KEY', 'The vault and the database do not belong together.');
  }
  return openStore(vault.folder, vault.key, MIGRATIONS);
}

/** Opens the desk for one user. A name that is unknown, inactive or wrong is answered alike. */
export async function unlockDesk(
  around: Surroundings,
  input: { name: string; passphrase: string },
): Promise<Result<Session>> {
  if (vaultExists(around.folder) && !isSetUp(around.folder)) {
    return fail(
      'VAULT_MISSING',
      'The set-up of this data folder was never finished.',
      'Set it up again; nothing was kept in it.',
    );
  }
  const opened = await unlockVault(around.folder, input.name, input.passphrase, Date.parse(around.clock.now()));
  if (!opened.ok) return opened;
  const { failures, ...vault } = opened.value;
  const store = openBound(vault);
  if (!store.ok) return store;
  const user = findUserByName(store.value.read, input.name);
  if (!user?.active) {
    store.value.close();
    return fail('WRONG_PASSPHRASE', 'The name and the passphrase do not fit.');
  }
  const session = sessionOf(around, store.value, vault, user);
  const written = store.value.write((tx) => {
    const interrupted = markInterrupted(tx, around.clock.now());
    recordChange(session, tx, {
      action: 'desk.unlock',
      subject: { kind: 'desk', key: 'vault' },
      summary:
        failures === 0 ? `Unlocked by ${user.name}.` : `Unlocked by ${user.name} after ${failures} failed attempts.`,
      detail: { failures, interrupted },
    });
    return ok(session);
  });
  if (!written.ok) return written;
  clearSpoolFolder(around.folder);
  const keyed = await ensureIssuingKey(session);
  if (!keyed.ok) {
    leaveDesk(session);
    return keyed;
  }
  const finished = await finishLetters(session);
  // A letter that cannot be made is told by the case that it belongs to; it must not keep anybody out of the desk.
  if (!finished.ok) process.stderr.write(`core: a letter is still to be made: ${finished.failure.code}\n`);
  return written;
}

/**
 * Sets a new passphrase for a user with the sealed recovery code. The code is spent: a new one is given, to be sealed
 * in its place.
 */
export async function recoverDesk(
  around: Surroundings,
  input: { code: string; name: string; passphrase: string },
): Promise<Result<{ recoveryCode: string }>> {
  const opened = await recoverVault(around.folder, input.code, Date.parse(around.clock.now()));
  if (!opened.ok) return opened;
  const { failures: _failures, ...vault } = opened.value;
  const store = openBound(vault);
  if (!store.ok) return store;
  try {
    const user = findUserByName(store.value.read, input.name);
    if (!user?.active)
      return fail(
        'NOT_FOUND',
        `There is no active user ${input.name}.`,
        'Check the name; an administrator can be recovered, and can then help the others.',
      );
    const changed = await setPassphrase(vault, user.name, input.passphrase);
    if (!changed.ok) return changed;
    const session = sessionOf(around, store.value, changed.value, user);
    const written = store.value.write((tx) => {
      recordChange(session, tx, {
        action: 'desk.recover',
        subject: { kind: 'user', key: user.id },
        summary: `New passphrase for ${user.name} by the recovery code.`,
      });
      return ok(undefined);
    });
    if (!written.ok) return written;
    const saved = saveVault(changed.value, { name: user.name, now: Date.parse(around.clock.now()) });
    const renewed = await renewRecoveryCode(saved);
    return ok({ recoveryCode: renewed.recoveryCode });
  } finally {
    store.value.close();
    vault.key.fill(0);
  }
}

/** Seals the head of the audit chain and closes the desk. */
export function leaveDesk(session: Session): void {
  sealHeadIfSound(session.desk);
  session.desk.store.close();
  session.desk.vault.key.fill(0);
}
