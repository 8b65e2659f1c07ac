import { createPrivateKey, type KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import { CertBag, Certificate, CryptoEngine, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from 'pkijs';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type IssuingKey, kidOf, publicKeyOf } from '../seals/certificate.ts';

/** More rounds than any program writes would only keep the desk busy. */
const MOST_ROUNDS = 10_000_000;

const NOT_PKCS12 = fail(
  'INVALID_INPUT',
  'This is not a PKCS#12 file that can be read.',
  'Ask the issuer of the key for a PKCS#12 file with AES-256 and SHA-256, as OpenSSL 3 makes it.',
);

/** The parts of a file whose seal the passphrase opens. */
async function openBags(file: Uint8Array, passphrase: string): Promise<Result<SafeBag[]>> {
  const crypto = new CryptoEngine({ name: 'node', crypto: webcrypto });
  const password = new TextEncoder().encode(passphrase).buffer;
  const pfx = PFX.fromBER(file);
  if ((pfx.macData?.iterations ?? 0) > MOST_ROUNDS) return NOT_PKCS12;
  try {
    await pfx.parseInternalValues({ password, checkIntegrity: true }, crypto);
  } catch (error) {
    const isSeal = error instanceof Error && error.message.startsWith('Integrity');
    return isSeal
      ? fail(
          'WRONG_PASSPHRASE',
          'The passphrase does not open this PKCS#12 file.',
          'Check its passphrase and try again.',
        )
      : NOT_PKCS12;
  }
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) return NOT_PKCS12;
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) }, crypto);
  const contents: { value: { safeBags: SafeBag[] } }[] = safe.parsedValue.safeContents;
  return ok(contents.flatMap(({ value }) => value.safeBags));
}

function privateKeyIn({ bagValue }: SafeBag, passphrase: string): KeyObject | null {
  if (!(bagValue instanceof PKCS8ShroudedKeyBag) && !(bagValue instanceof PrivateKeyInfo)) return null;
  return createPrivateKey({ key: Buffer.from(bagValue.toSchema().toBER()), type: 'pkcs8', format: 'der', passphrase });
}

function certificateIn({ bagValue }: SafeBag): Uint8Array | null {
  if (!(bagValue instanceof CertBag) || !(bagValue.parsedValue instanceof Certificate)) return null;
  return new Uint8Array(bagValue.parsedValue.toSchema().toBER());
}

/** The one key and its certificate, where they may seal papers. */
function pick(keys: readonly KeyObject[], certificates: readonly Uint8Array[], now: Date): Result<IssuingKey> {
  const [privateKey] = keys;
  if (privateKey === undefined || keys.length > 1) {
    return fail('INVALID_INPUT', `The file holds ${keys.length} private keys; one is wanted.`);
  }
  if (privateKey.asymmetricKeyType !== 'ec' || privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    return fail('INVALID_INPUT', 'The key in the file is not an ECDSA key on the curve P-256.', 'Ask for such a key.');
  }
  const certificate = certificates.find((each) => new X509Certificate(each).checkPrivateKey(privateKey));
  const publicKey = certificate && publicKeyOf(certificate);
  if (!certificate || !publicKey) {
    return fail('INVALID_INPUT', 'No certificate in the file belongs to its key.', 'Export both together again.');
  }
  const { validFromDate, validToDate } = new X509Certificate(certificate);
  if (now < validFromDate || now > validToDate) {
    const [from, to] = [validFromDate, validToDate].map((date) => date.toISOString().slice(0, 10));
    return fail(
      'INVALID_INPUT',
      `The certificate is in force from ${from} to ${to} only.`,
      'Ask for a new certificate.',
    );
  }
  return ok({ kid: kidOf(publicKey), certificate, privateKey });
}

/**
 * Reads the key and the certificate of a PKCS#12 file (RFC 7292).
 * @returns WRONG_PASSPHRASE; INVALID_INPUT where it is none, or its key or certificate cannot seal papers
 */
export async function readPkcs12(file: Uint8Array, passphrase: string, now: Date): Promise<Result<IssuingKey>> {
  try {
    const bags = await openBags(file, passphrase);
    if (!bags.ok) return bags;
    const keys = bags.value.map((bag) => privateKeyIn(bag, passphrase)).filter((key) => key !== null);
    const certificates = bags.value.map(certificateIn).filter((certificate) => certificate !== null);
    return pick(keys, certificates, now);
  } catch {
    // The parsers throw whatever they stumble over.
    return NOT_PKCS12;
  }
}
