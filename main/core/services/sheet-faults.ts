import { z } from 'zod';
import type { PrintState } from '../../../shared/domain/printing/print-job.ts';
import { auditOfActions, readDetail } from '../db/repositories/audit-log.ts';
import { findUnqueuedPaper, jobStates } from '../db/repositories/print-jobs.ts';
import { findRowsGone } from '../db/repositories/rows-gone.ts';
import type { Desk } from '../desk.ts';

const STEP = 500;

const sheets = z.object({ sheets: z.array(z.int()) });

/** The sheets that the log says a person confirmed. */
function confirmedInLog({ store }: Desk): Set<number> {
  const confirmed = new Set<number>();
  for (let after = 0; ; ) {
    const entries = auditOfActions(store.read, ['print.confirm'], after, STEP);
    for (const entry of entries)
      for (const id of sheets.safeParse(readDetail(entry)).data?.sheets ?? []) confirmed.add(id);
    const last = entries.at(-1);
    if (last === undefined || entries.length < STEP) return confirmed;
    after = last.seq;
  }
}

/** Where a sheet may be after a person confirmed it: a confirmed one is still taken back with its case. */
const AFTER_CONFIRMED: readonly PrintState[] = ['CONFIRMED', 'SPOILED', 'CANCELLED'];

/** A sheet that is confirmed without a word of it in the log, or that could be printed again though it was confirmed. */
function findUnloggedSheet(desk: Desk): string | null {
  const confirmed = confirmedInLog(desk);
  for (let after = 0; ; ) {
    const jobs = jobStates(desk.store.read, after, STEP);
    for (const { id, state } of jobs) {
      if (confirmed.has(id) ? !AFTER_CONFIRMED.includes(state) : state === 'CONFIRMED') {
        return `Sheet ${id} is ${state}, and the log ${confirmed.has(id) ? 'tells that it was' : 'does not tell that it was'} confirmed.`;
      }
    }
    const last = jobs.at(-1);
    if (last === undefined || jobs.length < STEP) return null;
    after = last.id;
  }
}

/** What is wrong with the print queue: a paper in no queue, a sheet that was taken away or moved by nobody; or null. */
export function findSheetFault(desk: Desk): string | null {
  const lost = findUnqueuedPaper(desk.store.read);
  if (lost) return `${lost.title} ${lost.number} of ${lost.reference} is made and in no queue.`;
  return findRowsGone(desk.store.read, 'print_jobs') ?? findUnloggedSheet(desk);
}
