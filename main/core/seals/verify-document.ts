import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { SealedClaims } from '../../../shared/domain/seal/claim-keys.ts';
import type { SealRevocation } from '../../../shared/domain/seal/revocation-codes.ts';
import { assertNever } from '../../../shared/result.ts';
import { keysNamed, kidOf, publicKeyOf } from './certificate.ts';
import { type Found, findSeals } from './find-seal.ts';
import { checkPdfSignature, type PdfSignature } from './pdf-signature.ts';
import { checkSeal, isHolder, type ReadSeal, readSeal } from './seal.ts';

export type DocumentState = 'GENUINE' | 'ALTERED' | 'REVOKED' | 'UNKNOWN_KEY' | 'NO_SEAL';

/** What a checker brings along. */
export interface Trust {
  /** X.509, DER, of the offices whose seals count. */
  readonly certificates: readonly Uint8Array[];
  /** By the hash of the seal. */
  readonly revocations: { get(hash: string): SealRevocation | undefined };
  /** Whose the paper should be: a PID, or the id of a mission. */
  readonly holder?: string;
  /** The day that an end is compared with; where it is left out, nothing is said of it. */
  readonly today?: CivilDate;
}

export interface DocumentVerdict {
  readonly state: DocumentState;
  /** What the office sealed; null where no key answers for it. Of an unknown key it is only what the paper claims. */
  readonly sealed: SealedClaims | null;
  /** Which key sealed it and the seal's hash, as hex. */
  readonly kid: string | null;
  readonly hash: string | null;
  readonly revoked: SealRevocation | null;
  /** Of the file; null where it bears none. */
  readonly signature: PdfSignature['state'] | null;
  /** Null where nobody was asked about. */
  readonly isHolder: boolean | null;
  /** The last day of a paper whose time is over; null of one in force, and where no day was asked about. */
  readonly expiredOn: CivilDate | null;
  /** One or two sentences for whoever holds the paper. */
  readonly why: string;
}

const NOTHING = {
  ...{ sealed: null, kid: null, hash: null, revoked: null, signature: null, isHolder: null },
  expiredOn: null,
} as const;

type Known = Pick<DocumentVerdict, 'revoked' | 'isHolder' | 'expiredOn'>;

const SAYS_NO_SEAL: Readonly<Record<Found['from'], string>> = {
  TEXT: `This is not the text of a seal, which begins with OFM1:.`,
  PICTURE: 'No seal was found in the picture. Scan the paper flat at 300 dpi, the whole symbol with its white edge.',
  SCAN: 'The PDF states no seal and shows none in its scanned pages. Scan the paper as PNG or JPEG at 300 dpi, or ask for the file as the office issued it.',
  OURS: 'The PDF states no seal.',
  OTHER: 'Only PDF, PNG and JPEG files and the text of a seal can be checked; other files bear no seal.',
};

const CHANGED = 'The file was changed, or added to, after it was signed.';

/** Whether a key that is trusted here signed the file, or seems to have. */
function isOfTrusted({ certificate }: PdfSignature, trusted: readonly Uint8Array[]): boolean {
  const key = publicKeyOf(certificate);
  return key !== null && keysNamed(kidOf(key), trusted).some((each) => each.equals(key));
}

function isSignedWith(kid: string, signature: PdfSignature, trusted: readonly Uint8Array[]): boolean {
  const key = publicKeyOf(signature.certificate);
  if (key === null || kidOf(key) !== kid) return false;
  return keysNamed(kid, trusted).length === 0 || isOfTrusted(signature, trusted);
}

/**
 * What is wrong with a PDF; null where nothing is. One that states its seal was signed when it was issued, with the key
 * of the seal, over the whole of it. A scan need not be signed, and a scanner may have signed it in its own way.
 */
