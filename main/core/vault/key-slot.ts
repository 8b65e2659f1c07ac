import { createCipheriv, createDecipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { assertNever } from '../../../shared/result.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const kdfSchema = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('argon2id'),
    memoryKib: z.int().min(19_456).max(4_194_304),
    passes: z.int().min(2).max(100),
    lanes: z.int().min(1).max(16),
  }),
  z.strictObject({ name: z.literal('pbkdf2-sha512'), iterations: z.int().min(210_000).max(100_000_000) }),
]);
export type Kdf = z.output<typeof kdfSchema>;
export type KdfName = Kdf['name'];

/** The cost of each derivation: Argon2id by default, PBKDF2 where a site allows approved algorithms only. */
export const KDFS: Readonly<Record<KdfName, Kdf>> = {
  argon2id: { name: 'argon2id', memoryKib: 65_536, passes: 3, lanes: 4 },
  'pbkdf2-sha512': { name: 'pbkdf2-sha512', iterations: 600_000 },
};

/** The database key wrapped by one secret. `id` tells whose it is without naming anybody. */
export const keySlot = z.strictObject({
  id: z.string().min(1),
  kdf: kdfSchema,
  salt: hex(16),
  nonce: hex(12),
  wrapped: hex(32),
  tag: hex(16),
});
export type KeySlot = z.output<typeof keySlot>;

const pbkdf2Async = promisify(pbkdf2);

async function deriveKey(kdf: Kdf, secret: string, salt: Buffer): Promise<Buffer> {
  const words = Buffer.from(secret.normalize('NFKC'), 'utf8');
  switch (kdf.name) {
    case 'argon2id':
      // Argon2id is the library's default; its enum cannot be imported as a value.
      return hashRaw(words, {
        memoryCost: kdf.memoryKib,
        timeCost: kdf.passes,
        parallelism: kdf.lanes,
        outputLen: 32,
        salt,
      });
    case 'pbkdf2-sha512':
      return pbkdf2Async(words, salt, kdf.iterations, 32, 'sha512');
    default:
      return assertNever(kdf);
  }
}

/** Wraps a 32-byte key with a secret under a fresh salt and nonce. */
export async function wrapKey(id: string, kdf: Kdf, secret: string, key: Buffer): Promise<KeySlot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const wrapping = await deriveKey(kdf, secret, salt);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  cipher.setAAD(Buffer.from(id));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  wrapping.fill(0);
  return {
    id,
    kdf,
    salt: salt.toString('hex'),
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

/** The key, or null where the secret is not the slot's. Takes the same time either way. */
export async function unwrapKey(slot: KeySlot, secret: string): Promise<Buffer | null> {
  const wrapping = await deriveKey(slot.kdf, secret, Buffer.from(slot.salt, 'hex'));
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(slot.nonce, 'hex'));
  decipher.setAAD(Buffer.from(slot.id));
  decipher.setAuthTag(Buffer.from(slot.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()]);
  } catch {
    return null;
  } finally {
    wrapping.fill(0);
  }
}

/** A slot that no secret opens, for names that are not there: refusing it costs what refusing a real one costs. */
export function decoySlot(id: string, kdf: Kdf): KeySlot {
  return {
    id,
    kdf,
    salt: randomBytes(16).toString('hex'),
    nonce: randomBytes(12).toString('hex'),
    wrapped: randomBytes(32).toString('hex'),
    tag: randomBytes(16).toString('hex'),
  };
}
