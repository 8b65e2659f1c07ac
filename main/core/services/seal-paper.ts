import { ok, type Result } from '../../../shared/result.ts';
import type { Session } from '../desk.ts';
import { claimsOf } from '../documents/claims-of.ts';
import { sha256 } from '../documents/document.ts';
import { type DocumentKind, type MadeDocument, makeDocument } from '../documents/index.ts';
import { signPdf } from '../seals/pdf-signature.ts';
import { sealOf } from '../seals/seal.ts';
import { issuingKey } from '../vault/issuing-key.ts';

/** Which paper is made, of what, as which copy. */
export interface PaperToMake {
  readonly kind: DocumentKind;
  readonly data: unknown;
  /** 0 for the original, from 1 on for each duplicate. */
  readonly copy: number;
}

/** A paper with the seal that is printed on it; null where its kind bears none. */
export interface SealedPaper extends MadeDocument {
  readonly seal: string | null;
}

/**
 * Seals a paper with the issuing key of the desk.
 * @returns the text of its symbol; null for a kind that bears no seal, and for data of which no paper can be made
 */
export function sealPaper(session: Session, { kind, data, copy }: PaperToMake): Result<string | null> {
  const claims = claimsOf(kind, data, copy);
  return claims === null ? ok(null) : sealOf(claims, issuingKey(session.desk.vault));
}

/** Seals a paper and draws it; nothing is written, and nothing is signed: a rehearsal leaves the house as no file. */
export async function drawSealed(session: Session, paper: PaperToMake): Promise<Result<SealedPaper>> {
  const seal = sealPaper(session, paper);
  if (!seal.ok) return seal;
  const made = await makeDocument(paper.kind, paper.data, { seal: seal.value ?? '', copy: paper.copy });
  return made.ok ? ok({ ...made.value, seal: seal.value }) : made;
}

/**
 * Signs a paper that is about to be kept or given away, so that it can leave as a file (PAdES baseline B-B). What is no
 * PDF stays as it is.
 */
export async function signedPaper<Paper extends MadeDocument>(session: Session, paper: Paper): Promise<Paper> {
  if (paper.mediaType !== 'application/pdf') return paper;
  const bytes = await signPdf(paper.bytes, issuingKey(session.desk.vault), new Date(session.desk.clock.now()));
  return { ...paper, bytes, sha256: sha256(bytes) };
}
