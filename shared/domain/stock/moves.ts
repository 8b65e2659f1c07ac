import { fail, ok, type Result } from '../../result.ts';
import type { StockState } from './stock.ts';

/** Where a piece may go from where it is. Nothing comes back from the drawer of what is spent, and nothing from the fire. */
const MOVES: Readonly<Record<StockState, readonly StockState[]>> = {
  AVAILABLE: ['RESERVED', 'SPOILED', 'VOID'],
  // Back to the drawer only from here: nothing was printed on it yet. A plate is issued without having been printed.
  RESERVED: ['AVAILABLE', 'PRINTED', 'ISSUED', 'SPOILED', 'VOID'],
  PRINTED: ['ISSUED', 'SPOILED', 'VOID'],
  ISSUED: ['VOID'],
  SPOILED: ['DESTROYED'],
  VOID: ['DESTROYED'],
  DESTROYED: [],
};

/** The state that a piece has after a move; WRONG_STATE where it cannot be moved there. */
export function nextStockState(state: StockState, to: StockState): Result<StockState> {
  if (MOVES[state].includes(to)) return ok(to);
  return fail(
    'WRONG_STATE',
    `A piece that is ${state} cannot become ${to}.`,
    'Look at the piece and its moves; another step comes first.',
  );
}

/** The states in which a piece lies in the drawer, to be counted. */
export const IN_DRAWER: readonly StockState[] = ['AVAILABLE', 'SPOILED', 'VOID'];

/** The states of a piece that a second person may see destroyed. */
export const DESTRUCTIBLE: readonly StockState[] = ['SPOILED', 'VOID'];
