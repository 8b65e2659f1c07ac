import { createHmac, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { foldName } from '../../../shared/domain/registry/name.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { clearAttempts, countAttempt, lockedUntil } from './attempts.ts';
import { decoySlot, KDFS, type Kdf, type KdfName, unwrapKey, wrapKey } from './key-slot.ts';
import { checkPassphrase } from './passphrase-strength.ts';
import { newRecoveryCode, normaliseRecoveryCode } from './recovery-code.ts';
import { readVault, type VaultContent, vaultFile, writeVault } from './vault-file.ts';

const RECOVERY = 'recovery';

/** A vault whose key is at hand: the slots can be changed, and the key opens the database. */
export interface OpenVault {
  readonly folder: string;
  readonly key: Buffer;
  readonly content: VaultContent;
}

/** Stands in for the database's salt until the set-up is finished. */
const NOT_BOUND = '0'.repeat(32);

export function vaultExists(folder: string): boolean {
  return existsSync(vaultFile(folder));
}

/** Whether the set-up of the folder was finished: the vault knows its database. */
export function isSetUp(folder: string): boolean {
  const content = readVault(folder);
  // A damaged vault is no empty one: it is never set up again over what is there.
  return content.ok ? content.value.database !== NOT_BOUND : content.failure.code !== 'VAULT_MISSING';
}

/** The slot of a name; the name itself is not in the file. */
function slotId(content: VaultContent, name: string): string {
  return createHmac('sha256', content.installation).update(foldName(name)).digest('hex');
}

function kdfOf(content: VaultContent): Kdf {
  return content.recovery.kdf;
}

/** A new key and its vault, not yet on disk: the caller opens the database first and then calls `saveVault`. */
export async function newVault(folder: string, kdf: KdfName): Promise<{ vault: OpenVault; recoveryCode: string }> {
  const key = randomBytes(32);
  const recoveryCode = newRecoveryCode();
  const content: VaultContent = {
    format: 1,
    installation: randomBytes(16).toString('hex'),
    database: NOT_BOUND,
    recoveryConfirmed: false,
    recovery: await wrapKey(RECOVERY, KDFS[kdf], normaliseRecoveryCode(recoveryCode), key),
    slots: [],
  };
  return { vault: { folder, key, content }, recoveryCode };
}

/** The longer list of issuing keys: it only grows, and whoever waited with a vault in hand must not shorten it. */
function issuingOf({ folder, content }: OpenVault): Pick<VaultContent, 'issuing'> {
  const onDisk = readVault(folder);
  const isSame = onDisk.ok && onDisk.value.installation === content.installation;
  const [here, there] = [content.issuing ?? [], (isSame && onDisk.value.issuing) || []];
  const issuing = there.length > here.length ? there : here;
  return issuing.length === 0 ? {} : { issuing };
}

function save(vault: OpenVault, change: Partial<VaultContent>): OpenVault {
  const content = { ...vault.content, ...change, ...issuingOf(vault) };
  writeVault(vault.folder, content);
  return { ...vault, content };
}

/** Writes the vault with the salt of the database it belongs to. */
export function bindDatabase(vault: OpenVault, databaseSalt: string): OpenVault {
  return save(vault, { database: databaseSalt });
}

/** Gives a name a slot, or a new passphrase where it has one. Refuses a weak passphrase. */
export async function setPassphrase(vault: OpenVault, name: string, passphrase: string): Promise<Result<OpenVault>> {
  const strong = await checkPassphrase(passphrase);
  if (!strong.ok) return strong;
  const id = slotId(vault.content, name);
  const slot = await wrapKey(id, kdfOf(vault.content), passphrase, vault.key);
  return ok({
    ...vault,
    content: { ...vault.content, slots: [...vault.content.slots.filter((one) => one.id !== id), slot] },
  });
}

/** Writes the slots as they are; a passphrase that was set counts from here. Forgets the name's failures. */
export function saveVault(vault: OpenVault, changed: { name: string; now: number } | null): OpenVault {
  if (changed) clearAttempts(vault.folder, slotId(vault.content, changed.name), changed.now);
  return save(vault, {});
}

/** Takes a name's slot away: its passphrase opens nothing from then on. */
export function removeSlot(vault: OpenVault, name: string): OpenVault {
  const id = slotId(vault.content, name);
  return save(vault, { slots: vault.content.slots.filter((slot) => slot.id !== id) });
}

export function hasSlot(vault: OpenVault, name: string): boolean {
  const id = slotId(vault.content, name);
  return vault.content.slots.some((slot) => slot.id === id);
}

function lockedOut(until: number): Result<never> {
  const time = new Date(until).toTimeString().slice(0, 5);
  return fail(
    'LOCKED_OUT',
    `Three attempts failed; this name is locked until ${time}.`,
    `Wait until ${time}, or ask an administrator for a new passphrase.`,
  );
}

/** A vault opened by a secret, and how many attempts failed before. */
export interface JustOpened extends OpenVault {
  readonly failures: number;
}

async function open(
  folder: string,
  now: number,
  pick: (content: VaultContent) => { id: string; secret: string; slot: VaultContent['recovery'] },
): Promise<Result<JustOpened>> {
  const read = readVault(folder);
  if (!read.ok) return read;
  const content = read.value;
  const { id, secret, slot } = pick(content);
  const until = lockedUntil(folder, id, now);
  if (until !== null) return lockedOut(until);
  const failures = countAttempt(folder, id, now);
  const key = await unwrapKey(slot, secret);
  if (key === null) return fail('WRONG_PASSPHRASE', 'The name and the passphrase do not fit.');
  clearAttempts(folder, id, now);
  return ok({ folder, key, content, failures });
}

/**
 * Opens the vault with a name's passphrase. The answer and the time it takes are the same whether the name is unknown
 * or the passphrase wrong. Three failures in 15 minutes lock the name for 15 minutes.
 * @param now epoch milliseconds
 */
export function unlockVault(
  folder: string,
  name: string,
  passphrase: string,
  now: number,
): Promise<Result<JustOpened>> {
  return open(folder, now, (content) => {
    const id = slotId(content, name);
    const slot = content.slots.find((one) => one.id === id) ?? decoySlot(id, kdfOf(content));
    return { id, secret: passphrase, slot };
  });
}

/** Opens the vault with the sealed recovery code; counted and locked like a name. */
export async function recoverVault(folder: string, code: string, now: number): Promise<Result<JustOpened>> {
  const opened = await open(folder, now, (content) => ({
    id: RECOVERY,
    secret: normaliseRecoveryCode(code),
    slot: content.recovery,
  }));
  if (opened.ok || opened.failure.code !== 'WRONG_PASSPHRASE') return opened;
  return fail(
    'WRONG_PASSPHRASE',
    'This is not the recovery code of this vault.',
    'Check the code in the sealed envelope and type it again.',
  );
}

/** A new recovery code; the old one opens nothing once the vault is written, and the new one must be confirmed. */
export async function renewRecoveryCode(vault: OpenVault): Promise<{ vault: OpenVault; recoveryCode: string }> {
  const recoveryCode = newRecoveryCode();
  const recovery = await wrapKey(RECOVERY, kdfOf(vault.content), normaliseRecoveryCode(recoveryCode), vault.key);
  return { vault: save(vault, { recovery, recoveryConfirmed: false }), recoveryCode };
}

/** Whether the code is the vault's; where it is, that is written down. */
export async function confirmRecoveryCode(vault: OpenVault, code: string): Promise<Result<OpenVault>> {
  const key = await unwrapKey(vault.content.recovery, normaliseRecoveryCode(code));
  if (key === null) {
    return fail(
      'WRONG_PASSPHRASE',
      'This is not the code that was shown.',
      'Compare it with what you wrote down and type it again.',
    );
  }
  key.fill(0);
  return ok(save(vault, { recoveryConfirmed: true }));
}
