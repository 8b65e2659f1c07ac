import { X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { IssuingKey } from '../seals/certificate.ts';
import { type IssuingSlot, unwrapIssuingKey, wrapIssuingKey } from './issuing-slot.ts';
import type { OpenVault } from './vault.ts';
import type { VaultContent } from './vault-file.ts';

export type { IssuingKey } from '../seals/certificate.ts';

function slotsOf(content: VaultContent): readonly IssuingSlot[] {
  return content.issuing ?? [];
}

function certificateOf(slot: IssuingSlot): Uint8Array {
  return new Uint8Array(Buffer.from(slot.certificate, 'base64'));
}

/**
 * A vault whose papers are sealed with this key from now on; the certificates of those before stay known. Not yet on
 * disk: `saveVault` writes it.
 * @returns CONFLICT where it is the present key already
 */
export function withIssuingKey(
  vault: OpenVault,
  key: IssuingKey,
  how: Pick<IssuingSlot, 'since' | 'origin'>,
): Result<OpenVault> {
  const slots = slotsOf(vault.content);
  const current = slots.at(-1);
  if (current && Buffer.compare(certificateOf(current), key.certificate) === 0) {
    return fail('CONFLICT', 'This is the issuing key of the desk already.', 'There is nothing to do.');
  }
  const slot = wrapIssuingKey(vault.key, key, how);
  return ok({ ...vault, content: { ...vault.content, issuing: [...slots, slot] } });
}

/** Whether the vault has an issuing key. */
export function hasIssuingKey(content: VaultContent): boolean {
  return slotsOf(content).length > 0;
}

/**
 * The key that papers are sealed with from now on. Every unlocked desk has one that `checkIssuingKeys` has opened; where
 * it cannot be opened all the same, that is a defect.
 */
export function issuingKey(vault: OpenVault): IssuingKey {
  const slot = slotsOf(vault.content).at(-1);
  const privateKey = slot ? unwrapIssuingKey(vault.key, slot) : null;
  if (!slot || !privateKey) throw new Error('the vault has no issuing key that opens');
  return { kid: slot.kid, certificate: certificateOf(slot), privateKey };
}

/** KEY_UNAVAILABLE where an issuing key or its certificate was altered: a foreign one would make forgeries genuine. */
export function checkIssuingKeys(vault: OpenVault): Result<void> {
  const altered = slotsOf(vault.content).find((slot) => unwrapIssuingKey(vault.key, slot) === null);
  return altered
    ? fail('KEY_UNAVAILABLE', `The issuing key ${altered.kid} in vault.json is damaged or was altered.`)
    : ok(undefined);
}

/** Every certificate (X.509, DER) that this desk ever issued under, the oldest first. Needs no passphrase. */
export function certificatesOf(content: VaultContent): Uint8Array[] {
  return slotsOf(content).map(certificateOf);
}

/** What is told of an issuing key. */
export interface IssuingKeyRow {
  readonly kid: string;
  readonly origin: IssuingSlot['origin'];
  readonly since: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  /** When its certificate ends, ISO 8601. */
  readonly until: string;
  /** Whether papers are sealed with it now. */
  readonly current: boolean;
}

/** The issuing keys of a desk, the newest first. Needs no passphrase. */
export function issuingKeysOf(content: VaultContent): IssuingKeyRow[] {
  const slots = slotsOf(content);
  return slots
    .map((slot, at) => {
      const certificate = new X509Certificate(certificateOf(slot));
      return {
        ...{ kid: slot.kid, origin: slot.origin, since: slot.since },
        subject: certificate.subject,
        issuer: certificate.issuer,
        serial: certificate.serialNumber,
        until: certificate.validToDate.toISOString(),
        current: at === slots.length - 1,
      };
    })
    .reverse();
}
