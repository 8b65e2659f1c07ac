import { parseSerials } from '../../../shared/domain/stock/serials.ts';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findJobRow } from '../db/repositories/print-jobs.ts';
import { findItem, moveItem, type StockItem } from '../db/repositories/stock.ts';
import { findSeries, handSeriesOver } from '../db/repositories/stock-series.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { recordChange } from './record-change.ts';

/** What was typed as serials, with at least one among them. */
export function namedSerials(kind: StockKind, typed: string): Result<string[]> {
  const serials = parseSerials(kind, typed);
  if (serials.ok && serials.value.length === 0) return fail('INVALID_INPUT', 'serials: name at least one.');
  return serials;
}

/** Gives a series to another custodian or puts it in another place. */
export function handStockOver(
  session: Session,
  input: { id: number; custodian: string; place: string; reason: string },
): Result<void> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { id, custodian, place, reason } = input;
  const done = session.desk.store.write((tx) => {
    const series = findSeries(tx, id);
    if (!series) return fail('NOT_FOUND', `There is no series ${id}.`);
    handSeriesOver(tx, id, { custodian, place });
    recordChange(session, tx, {
      action: 'stock.handOver',
      subject: { kind: 'stock', key: `series ${id}` },
      summary: `Series ${id} went from ${series.custodian}, ${series.place}, to ${custodian}, ${place}: ${reason}`,
      detail: { from: { custodian: series.custodian, place: series.place }, to: { custodian, place }, reason },
    });
    return ok(undefined);
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}

interface Ended {
  readonly kind: StockKind;
  readonly serials: string;
  readonly reason: string;
}

type End = 'SPOILED' | 'VOID';

/** Why a piece is not ended in the drawer: it is a sheet's or a case's, which have their own steps. */
function mayEndPiece(db: Reader, { kind, serial, state, jobId }: StockItem): Result<void> {
  const isOnTheWay = state === 'RESERVED' || state === 'PRINTED';
  if (isOnTheWay && jobId !== null && findJobRow(db, jobId)?.state === 'SENT') {
    return fail('WRONG_STATE', `${serial} is printed as sheet ${jobId}.`, 'Spoil the sheet; its blanks go with it.');
  }
  if (kind === 'PLATE' && state === 'RESERVED') {
    return fail('WRONG_STATE', `${serial} is reserved for a case.`, 'Withdraw the case; its plate ends with it.');
  }
  return ok(undefined);
}

/** Moves all the pieces named, or none of them. */
function endPieces(session: Session, input: Ended, to: End, action: string): Result<{ moved: number }> {
  const { kind, reason } = input;
  const named = namedSerials(kind, input.serials);
  if (!named.ok) return named;
  const by = { at: session.desk.clock.now(), by: session.actor.name, reason };
  const done = session.desk.store.write((tx) => {
    const moves: { serial: string; from: string }[] = [];
    for (const typed of named.value) {
      const item = findItem(tx, kind, typed);
      if (!item) return fail('NOT_FOUND', `There is no piece ${typed} in stock.`);
      const allowed = mayEndPiece(tx, item);
      if (!allowed.ok) return allowed;
      const moved = moveItem(tx, { kind, serial: item.serial, to, ...by });
      if (!moved.ok) return moved;
      moves.push({ serial: item.serial, from: item.state });
    }
    recordChange(session, tx, {
      action,
      subject: { kind: 'stock', key: `${kind} ${moves[0]?.serial ?? ''}` },
      summary: `${moves.length} pieces of ${kind} became ${to}: ${reason}`,
      detail: { kind, moves, reason },
    });
    return ok({ moved: moves.length });
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}

/**
 * Writes down that pieces cannot be used any more. They lie in the drawer until they are destroyed.
 * @returns WRONG_STATE where one of them is issued, or spent already; nothing is moved then
 */
export function spoilStock(session: Session, input: Ended): Result<{ moved: number }> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR']);
  return allowed.ok ? endPieces(session, input, 'SPOILED', 'stock.spoil') : allowed;
}

/**
 * Makes pieces void: what is not in the drawer any more is written off, what was issued and came back lies there until it
 * is destroyed. For a supervisor.
 */
export function voidStock(session: Session, input: Ended): Result<{ moved: number }> {
  const allowed = permit(session, ['SUPERVISOR']);
  return allowed.ok ? endPieces(session, input, 'VOID', 'stock.void') : allowed;
}
