import { parseSerials } from '../../../shared/domain/stock/serials.ts';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findItem, findSeries, handSeriesOver, moveItem } from '../db/repositories/stock.ts';
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

/** Moves all the pieces named, or none of them. */
function endPieces(session: Session, input: Ended, to: 'SPOILED' | 'VOID', action: string): Result<{ moved: number }> {
  const { kind, reason } = input;
  const named = namedSerials(kind, input.serials);
  if (!named.ok) return named;
  const serials = named.value;
  const by = { at: session.desk.clock.now(), by: session.actor.name, reason };
  const done = session.desk.store.write((tx) => {
    for (const serial of serials) {
      const item = findItem(tx, kind, serial);
      if (to === 'SPOILED' && item?.state === 'PRINTED' && item.jobId !== null) {
        return fail(
          'WRONG_STATE',
          `${serial} is printed as sheet ${item.jobId}.`,
          'Spoil the sheet; its blanks go with it.',
        );
      }
      const moved = moveItem(tx, { kind, serial, to, ...by });
      if (!moved.ok) return moved;
    }
    recordChange(session, tx, {
      action,
      subject: { kind: 'stock', key: `${kind} ${serials[0]}` },
      summary: `${serials.length} pieces of ${kind} became ${to}: ${reason}`,
      detail: { kind, serials, reason },
    });
    return ok({ moved: serials.length });
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}

/**
 * Writes pieces off that cannot be used any more.
 * @returns WRONG_STATE where one of them is issued, or spent already; nothing is moved then
 */
export function spoilStock(session: Session, input: Ended): Result<{ moved: number }> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR']);
  return allowed.ok ? endPieces(session, input, 'SPOILED', 'stock.spoil') : allowed;
}

/** Makes pieces void, also issued ones that came back; for a supervisor. */
export function voidStock(session: Session, input: Ended): Result<{ moved: number }> {
  const allowed = permit(session, ['SUPERVISOR']);
  return allowed.ok ? endPieces(session, input, 'VOID', 'stock.void') : allowed;
}
