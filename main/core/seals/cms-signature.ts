import { createHash, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** What signs: a P-256 key and the DER of the certificate that names it. */
export interface SigningKey {
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
};
/** The order of P-256 (FIPS 186-5). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

interface Ecdsa {
  readonly r: bigint;
  readonly s: bigint;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A copy with a buffer of its own, as asn1js takes it. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function octets(bytes: Uint8Array): asn1.OctetString {
  return new asn1.OctetString({ valueHex: bufferOf(bytes) });
}

/**
 * The signed attributes of PAdES baseline B-B (EN 319 142-1, table 1): content type, digest, and the certificate's own
 * digest (RFC 5035), in DER's order. No signing time: there the entry M of the PDF is the only one allowed.
 */
function signedAttributes(digest: Uint8Array, certificate: Uint8Array): SignedAndUnsignedAttributes {
  // SHA-256 is the default of ESSCertIDv2, and DER leaves defaults out.
  const certificateId = new asn1.Sequence({ value: [octets(sha256(certificate))] });
  const signingCertificate = new asn1.Sequence({ value: [new asn1.Sequence({ value: [certificateId] })] });
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: OID.contentType, values: [new asn1.ObjectIdentifier({ value: OID.data })] }),
      new Attribute({ type: OID.messageDigest, values: [octets(digest)] }),
      new Attribute({ type: OID.signingCertificateV2, values: [signingCertificate] }),
    ],
  });
}

/** What the key signs: the attributes as a SET OF (RFC 5652, 5.4). */
function toBeSigned(attributes: SignedAndUnsignedAttributes): Uint8Array {
  const bytes = new Uint8Array(attributes.toSchema().toBER());
  bytes[0] = 0x31;
  return bytes;
}

function parseCertificate(der: Uint8Array): Certificate {
  return Certificate.fromBER(bufferOf(der));
}

/** The whole CMS, which depends on nothing else: one digest, certificate and signature make one run of bytes. */
function encode(digest: Uint8Array, der: Uint8Array, { r, s }: Ecdsa): Uint8Array {
  const certificate = parseCertificate(der);
  const signature = new asn1.Sequence({ value: [asn1.Integer.fromBigInt(r), asn1.Integer.fromBigInt(s)] });
  const signedData = new SignedData({
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
        signedAttrs: signedAttributes(digest, der),
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 }),
        signature: new asn1.OctetString({ valueHex: signature.toBER() }),
      }),
    ],
  });
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signedData.toSchema() });
  return new Uint8Array(content.toSchema().toBER());
}

function bigintOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/**
 * Signs a SHA-256 digest: a detached CMS SignedData as PAdES baseline B-B asks for it, with the certificate. Of the two
 * signatures that ECDSA allows, s and -s, it takes the lower, so that nobody can make another one of it.
 * @throws where the certificate is not DER
 */
export function signCms(digest: Uint8Array, key: SigningKey): Uint8Array {
  const attributes = toBeSigned(signedAttributes(digest, key.certificate));
  const signature = sign('sha256', attributes, { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  const s = bigintOf(signature.subarray(32));
  const cms = encode(digest, key.certificate, {
    r: bigintOf(signature.subarray(0, 32)),
    s: s > ORDER / 2n ? ORDER - s : s,
  });
  if (!Buffer.from(cms).includes(Buffer.from(key.certificate))) throw new Error('The certificate is not DER.');
  return cms;
}

/** No more bytes than this are needed for the signature by a key with this certificate. */
export function roomForCms(certificate: Uint8Array): number {
  // The issuer's name stands beside the certificate once more; all else is about 300 bytes.
  return certificate.length * 2 + 768;
}

/** The certificate and the signature that a CMS has. */
export interface ReadCms extends Ecdsa {
  readonly certificate: Uint8Array;
}

/**
 * Reads what varies in a CMS of this desk.
 * @throws where there is none
 */
export function readCms(bytes: Uint8Array): ReadCms {
  const content = ContentInfo.fromBER(bufferOf(bytes));
  const { certificates, signerInfos } = new SignedData({ schema: content.content });
  const certificate = certificates?.[0];
  const signer = signerInfos[0];
  if (!(certificate instanceof Certificate) || !signer) throw new Error('no certificate or no signer');
  const pair = asn1.fromBER(signer.signature.valueBlock.valueHexView).result;
  const [r, s] = pair instanceof asn1.Sequence ? pair.valueBlock.value : [];
  if (!(r instanceof asn1.Integer && s instanceof asn1.Integer)) throw new Error('not an ECDSA signature');
  return { certificate: new Uint8Array(certificate.toSchema().toBER()), r: r.toBigInt(), s: s.toBigInt() };
}

/**
 * Whether the CMS is a signature of the digest by its certificate. It must be what `signCms` would write, byte for byte
 * with zeros up to its end: what the signature does not cover, as version, names and algorithms, cannot be changed
 * either, and the certificate's digest among the attributes is the certificate's.
 * @throws where the certificate has no key that verifies
 */
export function isCmsOf(digest: Uint8Array, contents: string, cms: ReadCms): boolean {
  const { certificate, r, s } = cms;
  if (r <= 0n || r >= ORDER || s <= 0n || s > ORDER / 2n) return false;
  const key = new X509Certificate(certificate).publicKey;
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return false;
  const signature = Buffer.from(`${r.toString(16).padStart(64, '0')}${s.toString(16).padStart(64, '0')}`, 'hex');
  const attributes = toBeSigned(signedAttributes(digest, certificate));
  if (!verify('sha256', attributes, { key, dsaEncoding: 'ieee-p1363' }, signature)) return false;
  const written = Buffer.from(encode(digest, certificate, cms)).toString('hex');
  return written.padEnd(contents.length, '0') === contents;
}
