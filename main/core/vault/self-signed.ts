import { createHash, KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension, Time } from 'pkijs';
import { type IssuingKey, kidOf } from '../seals/certificate.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const COMMON_NAME = '2.5.4.3';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
/** digitalSignature and nonRepudiation, the first two bits (RFC 5280, 4.2.1.3). */
const SIGNS = new Uint8Array([0b1100_0000]).buffer;
const YEARS = 10;

/** Positive and at most 20 bytes long (RFC 5280, 4.1.2.2): the first byte is 64 to 127. */
function serialNumber(): Integer {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return new Integer({ valueHex: Uint8Array.from(bytes).buffer });
}

/** UTCTime through 2049 and GeneralizedTime from then on (RFC 5280, 4.1.2.5). */
function time(value: Date): Time {
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

function extensions(subjectKey: Buffer): Extension[] {
  const identifier = new OctetString({ valueHex: Uint8Array.from(subjectKey).buffer });
  return [
    new Extension({
      extnID: BASIC_CONSTRAINTS,
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(),
    }),
    new Extension({
      extnID: KEY_USAGE,
      critical: true,
      extnValue: new BitString({ valueHex: SIGNS, unusedBits: 6 }).toBER(),
    }),
    new Extension({ extnID: SUBJECT_KEY_IDENTIFIER, critical: false, extnValue: identifier.toBER() }),
  ];
}

/**
 * Makes an issuing key: ECDSA on P-256, and a certificate that it signs itself, good for ten years. The certificate
 * names the desk and nobody at it.
 */
export async function makeIssuingKey(now: Date): Promise<IssuingKey> {
  const crypto = new CryptoEngine({ name: 'node', crypto: webcrypto });
  const pair = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const publicKey = KeyObject.from(pair.publicKey);
  const spki = publicKey.export({ type: 'spki', format: 'der' });

  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = serialNumber();
  for (const name of [certificate.subject, certificate.issuer]) {
    name.typesAndValues.push(
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: 'OFM Desk issuing key' }) }),
    );
  }
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  certificate.notBefore = time(now);
  certificate.notAfter = time(end);
  // The point of the key without the rest of its SPKI is hashed (RFC 5280, 4.2.1.2).
  certificate.extensions = extensions(createHash('sha1').update(spki.subarray(-65)).digest());
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey, crypto);
  await certificate.sign(pair.privateKey, 'SHA-256', crypto);
  return {
    kid: kidOf(publicKey),
    certificate: new Uint8Array(certificate.toSchema().toBER()),
    privateKey: KeyObject.from(pair.privateKey),
  };
}
