import { z } from 'zod';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { type CountResult, countResult } from '../../../shared/contract/stock.ts';
import { reconcile } from '../../../shared/domain/stock/reconcile.ts';
import { parseSerials } from '../../../shared/domain/stock/serials.ts';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { auditOfActions, readDetail } from '../db/repositories/audit-log.ts';
import { itemsAmong } from '../db/repositories/stock.ts';
import {
  countedPieces,
  countsAfter,
  countsOfSeries,
  insertCount,
  type StockCount,
} from '../db/repositories/stock-counts.ts';
import { findSeries, type StockSeries } from '../db/repositories/stock-series.ts';
import type { Desk, Session } from '../desk.ts';
import { permit } from '../desk.ts';
import { isCountGenuine, signCount } from '../seals/stock-count.ts';
import { certificatesOf, issuingKey } from '../vault/issuing-key.ts';
import { recordChange } from './record-change.ts';

const COUNTED = 'stock.count';

/**
 * Compares what a person counted of a series with what should lie in the drawer, and keeps the outcome signed with the
 * office's issuing key. Nothing is moved by it.
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
      .map(({ serial, state, seriesId }) => ({ serial, state, cameFrom: null, series: seriesId }));
    const result = reconcile(series.kind, countedPieces(tx, series.id), elsewhere, counted.value);
    const made = { countedAt: clock.now(), countedBy: session.actor.name, result };
    const signature = signCount({ series: series.id, kind: series.kind, ...made }, issuingKey(vault));
    insertCount(tx, { seriesId: series.id, ...made, signature });
    const { expected, missing, surplus } = result;
    recordChange(session, tx, {
      action: COUNTED,
      subject: { kind: 'stock', key: `series ${series.id}` },
      summary: `Series ${series.id} was counted: ${result.counted} of ${expected}, ${missing.length} missing, ${surplus.length} surplus.`,
      detail: { ...result, signature },
    });
    return ok({ result });
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}

/** The result of a count as it was signed; null where it, or who counted when, was altered since. */
function signedResult(desk: Desk, { seriesId, countedAt, countedBy, result, signature }: StockCount, kind: StockKind) {
  const parsed = countResult.safeParse(result);
  if (!parsed.success) return null;
  const statement = { series: seriesId, kind, countedAt, countedBy, result: parsed.data };
  return isCountGenuine(statement, signature, certificatesOf(desk.vault.content)) ? parsed.data : null;
}

const NOTHING: CountResult = { expected: 0, counted: 0, missing: [], surplus: [] };

/** The counts of a series, the newest first, each with whether its signature still holds. */
export function countRows(desk: Desk, series: StockSeries): OutputOf<'stock.series'>['counts'] {
  return countsOfSeries(desk.store.read, series.id).map((count) => {
    const isGenuine = signedResult(desk, count, series.kind) !== null;
    const result = countResult.safeParse(count.result).data ?? NOTHING;
    return { id: count.id, countedAt: count.countedAt, countedBy: count.countedBy, result, isGenuine };
  });
}

const STEP = 100;

const logged = z.object({ signature: z.string() });

/** A count that the log tells of and that is not kept any more; null where there is none. */
function findCountGone({ store }: Desk, kept: ReadonlySet<string>): string | null {
  for (let after = 0; ; ) {
    const entries = auditOfActions(store.read, [COUNTED], after, STEP);
    const gone = entries.find((entry) => !kept.has(logged.safeParse(readDetail(entry)).data?.signature ?? ''));
    if (gone) return `A count of ${gone.subject}, by ${gone.actor} at ${gone.at}, is in the log and not kept any more.`;
    const last = entries.at(-1);
    if (last === undefined || entries.length < STEP) return null;
    after = last.seq;
  }
}

/** A count whose signature does not hold, or that was taken away; null where all are as they were signed. */
export function findCountFault(desk: Desk): string | null {
  const kept = new Set<string>();
  for (let after = 0; ; ) {
    const some = countsAfter(desk.store.read, after, STEP);
    for (const { count } of some) kept.add(count.signature);
    const altered = some.find(({ count, kind }) => signedResult(desk, count, kind) === null);
    if (altered) {
      const { id, seriesId, countedBy } = altered.count;
      return `The signature on count ${id} of series ${seriesId}, by ${countedBy}, does not hold.`;
    }
    const last = some.at(-1);
    if (last === undefined || some.length < STEP) return findCountGone(desk, kept);
    after = last.count.id;
  }
}
