import { DOCUMENTS, isDocumentKind } from '../documents/index.ts';

/** What a printer's queue calls a sheet: kind and number of the paper. Whoever sees the queue can read it. */
export function sheetTitle({ kind, number }: { readonly kind: string; readonly number: string }): string {
  return `${isDocumentKind(kind) ? DOCUMENTS[kind].title : kind} ${number}`;
}
