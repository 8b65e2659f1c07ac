import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../db/connection.ts';
import { issuingSlot } from './issuing-slot.ts';
import { keySlot } from './key-slot.ts';

const vaultContent = z.strictObject({
  format: z.literal(1),
  /** Random; names are hashed with it, so that the file names nobody. */
  installation: z.string().regex(/^[0-9a-f]{32}$/),
  /** The salt at the head of the database that the key opens. */
  database: z.string().regex(/^[0-9a-f]{32}$/),
  recoveryConfirmed: z.boolean(),
  recovery: keySlot,
  slots: z.array(keySlot),
  /** What papers were sealed with, the newest last; a desk from before seals has none until it is unlocked. */
  issuing: z.array(issuingSlot).optional(),
});
export type VaultContent = z.output<typeof vaultContent>;

export function vaultFile(folder: string): string {
  return path.join(folder, 'vault.json');
}

/** Replaces a file whole: after a crash at any moment the old content is there or the new one, never a part. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const next = `${file}.next`;
  const handle = openSync(next, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
  syncFolder(path.dirname(file));
}

/** Reads the key slots. VAULT_MISSING where there is none, KEY_UNAVAILABLE where the file is damaged. */
export function readVault(folder: string): Result<VaultContent> {
  const file = vaultFile(folder);
  if (!existsSync(file)) return fail('VAULT_MISSING', `There is no OFM Desk vault in ${folder}.`);
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (z.object({ format: z.int().min(2) }).safeParse(content).success) {
      return fail('NEWER_VERSION', 'The vault was written by a newer OFM Desk.');
    }
    return ok(vaultContent.parse(content));
  } catch {
    return fail('KEY_UNAVAILABLE', 'The key slots in vault.json are damaged.');
  }
}

export function writeVault(folder: string, content: VaultContent): void {
  replaceFile(vaultFile(folder), `${JSON.stringify(content, null, 1)}\n`);
}
