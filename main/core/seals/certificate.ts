import { createHash, type KeyObject, X509Certificate } from 'node:crypto';

/** What a paper or a list is sealed with. */
export interface IssuingKey {
  /** The first four bytes of the SHA-256 of the certificate's public key, in hex: which key it was. */
  readonly kid: string;
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
}

/** The public key of a certificate (DER); null where it is none, or not of the curve P-256. */
export function publicKeyOf(certificate: Uint8Array): KeyObject | null {
  try {
    const key = new X509Certificate(certificate).publicKey;
    const isOurs = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isOurs ? key : null;
  } catch {
    return null;
  }
}

/** How seals name a public key: the first four bytes of the SHA-256 of its SPKI, in hex. */
export function kidOf(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex').slice(0, 8);
}

/** The public keys that a kid may mean among certificates: four bytes can be the same of two. */
export function keysNamed(kid: string, certificates: readonly Uint8Array[]): KeyObject[] {
  return certificates.map(publicKeyOf).filter((key): key is KeyObject => key !== null && kidOf(key) === kid);
}
