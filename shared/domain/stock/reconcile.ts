import { IN_DRAWER } from './moves.ts';
import type { StockState } from './stock.ts';

/** A piece that the desk knows, as a count asks for it. */
export interface KnownPiece {
  readonly serial: string;
  readonly state: StockState;
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
  SPOILED: 'It lies in the drawer, spoiled.',
  VOID: 'It lies in the drawer, void.',
  RESERVED: 'It is reserved for a sheet or a case.',
  PRINTED: 'It is printed and waits to be confirmed.',
  ISSUED: 'It was issued.',
  DESTROYED: 'It was destroyed before two persons.',
};

/**
 * Compares what was counted with what should lie in the drawer of a series: what is available, and what is spoiled or
 * void and not destroyed yet.
 * @param pieces all pieces of the series, in their order
 * @param elsewhere the pieces counted that are of other series of the kind
 */
export function reconcile(
  pieces: readonly KnownPiece[],
  elsewhere: readonly KnownPiece[],
  counted: readonly string[],
): Reconciled {
  const ofSeries = new Map(pieces.map((piece) => [piece.serial, piece]));
  const ofOthers = new Map(elsewhere.map((piece) => [piece.serial, piece]));
  const here = new Set(counted);
  const expected = pieces.filter(({ state }) => IN_DRAWER.includes(state));
  const due = new Set(expected.map(({ serial }) => serial));
  const surplus = counted.flatMap((serial) => {
    if (due.has(serial)) return [];
    const piece = ofSeries.get(serial);
    if (piece) return [{ serial, why: WHY_NOT[piece.state] }];
    const other = ofOthers.get(serial);
    return [{ serial, why: other ? `It is of series ${other.series}.` : 'It was never received.' }];
  });
  return {
    expected: expected.length,
    counted: counted.length,
    missing: expected.flatMap(({ serial }) => (here.has(serial) ? [] : [serial])),
    surplus,
  };
}
