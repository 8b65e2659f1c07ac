import type { StockKind } from './stock.ts';

const BLANKS_OF: ReadonlyMap<string, readonly StockKind[]> = new Map<string, readonly StockKind[]>([
  ['REGISTRATION_CARD', ['CARD_BLANK', 'DECAL']],
  ['TAX_CARD', ['CARD_BLANK']],
  ['DRIVER_LICENCE', ['LICENCE_CARD']],
  ['ID_CARD', ['LICENCE_CARD']],
  ['TITLE_CERTIFICATE', ['TITLE_PAPER']],
]);

/** The kinds of numbered stock that a sheet of a document uses up, one piece of each; none for plain paper. */
export function blanksOf(documentKind: string): readonly StockKind[] {
  return BLANKS_OF.get(documentKind) ?? [];
}

/** What each kind is called, in the plural. */
export const STOCK_WORDS: Readonly<Record<StockKind, string>> = {
  PLATE: 'plates',
  TITLE_PAPER: 'title papers',
  CARD_BLANK: 'card blanks',
  LICENCE_CARD: 'license cards',
  DECAL: 'decals',
};
