import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import {
  checkIssuingKeys,
  hasIssuingKey,
  type IssuingKey,
  type IssuingKeyRow,
  issuingKeysOf,
  withIssuingKey,
} from '../vault/issuing-key.ts';
import type { IssuingSlot } from '../vault/issuing-slot.ts';
import { readPkcs12 } from '../vault/pkcs12.ts';
import { makeIssuingKey } from '../vault/self-signed.ts';
import { saveVault } from '../vault/vault.ts';
import { recordChange } from './record-change.ts';

const TAKEN_UP = {
  SELF_SIGNED: { action: 'keys.make', did: 'Made' },
  IMPORTED: { action: 'keys.import', did: 'Imported' },
} as const satisfies Record<IssuingSlot['origin'], object>;

/** Writes in a transaction that a key counts from now on. */
export function recordIssuingKey(session: Session, tx: Tx, row: IssuingKeyRow): void {
  const { kid, origin, subject, serial, until } = row;
  const { action, did } = TAKEN_UP[origin];
  recordChange(session, tx, {
    action,
    subject: { kind: 'desk', key: 'vault' },
    summary: `${did} the issuing key ${kid}, good until ${until.slice(0, 10)}.`,
    detail: { kid, subject, serial, until },
  });
}

/** Writes down a key that counts from now on, then the vault that has it. Nothing is waited for in between. */
function takeUp(session: Session, key: IssuingKey, origin: IssuingSlot['origin']): Result<IssuingKeyRow> {
  const { desk } = session;
  const vault = withIssuingKey(desk.vault, key, { since: desk.clock.now(), origin });
  if (!vault.ok) return vault;
  const [row] = issuingKeysOf(vault.value.content);
  if (!row) return fail('INTERNAL', 'The issuing key was not taken up.');
  const written = desk.store.write((tx) => {
    recordIssuingKey(session, tx, row);
    return ok(row);
  });
  if (written.ok) desk.vault = saveVault(vault.value, null);
  return written;
}

/** Gives a desk from before seals its issuing key; asks of every other one that its keys are what they were. */
export async function ensureIssuingKey(session: Session): Promise<Result<void>> {
  const { vault, clock } = session.desk;
  if (hasIssuingKey(vault.content)) return checkIssuingKeys(vault);
  const taken = takeUp(session, await makeIssuingKey(new Date(clock.now())), 'SELF_SIGNED');
  return taken.ok ? ok(undefined) : taken;
}

/**
 * Seals from now on with the site's own key, of a PKCS#12 file; what was sealed before stays genuine. Administrator only.
 * @returns as `readPkcs12` and `withIssuingKey` refuse
 */
export async function importKey(session: Session, pfx: Uint8Array, passphrase: string): Promise<Result<IssuingKeyRow>> {
  const allowed = permit(session, ['ADMINISTRATOR']);
  if (!allowed.ok) return allowed;
  const read = await readPkcs12(pfx, passphrase, new Date(session.desk.clock.now()));
  if (!read.ok) return read;
  const taken = takeUp(session, read.value, 'IMPORTED');
  if (taken.ok) session.desk.publish({ kind: 'changed', areas: ['audit'] });
  return taken;
}