function faultOfFile(
  found: Found,
  signature: PdfSignature | null,
  kid: string | null,
  { certificates }: Trust,
): string | null {
  if (found.from !== 'OURS') {
    return signature?.state === 'ALTERED' && isOfTrusted(signature, certificates) ? CHANGED : null;
  }
  if (signature === null) return 'The file was signed when it was issued, and bears no signature any more.';
  if (signature.state === 'ALTERED' || !signature.coversAll) return CHANGED;
  return kid !== null && isSignedWith(kid, signature, certificates)
    ? null
    : 'The file was signed with another key than its seal.';
}

function without(found: Found, signature: PdfSignature | null, trust: Trust): DocumentVerdict {
  const known = { ...NOTHING, signature: signature?.state ?? null };
  const fault = faultOfFile(found, signature, null, trust);
  return fault === null
    ? { ...known, state: 'NO_SEAL', why: found.unread ?? SAYS_NO_SEAL[found.from] }
    : { ...known, state: 'ALTERED', why: fault };
}

function endedBefore({ expires }: SealedClaims, today: CivilDate | undefined): CivilDate | null {
  return today !== undefined && expires !== null && expires < today ? expires : null;
}

/** The words for a seal that a key answers for. */
function says(found: Found, { revoked, isHolder: isForHolder, expiredOn }: Known): string {
  const sentences = [
    revoked
      ? `The office sealed this, but it no longer counts since ${revoked.on} (${revoked.reason.toLowerCase()}).`
      : found.from === 'OURS'
        ? 'The file is as the office issued it.'
        : 'The office issued this seal. Compare what it states with what stands on the paper.',
    ...(expiredOn === null ? [] : [`It expired on ${expiredOn}.`]),
    ...(isForHolder === false ? ['It was not issued to the holder who was asked about.'] : []),
  ];
  return sentences.join(' ');
}

function judge(
  read: ReadSeal,
  { found, signature, trust }: { found: Found; signature: PdfSignature | null; trust: Trust },
): DocumentVerdict {
  const { claims, kid, hash } = read;
  const revoked = trust.revocations.get(hash) ?? null;
  const isForHolder = trust.holder === undefined ? null : isHolder(claims, trust.holder);
  const known = {
    ...{ sealed: claims, kid, hash, revoked, signature: signature?.state ?? null, isHolder: isForHolder },
    expiredOn: endedBefore(claims, trust.today),
  };
  const fault = faultOfFile(found, signature, kid, trust);
  const state = checkSeal(read, trust.certificates);
  switch (state) {
    case 'ALTERED':
      return {
        ...NOTHING,
        ...{ state, kid, hash, signature: known.signature },
        why: 'The seal was altered: what it states was not sealed by the office.',
      };
    case 'UNKNOWN_KEY':
      return {
        ...known,
        state: fault === null ? 'UNKNOWN_KEY' : 'ALTERED',
        why: fault ?? `The seal names the key ${kid}, which is not known here. Give the certificate of the office.`,
      };
    case 'GENUINE':
      if (fault !== null) return { ...known, state: 'ALTERED', why: fault };
      return { ...known, state: revoked ? 'REVOKED' : 'GENUINE', why: says(found, known) };
    default:
      return assertNever(state);
  }
}

/**
 * Checks a paper of the office without a desk: the text of its seal, a scan of it, or the file itself, whose signature
 * must be whole and of the seal's own key. Never fails: what cannot be read bears no seal, or a damaged one.
 */
export async function verifyDocument(input: Uint8Array | string, trust: Trust): Promise<DocumentVerdict> {
  const found = await findSeals(input);
  const isPdf = found.from === 'OURS' || found.from === 'SCAN';
  const signature = isPdf && typeof input !== 'string' ? await checkPdfSignature(input) : null;
  const [text, ...others] = found.texts;
  if (text === undefined) return without(found, signature, trust);
  if (others.length > 0) {
    const why = 'There are two seals or more. Check one paper at a time.';
    return { ...NOTHING, state: found.from === 'OURS' ? 'ALTERED' : 'NO_SEAL', why };
  }
  const read = readSeal(text);
  if (!read.ok) return { ...NOTHING, state: 'ALTERED', signature: signature?.state ?? null, why: read.failure.message };
  return judge(read.value, { found, signature, trust });
}
