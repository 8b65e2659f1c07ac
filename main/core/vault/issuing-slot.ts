import { createCipheriv, createDecipheriv, createPrivateKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { IssuingKey } from '../seals/certificate.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** An issuing key as it stands in the vault: its certificate for everybody, itself wrapped by the database's key. */
export const issuingSlot = z.strictObject({
  kid: hex(4),
  /** X.509, DER. */
  certificate: z.base64(),
  /** PKCS#8, AES-256-GCM. */
  key: z.strictObject({ nonce: hex(12), wrapped: z.base64(), tag: hex(16) }),
  since: z.iso.datetime(),
  origin: z.enum(['SELF_SIGNED', 'IMPORTED']),
});
export type IssuingSlot = z.output<typeof issuingSlot>;

function wrappingKey(databaseKey: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', databaseKey, '', 'OFM Desk issuing key', 32));
}

/** What the wrapping answers for beside the key, so that no certificate can be put in another's place. */
function bound({ kid, certificate, since, origin }: Omit<IssuingSlot, 'key'>): Buffer {
  return Buffer.from([kid, certificate, since, origin].join('\n'));
}

/** Wraps an issuing key under a fresh nonce. */
export function wrapIssuingKey(
  databaseKey: Buffer,
  key: IssuingKey,
  how: Pick<IssuingSlot, 'since' | 'origin'>,
): IssuingSlot {
  const slot = { kid: key.kid, certificate: Buffer.from(key.certificate).toString('base64'), ...how };
  const nonce = randomBytes(12);
  const wrapping = wrappingKey(databaseKey);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  cipher.setAAD(bound(slot));
  const bare = key.privateKey.export({ type: 'pkcs8', format: 'der' });
  const wrapped = Buffer.concat([cipher.update(bare), cipher.final()]);
  bare.fill(0);
  wrapping.fill(0);
  return {
    ...slot,
    key: {
      nonce: nonce.toString('hex'),
      wrapped: wrapped.toString('base64'),
      tag: cipher.getAuthTag().toString('hex'),
    },
  };
}

/** The private key; null where the slot was altered or belongs to another vault. */
export function unwrapIssuingKey(databaseKey: Buffer, slot: IssuingSlot): KeyObject | null {
  const wrapping = wrappingKey(databaseKey);
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(slot.key.nonce, 'hex'));
  decipher.setAAD(bound(slot));
  decipher.setAuthTag(Buffer.from(slot.key.tag, 'hex'));
  try {
    const bare = Buffer.concat([decipher.update(Buffer.from(slot.key.wrapped, 'base64')), decipher.final()]);
    const key = createPrivateKey({ key: bare, type: 'pkcs8', format: 'der' });
    bare.fill(0);
    return key;
  } catch {
    return null;
  } finally {
    wrapping.fill(0);
  }
}
