import { existsSync } from 'node:fs';
import path from 'node:path';
import { fail, type Result } from '../../shared/result.ts';
import { databaseFile } from '../core/db/connection.ts';
import { lockFolder } from '../core/db/folder-lock.ts';
import { type Session, systemClock } from '../core/desk.ts';
import { leaveDesk, type Surroundings, unlockDesk } from '../core/services/open-desk.ts';
import { vaultExists } from '../core/vault/vault.ts';
import { readSecret } from './passphrase.ts';

/** How long a command waits for another one on the same folder, in milliseconds. */
const PATIENCE = 5_000;

export interface DeskOptions {
  readonly data: string;
  readonly user: string;
}

export function surroundings(data: string): Surroundings {
  return { folder: path.resolve(data), clock: systemClock, publish: () => undefined };
}

/** Runs the work while this process holds the data folder. */
export async function withFolder<T>(
  data: string,
  work: (around: Surroundings) => Promise<Result<T>>,
): Promise<Result<T>> {
  const around = surroundings(data);
  const held = lockFolder(around.folder, PATIENCE);
  if (!held.ok) return held;
  try {
    return await work(around);
  } finally {
    held.value();
  }
}

/** Unlocks the desk for the user named, runs the work and closes it again. */
export function withDesk<T>(
  options: DeskOptions,
  work: (session: Session) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  return withFolder(options.data, async (around) => {
    if (!vaultExists(around.folder) && existsSync(databaseFile(around.folder)))
      return fail('KEY_UNAVAILABLE', `There is a database in ${around.folder} but no vault.json that opens it.`);
    if (!vaultExists(around.folder))
      return fail(
        'VAULT_MISSING',
        `There is no OFM Desk in ${around.folder}.`,
        'Set one up with "ofmctl init", or give the right folder.',
      );
    const passphrase = await readSecret('OFM_PASSPHRASE', `Passphrase of ${options.user}: `);
    if (!passphrase.ok) return passphrase;
    const session = await unlockDesk(around, { name: options.user, passphrase: passphrase.value });
    if (!session.ok) return session;
    try {
      return await work(session.value);
    } finally {
      leaveDesk(session.value);
    }
  });
}
