import { fail, ok, type Result } from '../../../shared/result.ts';
import { findUser } from '../db/repositories/users.ts';
import { permit, type Session } from '../desk.ts';
import { confirmRecoveryCode, renewRecoveryCode } from '../vault/vault.ts';
import { confirmActor } from './confirm-actor.ts';
import { recordChange } from './record-change.ts';
import { replacePassphrase } from './user-accounts.ts';

function record(session: Session, action: string, summary: string): Result<void> {
  return session.desk.store.write((tx) => {
    recordChange(session, tx, { action, subject: { kind: 'desk', key: 'vault' }, summary });
    return ok(undefined);
  });
}

/** Takes the code that was shown at set-up, typed back by the administrator. */
export async function confirmRecovery(session: Session, code: string): Promise<Result<void>> {
  const allowed = permit(session, ['ADMINISTRATOR']);
  if (!allowed.ok) return allowed;
  const confirmed = await confirmRecoveryCode(session.desk.vault, code);
  if (!confirmed.ok) return confirmed;
  session.desk.vault = confirmed.value;
  return record(session, 'desk.confirm-recovery', 'The recovery code was written down and confirmed.');
}

/** Makes a new recovery code for an administrator who gives the passphrase again. */
export async function renewRecovery(session: Session, passphrase: string): Promise<Result<{ recoveryCode: string }>> {
  const allowed = permit(session, ['ADMINISTRATOR']);
  if (!allowed.ok) return allowed;
  const confirmed = await confirmActor(session, passphrase);
  if (!confirmed.ok) return confirmed;
  const recorded = record(session, 'desk.renew-recovery', 'A new recovery code was made; the old one opens nothing.');
  if (!recorded.ok) return recorded;
  const renewed = await renewRecoveryCode(session.desk.vault);
  session.desk.vault = renewed.vault;
  return ok({ recoveryCode: renewed.recoveryCode });
}

/** Changes the passphrase of whoever is at the desk. */
export async function changeOwnPassphrase(
  session: Session,
  input: { current: string; next: string },
): Promise<Result<void>> {
  const confirmed = await confirmActor(session, input.current);
  if (!confirmed.ok) return confirmed;
  const user = findUser(session.desk.store.read, session.actor.id);
  if (!user) return fail('NOT_FOUND', 'There is no such user.');
  const replaced = await replacePassphrase(session, user, input.next, 'user.change-passphrase');
  return replaced.ok ? ok(undefined) : replaced;
}
