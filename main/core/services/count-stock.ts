import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { CountResult } from '../../../shared/contract/stock.ts';
import { countResult } from '../../../shared/contract/stock.ts';
import { reconcile } from '../../../shared/domain/stock/reconcile.ts';
import { parseSerials } from '../../../shared/domain/stock/serials.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findSeries, itemsAmong } from '../db/repositories/stock.ts';
import { countedPieces, countsOfSeries, insertCount } from '../db/repositories/stock-counts.ts';
import type { Desk, Session } from '../desk.ts';
import { permit } from '../desk.ts';
import { isCountGenuine, signCount } from '../vault/count-signature.ts';
import { recordChange } from './record-change.ts';

/**
 * Compares what a person counted of a series with what should lie in the drawer, and keeps the outcome under the
 * office's signature. Nothing is moved by it.
 */
export function countStock(session: Session, input: { id: number; counted: string }): Result<{ result: CountResult }> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { clock, store, vault } = session.desk;
  const done = store.write((tx) => {
    const series = findSeries(tx, input.id);
    if (!series) return fail('NOT_FOUND', `There is no series ${input.id}.`);
    const counted = parseSerials(series.kind, input.counted);
    if (!counted.ok) return counted;
    const elsewhere = itemsAmong(tx, series.kind, counted.value)
      .filter(({ seriesId }) => seriesId !== series.id)
      .map(({ serial, state, seriesId }) => ({ serial, state, series: seriesId }));
    const result = reconcile(countedPieces(tx, series.id), elsewhere, counted.value);
    const made = { countedAt: clock.now(), countedBy: session.actor.name, result };
    const signature = signCount(vault.key, { series: series.id, ...made });
    insertCount(tx, { seriesId: series.id, ...made, signature });
    const { expected, missing, surplus } = result;
    recordChange(session, tx, {
      action: 'stock.count',
      subject: { kind: 'stock', key: `series ${series.id}` },
      summary: `Series ${series.id} was counted: ${result.counted} of ${expected}, ${missing.length} missing, ${surplus.length} surplus.`,
      detail: { ...result, signature },
    });
    return ok({ result });
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}

const NOTHING: CountResult = { expected: 0, counted: 0, missing: [], surplus: [] };

/** The counts of a series, the newest first, each with whether its signature still holds. */
export function countRows(desk: Desk, series: number): OutputOf<'stock.series'>['counts'] {
  return countsOfSeries(desk.store.read, series).map(({ id, countedAt, countedBy, result, signature }) => {
    const parsed = countResult.safeParse(result);
    const isGenuine =
      parsed.success && isCountGenuine(desk.vault.key, { series, countedAt, countedBy, result }, signature);
    return { id, countedAt, countedBy, result: parsed.data ?? NOTHING, isGenuine };
  });
}
