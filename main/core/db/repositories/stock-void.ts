import { and, eq, inArray } from 'drizzle-orm';
import type { StockKind } from '../../../../shared/domain/stock/stock.ts';
import { printJobs, stockItems, stockMoves } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export interface StockPiece {
  readonly kind: StockKind;
  readonly serial: string;
}

/** The pieces that the sheets of these documents were printed on and that went out. */
export function piecesOf(db: Reader, documentIds: readonly string[]): StockPiece[] {
  return db
    .select({ kind: stockItems.kind, serial: stockItems.serial })
    .from(stockItems)
    .innerJoin(printJobs, eq(printJobs.id, stockItems.jobId))
    .where(and(inArray(printJobs.documentId, [...documentIds]), inArray(stockItems.state, ['PRINTED', 'ISSUED'])))
    .all();
}

/** Moves a piece that came back to VOID, where it waits for its destruction. False where no such piece is out. */
export function voidStockPiece(
  tx: Tx,
  kind: StockKind,
  serial: string,
  move: { readonly at: string; readonly by: string; readonly reason: string },
): boolean {
  const piece = and(eq(stockItems.kind, kind), eq(stockItems.serial, serial));
  const state = tx.select({ state: stockItems.state }).from(stockItems).where(piece).get()?.state;
  if (state !== 'PRINTED' && state !== 'ISSUED') return false;
  tx.update(stockItems).set({ state: 'VOID' }).where(piece).run();
  tx.insert(stockMoves)
    .values({ kind, serial, from: state, to: 'VOID', ...move })
    .run();
  return true;
}
