/** A piece of what somebody wrote: words, or the reference of a case among them. */
export interface Piece {
  readonly text: string;
  readonly isReference: boolean;
}

/** A reference stands alone: not in a longer number or word. */
const REFERENCE = /(?<![\p{L}\d-])(5000\d{6}|OFM-E-\d{7}-\d)(?![\p{L}\d]|-\d)/u;

/** What somebody wrote, cut at the references of cases in it; whether there are such cases is not asked. */
export function mentionsIn(text: string): Piece[] {
  // A pattern with one group leaves what it found between what it did not.
  return text
    .split(REFERENCE)
    .map((piece, at) => ({ text: piece, isReference: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
