import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { civilDate } from '../domain/dates.ts';
import { REVOCATION_REASONS } from '../domain/revocation/revocation.ts';
import { entry } from './entry.ts';

export const PAPER_STATES = ['GENUINE', 'ALTERED', 'REVOKED', 'UNKNOWN_KEY', 'NO_SEAL'] as const;

/** What the check of a paper came to. The hash of the holder stays in the core: nobody can read it. */
export const paperVerdict = z.strictObject({
  state: z.enum(PAPER_STATES),
  /** What the seal states; of an unknown key it is only what the paper claims. */
  sealed: z
    .strictObject({
      kind: z.string(),
      number: z.string(),
      /** 0 for the original, from 1 on for each duplicate. */
      copy: z.int(),
      issued: civilDate,
      expires: civilDate.nullable(),
      plate: z.string().nullable(),
      vin: z.string().nullable(),
      fact: z.string().nullable(),
    })
    .nullable(),
  revoked: z.strictObject({ on: civilDate, reason: z.enum(REVOCATION_REASONS) }).nullable(),
  /** Of the file; null where it bears none, and of everything that is no file. */
  signature: z.enum(['VALID', 'ALTERED']).nullable(),
  /** Null where nobody was asked about. */
  isHolder: z.boolean().nullable(),
  /** Whether what was sealed ended before today. */
  isExpired: z.boolean(),
  /** Which key sealed it, as hex. */
  kid: z.string().nullable(),
  why: z.string(),
});
export type PaperVerdict = z.output<typeof paperVerdict>;

/** One of the desk's certificates by its SHA-256, as other programs print it. */
const fingerprint = z.string().regex(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/, 'not the fingerprint of a certificate');

/** A key that papers are or were sealed with. */
export const issuingKeyRow = z.strictObject({
  kid: z.string(),
  origin: z.enum(['SELF_SIGNED', 'IMPORTED']),
  since: z.string(),
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  fingerprint,
  /** When its certificate ends, ISO 8601. */
  until: z.string(),
  /** Whether papers are sealed with it now. */
  current: z.boolean(),
});

/** Whose the paper should be: a PID, or the id of a mission. */
const holder = z.string().trim().min(1).max(64).optional();
const verdict = z.strictObject({ verdict: paperVerdict });
const saved = z.strictObject({ file: z.string().nullable() });
/** More than the border takes at once. */
const MOST_PICTURE_BYTES = 1_000_000;

export const papersContract = {
  /** Checks the text of a seal. Each check is written into the audit log. */
  checkText: entry(CASE_READERS, z.strictObject({ text: z.string().min(1).max(4000), holder }), verdict),
  /** Checks a picture that the camera took: PNG or JPEG. */
  checkPicture: entry(
    CASE_READERS,
    z.strictObject({
      picture: z
        .instanceof(Uint8Array)
        .refine(({ length }) => length > 0 && length <= MOST_PICTURE_BYTES, { error: 'larger than 1 MB' }),
      holder,
    }),
    verdict,
  ),
  /** Checks a file that the system's dialog gave; null where it was cancelled. */
  checkFile: entry(CASE_READERS, z.strictObject({ holder }), z.strictObject({ verdict: paperVerdict.nullable() })),
  /** The keys that this desk ever sealed with, the newest first. */
  keys: entry('unlocked', z.strictObject({}), z.strictObject({ keys: z.array(issuingKeyRow) })),
  /** Opens the system's dialog for a PKCS#12 file and keeps its path; the window gets a ticket, never the path. */
  chooseKey: entry(
    ['ADMINISTRATOR'],
    z.strictObject({}),
    z.strictObject({ file: z.strictObject({ ticket: z.string(), name: z.string() }).nullable() }),
  ),
  /** Seals from now on with the key of a chosen file; what was sealed before stays genuine. */
  importKey: entry(
    ['ADMINISTRATOR'],
    z.strictObject({ ticket: z.string(), passphrase: z.string().max(1024) }),
    z.strictObject({ key: issuingKeyRow }),
  ),
  /** Saves a certificate as PEM, for whoever checks papers elsewhere; null where it was cancelled. */
  saveCertificate: entry('unlocked', z.strictObject({ fingerprint }), saved),
  /** Signs and saves the list of every seal that no longer counts; null where it was cancelled. */
  saveRevocations: entry(['SUPERVISOR', 'ISSUANCE', 'AUDITOR'], z.strictObject({}), saved),
};
