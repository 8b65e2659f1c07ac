import type { SeriesRow } from '../../../shared/contract/stock.ts';
import type { StockKind, StockState } from '../../../shared/domain/stock/stock.ts';
import { STOCK_STATES } from '../../../shared/domain/stock/stock.ts';
import { count } from '../../lib/format.ts';
import type { Tone } from '../../lib/words.ts';

/** What each kind of stock is called. */
export const STOCK_WORDS: Readonly<Record<StockKind, string>> = {
  PLATE: 'Plates',
  TITLE_PAPER: 'Title paper',
  CARD_BLANK: 'Card blanks',
  LICENCE_CARD: 'License cards',
  DECAL: 'Decals',
};

export const STOCK_STATE_WORDS: Readonly<Record<StockState, { readonly label: string; readonly tone: Tone }>> = {
  AVAILABLE: { label: 'Available', tone: 'green' },
  RESERVED: { label: 'Reserved', tone: 'amber' },
  PRINTED: { label: 'Printed', tone: 'amber' },
  ISSUED: { label: 'Issued', tone: 'blue' },
  SPOILED: { label: 'Spoiled', tone: 'red' },
  VOID: { label: 'Void', tone: 'red' },
  DESTROYED: { label: 'Destroyed', tone: 'grey' },
};

/** How many pieces of a series are in any of these states. */
export function countIn({ counts }: Pick<SeriesRow, 'counts'>, states: readonly StockState[]): number {
  return states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** How many pieces of a series are in each state that any is in. */
export function countWords({ counts }: Pick<SeriesRow, 'counts'>): string {
  const present = STOCK_STATES.filter((state) => (counts[state] ?? 0) > 0);
  return present
    .map((state) => `${count(counts[state] ?? 0)} ${STOCK_STATE_WORDS[state].label.toLowerCase()}`)
    .join(', ');
}

/** The range of a series, as written on its first and last piece. */
export function rangeWords({ first, last }: Pick<SeriesRow, 'first' | 'last'>): string {
  return first === last ? first : `${first} to ${last}`;
}

/** A series as it is called: its kind and its range. */
export function seriesWords(row: Pick<SeriesRow, 'kind' | 'first' | 'last'>): string {
  return `${STOCK_WORDS[row.kind]} ${rangeWords(row)}`;
}
