import { fail, ok, type Result } from '../../../shared/result.ts';
import { approvalLetter } from './approval-letter.ts';
import { denialLetter } from './denial-letter.ts';
import { type DocumentType, type MediaType, sha256 } from './document.ts';
import type { LetterData } from './letter-data.ts';
import { plateOrder } from './plate-order.ts';
import { plateOrderCsv } from './plate-order-csv.ts';
import type { PlateOrderData } from './plate-order-data.ts';
import { type RegistrationCardData, registrationCard } from './registration-card.ts';
import { returnLetter } from './return-letter.ts';

export type { DocumentType, MediaType } from './document.ts';
export type { LetterData, LetterFinding } from './letter-data.ts';
export type { PlateOrderData, PlateOrderLine } from './plate-order-data.ts';
export type { RegistrationCardData } from './registration-card.ts';

/** What each kind of paper is made of. */
export interface DocumentData {
  readonly REGISTRATION_CARD: RegistrationCardData;
  readonly PLATE_ORDER: PlateOrderData;
  readonly PLATE_ORDER_CSV: PlateOrderData;
  readonly APPROVAL_LETTER: LetterData;
  readonly RETURN_LETTER: LetterData;
  readonly DENIAL_LETTER: LetterData;
}
export type DocumentKind = keyof DocumentData;

/** Every paper the desk makes. A new one is a file of its own and a line here. */
export const DOCUMENTS: { readonly [Kind in DocumentKind]: DocumentType<DocumentData[Kind]> } = {
  REGISTRATION_CARD: registrationCard,
  PLATE_ORDER: plateOrder,
  PLATE_ORDER_CSV: plateOrderCsv,
  APPROVAL_LETTER: approvalLetter,
  RETURN_LETTER: returnLetter,
  DENIAL_LETTER: denialLetter,
};

export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as [DocumentKind, ...DocumentKind[]];

export function isDocumentKind(text: string): text is DocumentKind {
  return Object.hasOwn(DOCUMENTS, text);
}

/** A paper as it is stored and printed. */
export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: MediaType;
}

/** Makes a paper of its frozen data: the same data give the same bytes, on every desk and on every day. */
export async function makeDocument<Kind extends DocumentKind>(
  kind: Kind,
  data: unknown,
): Promise<Result<MadeDocument>> {
  const type: DocumentType<DocumentData[Kind]> = DOCUMENTS[kind];
  const parsed = type.dataSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'data';
    return fail('INVALID_INPUT', `The ${type.title.toLowerCase()} cannot be made: ${where}, ${issue?.message}.`);
  }
  const made = await type.make(parsed.data);
  if (!made.ok) return made;
  return ok({ bytes: made.value, sha256: sha256(made.value), mediaType: type.mediaType });
}
