import type { Result } from '../../../shared/result.ts';
import { findUser } from '../db/repositories/users.ts';
import type { Session } from '../desk.ts';
import { type OpenVault, unlockVault } from '../vault/vault.ts';

/** Asks for the passphrase of whoever is at the desk; failures are counted like those of an unlock. */
export async function confirmActor(session: Session, passphrase: string): Promise<Result<OpenVault>> {
  const { desk, actor } = session;
  const name = findUser(desk.store.read, actor.id)?.name ?? actor.name;
  const opened = await unlockVault(desk.folder, name, passphrase, Date.parse(desk.clock.now()));
  if (opened.ok) opened.value.key.fill(0);
  return opened;
}
