import { sql } from 'drizzle-orm';
import { nextStockState } from '../../../../shared/domain/stock/moves.ts';
import { STOCK_STATES, type StockState } from '../../../../shared/domain/stock/stock.ts';
import { stockMoves } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

/** A move that the domain does not have; null where there is none. */
function findStrangeMove(db: Reader): string | null {
  const made = db.selectDistinct({ from: stockMoves.from, to: stockMoves.to }).from(stockMoves).all();
  const isKnown = (from: StockState | null, to: StockState) =>
    STOCK_STATES.includes(to) && (from === null ? to === 'AVAILABLE' : nextStockState(from, to).ok);
  const strange = made.find(({ from, to }) => !isKnown(from, to));
  return strange ? `A piece went from ${strange.from ?? 'nowhere'} to ${strange.to}, which none can.` : null;
}

/** A piece whose moves do not follow one another; null where there is none. */
function findBrokenChain(db: Reader): string | null {
  const broken = db.get<{ serial: string; began: string | null; ended: string | null }>(sql`
    SELECT serial, began, ended FROM (
      SELECT serial, "from" AS began, lag("to") OVER (PARTITION BY kind, serial ORDER BY id) AS ended FROM stock_moves)
    WHERE began IS NOT ended LIMIT 1`);
  if (!broken) return null;
  const { serial, began, ended } = broken;
  return `A move of ${serial} starts at ${began ?? 'nothing'}, and the one before it ended at ${ended ?? 'nothing'}.`;
}

/**
 * What is wrong with the stock: a series of blanks that has not all its pieces (plates come in as they are accepted, with
 * gaps between), a chain of moves that is broken, a piece that is not where its last move left it or was taken away, one
 * that left the drawer for nobody; null where it is sound.
 */
export function findStockFault(db: Reader): string | null {
  const gap = db.get<{ id: number }>(sql`
    SELECT s.id FROM stock_series AS s WHERE s.kind <> 'PLATE'
      AND s.last - s.first + 1 <> (SELECT count(*) FROM stock_items AS i WHERE i.series_id = s.id) LIMIT 1`);
  if (gap) return `Series ${gap.id} does not have all its pieces.`;
  const gone = db.get<{ serial: string }>(sql`
    SELECT m.serial FROM stock_moves AS m
    WHERE m."from" IS NULL
      AND NOT EXISTS (SELECT 1 FROM stock_items AS i WHERE i.kind = m.kind AND i.serial = m.serial) LIMIT 1`);
  if (gone) return `${gone.serial} was received and is not in its series.`;
  const moves = findStrangeMove(db) ?? findBrokenChain(db);
  if (moves !== null) return moves;
  const astray = db.get<{ serial: string; state: string }>(sql`
    SELECT i.serial, i.state FROM stock_items AS i
    WHERE i.state IS NOT (
      SELECT m."to" FROM stock_moves AS m WHERE m.kind = i.kind AND m.serial = i.serial ORDER BY m.id DESC LIMIT 1)
    LIMIT 1`);
  if (astray) return `${astray.serial} is ${astray.state}, which is not where its last move left it.`;
  const nobodys = db.get<{ serial: string; state: string }>(sql`
    SELECT serial, state FROM stock_items
    WHERE state IN ('RESERVED', 'PRINTED', 'ISSUED') AND job_id IS NULL AND case_id IS NULL LIMIT 1`);
  return nobodys ? `${nobodys.serial} is ${nobodys.state} for no sheet and no case.` : null;
}
