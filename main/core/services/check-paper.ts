import path from 'node:path';
import type { PaperVerdict } from '../../../shared/contract/papers.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { revocationOf } from '../db/repositories/sealed-revocations.ts';
import { permit, type Session } from '../desk.ts';
import { readBounded } from '../evidence/read-bounded.ts';
import { type DocumentVerdict, verifyDocument } from '../seals/verify-document.ts';
import { certificatesOf } from '../vault/issuing-key.ts';
import { recordChange } from './record-change.ts';

/** More than a scan of a whole file needs. */
const MOST_PAPER_MB = 30;

/** How a paper came to the desk. */
type Way = 'TEXT' | 'PICTURE' | 'FILE';

const STATE_WORDS: Readonly<Record<DocumentVerdict['state'], string>> = {
  GENUINE: 'genuine',
  ALTERED: 'altered',
  REVOKED: 'revoked',
  UNKNOWN_KEY: 'unknown key',
  NO_SEAL: 'no seal',
};

/** A verdict as the contract has it. */
function told(verdict: DocumentVerdict): PaperVerdict {
  const { sealed, hash: _hash, expiredOn, ...others } = verdict;
  const isExpired = expiredOn !== null;
  if (sealed === null) return { ...others, sealed, isExpired };
  const { holderHash: _holderHash, ...stated } = sealed;
  return { ...others, sealed: stated, isExpired };
}

/** Checks what was brought against the keys and the revocations of this desk, and tells nothing that is not written. */
async function check(
  session: Session,
  way: Way,
  input: Uint8Array | string,
  holder: string | undefined,
): Promise<Result<PaperVerdict>> {
  const { desk } = session;
  const verdict = await verifyDocument(input, {
    certificates: certificatesOf(desk.vault.content),
    revocations: { get: (hash) => revocationOf(desk.store.read, hash, desk.clock.today()) ?? undefined },
    today: desk.clock.today(),
    ...(holder === undefined ? {} : { holder }),
  });
  const { state, sealed, kid, hash, isHolder } = verdict;
  const named = sealed === null ? 'a paper' : `${sealed.kind} ${sealed.number}`;
  const written = desk.store.write((tx) => {
    // Never the file's name nor whose the paper should be: both may name a person.
    recordChange(session, tx, {
      action: 'papers.check',
      subject: { kind: 'registry', key: sealed?.number ?? hash ?? 'unread' },
      summary: `Checked ${named}: ${STATE_WORDS[state]}.`,
      detail: { way, state, kind: sealed?.kind ?? null, number: sealed?.number ?? null, kid, hash, isHolder },
    });
    return ok(told(verdict));
  });
  if (written.ok) desk.publish({ kind: 'changed', areas: ['audit'] });
  return written;
}

/** Checks the text of a seal, typed, pasted or scanned by hand. For whoever reads cases. */
export async function checkPaperText(
  session: Session,
  { text, holder }: { text: string; holder?: string | undefined },
): Promise<Result<PaperVerdict>> {
  const allowed = permit(session, CASE_READERS);
  return allowed.ok ? check(session, 'TEXT', text, holder) : allowed;
}

/** Checks a picture that a camera took, PNG or JPEG. For whoever reads cases. */
export async function checkPaperPicture(
  session: Session,
  { picture, holder }: { picture: Uint8Array; holder?: string | undefined },
): Promise<Result<PaperVerdict>> {
  const allowed = permit(session, CASE_READERS);
  return allowed.ok ? check(session, 'PICTURE', picture, holder) : allowed;
}

/**
 * Checks a file that the system's dialog gave: a PDF, a scan, or the text of a seal. For whoever reads cases; refuses
 * what is larger than 30 MB or cannot be read.
 */
export async function checkPaperFile(
  session: Session,
  input: { path: string; holder?: string | undefined },
): Promise<Result<PaperVerdict>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const read = await readBounded(input.path, path.basename(input.path), MOST_PAPER_MB);
  if (!read.ok) return read;
  const isText = path.extname(input.path).toLowerCase() === '.txt';
  return check(session, 'FILE', isText ? read.value.toString('utf8') : read.value, input.holder);
}
