import { liesInDrawer } from './moves.ts';
import { pieceKey } from './serials.ts';
import type { StockKind, StockState } from './stock.ts';

/** A piece that the desk knows, as a count asks for it. */
export interface KnownPiece {
  readonly serial: string;
  readonly state: StockState;
  /** The state that its last move began in. */
  readonly cameFrom: StockState | null;
  readonly series: number;
}

/** What a count came to. */
export interface Reconciled {
  readonly expected: number;
  readonly counted: number;
  /** Should lie in the drawer and was not counted, in order of the series. */
  readonly missing: string[];
  /** Was counted and should not lie there, in the order counted, with why not. */
  readonly surplus: { serial: string; why: string }[];
}

const WHY_NOT: Readonly<Record<StockState, string>> = {
  AVAILABLE: 'It lies in the drawer.',
  RESERVED: 'It lies in the drawer, reserved.',
  SPOILED: 'It lies in the drawer, spoiled.',
  VOID: 'It was written off.',
  PRINTED: 'It is printed and waits to be confirmed.',
  ISSUED: 'It was issued.',
  DESTROYED: 'It was destroyed before two persons.',
};

/**
 * Compares what was counted with what should lie in the drawer of a series: what is available or reserved, what is
 * spoiled, and what came back and is void, until it is destroyed. A plate is known whichever way round it was typed.
 * @param pieces all pieces of the series, in their order
 * @param elsewhere the pieces counted that are of other series of the kind
 */
export function reconcile(
  kind: StockKind,
  pieces: readonly KnownPiece[],
  elsewhere: readonly KnownPiece[],
  counted: readonly string[],
): Reconciled {
  const keyOf = (serial: string) => pieceKey(kind, serial);
  const byKey = (known: readonly KnownPiece[]) => new Map(known.map((piece) => [keyOf(piece.serial), piece]));
  const ofSeries = byKey(pieces);
  const ofOthers = byKey(elsewhere);
  const here = new Set(counted.map(keyOf));
  const expected = pieces.filter(({ state, cameFrom }) => liesInDrawer(state, cameFrom));
  const due = new Set(expected.map(({ serial }) => keyOf(serial)));
  const surplus = counted.flatMap((serial) => {
    const key = keyOf(serial);
    if (due.has(key)) return [];
    const piece = ofSeries.get(key);
    if (piece) return [{ serial, why: WHY_NOT[piece.state] }];
    const other = ofOthers.get(key);
    return [{ serial, why: other ? `It is of series ${other.series}.` : 'It was never received.' }];
  });
  return {
    expected: expected.length,
    counted: counted.length,
    missing: expected.flatMap(({ serial }) => (here.has(keyOf(serial)) ? [] : [serial])),
    surplus,
  };
}
