import { randomUUID } from 'node:crypto';
import type { UserRow } from '../../../shared/contract/users.ts';
import type { Role } from '../../../shared/domain/case/roles.ts';
import { userId } from '../../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findUser, findUserByName, insertUser, listUsers, updateUser } from '../db/repositories/users.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { hasSlot, removeSlot, saveVault, setPassphrase } from '../vault/vault.ts';
import { recordChange } from './record-change.ts';

const ADMINISTRATOR = ['ADMINISTRATOR'] as const;

export function usersOf(session: Session): Result<UserRow[]> {
  const allowed = permit(session, ['ADMINISTRATOR', 'AUDITOR']);
  return allowed.ok ? ok(listUsers(session.desk.store.read)) : allowed;
}

/** Active users who may be given a case. */
export function assignableUsers(session: Session): Result<UserRow[]> {
  const allowed = permit(session, ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR']);
  if (!allowed.ok) return allowed;
  return ok(
    listUsers(session.desk.store.read).filter(
      (user) => user.active && user.role !== 'ADMINISTRATOR' && user.role !== 'AUDITOR',
    ),
  );
}

function changeUser(
  session: Session,
  id: string,
  change: { role?: Role; active?: boolean },
  action: string,
  summary: (user: UserRow) => string,
): Result<UserRow> {
  const written = session.desk.store.write((tx) => {
    const user = findUser(tx, id);
    if (!user) return fail('NOT_FOUND', 'There is no such user.');
    updateUser(tx, id, change);
    const after = { ...user, ...change };
    const kept = keepsAdministrator(tx);
    if (!kept.ok) return kept;
    recordChange(session, tx, {
      action,
      subject: { kind: 'user', key: id },
      summary: summary(after),
      detail: { before: { role: user.role, active: user.active }, after: change },
    });
    return ok(after);
  });
  if (written.ok) session.desk.publish({ kind: 'changed', areas: ['users', 'audit'] });
  return written;
}

/** Without an active administrator nobody could ever add one. */
function keepsAdministrator(tx: Tx): Result<void> {
  const left = listUsers(tx).some((user) => user.active && user.role === 'ADMINISTRATOR');
  return left
    ? ok(undefined)
    : fail('WRONG_STATE', 'The desk would be left without an administrator.', 'Make another user administrator first.');
}

/** Adds a user with a first passphrase. The slot is written before the user: a slot without a user opens nothing. */
export async function addUser(
  session: Session,
  input: { name: string; role: Role; passphrase: string },
): Promise<Result<UserRow>> {
  const allowed = permit(session, ADMINISTRATOR);
  if (!allowed.ok) return allowed;
  const { desk } = session;
  const name = input.name.trim();
  if (findUserByName(desk.store.read, name))
    return fail('CONFLICT', `There is a user ${name} already.`, 'Choose another name.');
  const withSlot = await setPassphrase(desk.vault, name, input.passphrase);
  if (!withSlot.ok) return withSlot;
  desk.vault = saveVault(withSlot.value, { name, now: Date.parse(desk.clock.now()) });
  const user: UserRow = {
    id: userId.parse(randomUUID()),
    name,
    role: input.role,
    active: true,
    createdAt: desk.clock.now(),
  };
  const written = desk.store.write((tx) => {
    insertUser(tx, user);
    recordChange(session, tx, {
      action: 'user.add',
      subject: { kind: 'user', key: user.id },
      summary: `Added ${name} as ${input.role}.`,
    });
    return ok(user);
  });
  if (written.ok) desk.publish({ kind: 'changed', areas: ['users', 'audit'] });
  return written;
}

export function setUserRole(session: Session, id: string, role: Role): Result<UserRow> {
  const allowed = permit(session, ADMINISTRATOR);
  if (!allowed.ok) return allowed;
  return changeUser(session, id, { role }, 'user.role', (user) => `${user.name} is now ${role}.`);
}

/** Gives a user a new passphrase and forgets the failures that locked the name. */
export async function resetPassphrase(session: Session, id: string, passphrase: string): Promise<Result<UserRow>> {
  const allowed = permit(session, ADMINISTRATOR);
  if (!allowed.ok) return allowed;
  const user = findUser(session.desk.store.read, id);
  if (!user) return fail('NOT_FOUND', 'There is no such user.');
  return replacePassphrase(session, user, passphrase, 'user.reset-passphrase');
}

/** Writes a new passphrase for a user and tells the audit so. */
export async function replacePassphrase(
  session: Session,
  user: UserRow,
  passphrase: string,
  action: string,
): Promise<Result<UserRow>> {
  const { desk } = session;
  const changed = await setPassphrase(desk.vault, user.name, passphrase);
  if (!changed.ok) return changed;
  const written = desk.store.write((tx) => {
    recordChange(session, tx, {
      action,
      subject: { kind: 'user', key: user.id },
      summary: `New passphrase for ${user.name}.`,
    });
    return ok(user);
  });
  if (written.ok) desk.vault = saveVault(changed.value, { name: user.name, now: Date.parse(desk.clock.now()) });
  return written;
}

/** Deactivates a user, whose slot is taken away, or lets one back in, who then needs a new passphrase. */
export function setUserActive(session: Session, id: string, active: boolean): Result<UserRow> {
  const allowed = permit(session, ADMINISTRATOR);
  if (!allowed.ok) return allowed;
  if (!active && id === session.actor.id)
    return fail('WRONG_STATE', 'You cannot deactivate yourself.', 'Ask another administrator.');
  const changed = changeUser(
    session,
    id,
    { active },
    active ? 'user.activate' : 'user.deactivate',
    (user) => `${user.name} is ${active ? 'active again; a new passphrase is needed' : 'deactivated'}.`,
  );
  const { desk } = session;
  if (changed.ok && !active && hasSlot(desk.vault, changed.value.name))
    desk.vault = removeSlot(desk.vault, changed.value.name);
  return changed;
}
