import { blanksOf, STOCK_WORDS } from '../../../shared/domain/stock/blanks.ts';
import type { StockState } from '../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findJobRow } from '../db/repositories/print-jobs.ts';
import { itemsOfJob, moveItem, type StockItem, takeNextBlank } from '../db/repositories/stock.ts';
import type { Reader, Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';

/** The serials that a sheet uses up. */
export function blanksOfJob(db: Reader, job: number): string[] {
  return itemsOfJob(db, job).map(({ serial }) => serial);
}

/** Moves the pieces given; the caller's change fails with a piece that cannot be moved. */
function moveAll(session: Session, tx: Tx, items: readonly StockItem[], to: StockState, reason: string): string[] {
  const by = { at: session.desk.clock.now(), by: session.actor.name };
  return items.map(({ kind, serial }) => {
    const moved = moveItem(tx, { kind, serial, to, reason, ...by });
    if (!moved.ok) throw new Error(moved.failure.message);
    return serial;
  });
}

/**
 * Moves the blanks that a sheet used up to where the sheet is; answers their serials. Of a confirmed sheet that is taken
 * back they were issued and are void.
 */
export function settleBlanks(
  session: Session,
  tx: Tx,
  job: number,
  to: 'ISSUED' | 'SPOILED',
  reason: string,
): string[] {
  const items = itemsOfJob(tx, job);
  const onTheWay = items.filter(({ state }) => state === 'RESERVED' || state === 'PRINTED');
  const settled = moveAll(session, tx, onTheWay, to, reason);
  if (to === 'ISSUED') return settled;
  const issued = items.filter(({ state }) => state === 'ISSUED');
  return [...settled, ...moveAll(session, tx, issued, 'VOID', reason)];
}

/**
 * Reserves for a sheet one blank of each kind that its document needs; a sheet that has its blanks keeps them.
 * @returns their serials; EXHAUSTED where a kind has none left, and the caller's change is to be refused with it
 */
export function reserveBlanks(session: Session, tx: Tx, job: number, documentKind: string): Result<string[]> {
  const { actor, desk } = session;
  const held = itemsOfJob(tx, job).filter(({ state }) => state === 'RESERVED' || state === 'PRINTED');
  const caseId = findJobRow(tx, job)?.caseId;
  const by = { at: desk.clock.now(), by: actor.name, today: desk.clock.today() };
  const serials: string[] = [];
  for (const kind of blanksOf(documentKind)) {
    const serial =
      held.find((item) => item.kind === kind)?.serial ??
      takeNextBlank(tx, { kind, jobId: job, ...(caseId === undefined ? {} : { caseId }), ...by });
    if (serial === null) {
      const words = STOCK_WORDS[kind];
      const next = `Receive a series of ${words} and print again, or hand the papers over as files.`;
      return fail('EXHAUSTED', `No ${words} are left in stock.`, next);
    }
    serials.push(serial);
  }
  return ok(serials);
}

/** Writes down that a sheet was printed upon its blanks; answers their serials. */
export function markPrinted(session: Session, tx: Tx, job: number): string[] {
  const reserved = itemsOfJob(tx, job).filter(({ state }) => state === 'RESERVED');
  return moveAll(session, tx, reserved, 'PRINTED', `Sheet ${job} went to the printer.`);
}

/** Puts the blanks of a sheet that nothing was printed upon back into the drawer; answers their serials. */
export function releaseBlanks(session: Session, tx: Tx, job: number, reason = 'Nothing was printed on it.'): string[] {
  const reserved = itemsOfJob(tx, job).filter(({ state }) => state === 'RESERVED');
  return moveAll(session, tx, reserved, 'AVAILABLE', reason);
}
