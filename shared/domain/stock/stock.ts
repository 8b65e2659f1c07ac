/** What the office keeps under lock, each piece with a number of its own. */
export const STOCK_KINDS = ['PLATE', 'TITLE_PAPER', 'CARD_BLANK', 'LICENCE_CARD', 'DECAL'] as const;
export type StockKind = (typeof STOCK_KINDS)[number];

export const STOCK_STATES = ['AVAILABLE', 'RESERVED', 'PRINTED', 'ISSUED', 'SPOILED', 'VOID', 'DESTROYED'] as const;
export type StockState = (typeof STOCK_STATES)[number];
