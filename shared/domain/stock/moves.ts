import { fail, ok, type Result } from '../../result.ts';
import type { StockState } from './stock.ts';

/** Where a piece may go from where it is. Nothing comes back from the drawer of what is spent, and nothing from the fire. */
const MOVES: Readonly<Record<StockState, readonly StockState[]>> = {
  AVAILABLE: ['RESERVED', 'SPOILED', 'VOID'],
  // Back to the drawer only from here: nothing was printed on it yet. A plate is issued without having been printed.
  RESERVED: ['AVAILABLE', 'PRINTED', 'ISSUED', 'SPOILED', 'VOID'],
  PRINTED: ['ISSUED', 'SPOILED', 'VOID'],
  ISSUED: ['VOID'],
  // Void where it is not found any more.
  SPOILED: ['DESTROYED', 'VOID'],
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

const IN_DRAWER: readonly StockState[] = ['AVAILABLE', 'RESERVED', 'SPOILED'];
const OUT_OF_DRAWER: readonly StockState[] = ['PRINTED', 'ISSUED'];

/** Whether a piece has left the drawer: it is with the printer, or with whoever it was issued to. */
export function isOut(state: StockState): boolean {
  return OUT_OF_DRAWER.includes(state);
}

/**
 * Whether a piece should lie in the drawer, to be counted. A void one does where it had left and came back, and waits for
 * its destruction; one that was voided out of the drawer was written off, because it is not there. What its holder lost
 * stays issued.
 * @param cameFrom the state that its last move began in; null where it was received and never moved
 */
export function liesInDrawer(state: StockState, cameFrom: StockState | null): boolean {
  return IN_DRAWER.includes(state) || (state === 'VOID' && cameFrom !== null && isOut(cameFrom));
}

/** The states of a piece that a second person may see destroyed. */
export const DESTRUCTIBLE: readonly StockState[] = ['SPOILED', 'VOID'];
