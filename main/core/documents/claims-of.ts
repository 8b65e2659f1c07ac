import type { SealClaims } from '../../../shared/domain/seal/claims.ts';
import type { DocumentType } from './document.ts';
import { DOCUMENTS, type DocumentData, type DocumentKind } from './index.ts';

/**
 * What the seal of a paper states.
 * @param data the frozen data of the paper
 * @param copy 0 for the original, from 1 on for each duplicate
 * @returns null for a kind that bears no seal, and for data of which no paper can be made: `makeDocument` says why
 */
export function claimsOf<Kind extends DocumentKind>(kind: Kind, data: unknown, copy: number): SealClaims | null {
  const type: DocumentType<DocumentData[Kind]> = DOCUMENTS[kind];
  const parsed = type.dataSchema.safeParse(data);
  return type.claims && parsed.success ? { kind, copy, ...type.claims(parsed.data) } : null;
}
