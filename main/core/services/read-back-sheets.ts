import { fail, ok, type Result } from '../../../shared/result.ts';
import { findJobRow, markOf, noteSpoolId, noteSpoolState } from '../db/repositories/print-jobs.ts';
import { permit, type Session } from '../desk.ts';
import type { Spooler, SpoolState } from '../issuance/spooler/spooler.ts';
import { markPrinted } from './blanks-of-job.ts';
import { sheetTitle } from './sheet-title.ts';

type SheetRow = NonNullable<ReturnType<typeof findJobRow>>;

/** What a spooler says of a sheet, and what it calls it. */
export interface SaidOfSheet {
  readonly spoolId: string;
  readonly state: SpoolState;
}

/** Asks the spooler for a sheet that was sent: by its own name, or by the mark where that was never heard. */
async function askFor(job: SheetRow, spooler: Spooler): Promise<Result<SaidOfSheet>> {
  const spoolId = job.spoolId ?? '';
  const mark = markOf(spoolId);
  if (mark === null) {
    const state = await spooler.stateOf(spoolId);
    return state.ok ? ok({ spoolId, state: state.value }) : state;
  }
  const found = await spooler.find({ printer: job.printer ?? '', title: sheetTitle(job), mark });
  if (!found.ok) return found;
  if (found.value === null) return ok({ spoolId, state: 'UNKNOWN' });
  const state = await spooler.stateOf(found.value);
  return state.ok ? ok({ spoolId: found.value, state: state.value }) : state;
}

/**
 * Asks the spooler what became of a sheet that is with it, and keeps its answer. One whose answer was lost is looked
 * for by its mark; it is never handed over again by this.
 * @returns WRONG_STATE where the sheet is not with a spooler
 */
export async function readBack(
  session: Session,
  id: number,
  spooler: Spooler,
): Promise<Result<SaidOfSheet & { readonly isNew: boolean }>> {
  const { store } = session.desk;
  const job = findJobRow(store.read, id);
  if (!job) return fail('NOT_FOUND', `There is no sheet ${id}.`);
  if (job.state !== 'SENT') return fail('WRONG_STATE', `Sheet ${id} is ${job.state}; it is not with a printer.`);
  const said = await askFor(job, spooler);
  if (!said.ok) return said;
  const { spoolId, state } = said.value;
  const isNew = spoolId !== job.spoolId || state !== job.spoolState;
  if (!isNew) return ok({ ...said.value, isNew });
  const isKept = store.write((tx) => {
    const now = findJobRow(tx, id);
    // Meanwhile a person may have closed it, or the run that sends it may have heard its name.
    if (now?.state !== 'SENT' || now.spoolId !== job.spoolId) return ok(false);
    if (spoolId !== job.spoolId) {
      noteSpoolId(tx, id, spoolId);
      markPrinted(session, tx, id);
    }
    noteSpoolState(tx, id, state);
    return ok(true);
  });
  return isKept.ok ? ok({ ...said.value, isNew: isKept.value }) : isKept;
}

/**
 * Asks the spooler what became of sheets that are with it, and keeps its answers. Nothing is decided by it: only a
 * person who holds a sheet can say that it is good.
 */
export async function refreshSheets(
  session: Session,
  jobs: readonly number[],
  spooler: Spooler,
): Promise<Result<void>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  let isAnyNew = false;
  for (const id of jobs) {
    if (findJobRow(session.desk.store.read, id)?.state !== 'SENT') continue;
    const said = await readBack(session, id, spooler);
    if (!said.ok && said.failure.code !== 'WRONG_STATE') return said;
    isAnyNew ||= said.ok && said.value.isNew;
  }
  if (isAnyNew) session.desk.publish({ kind: 'changed', areas: ['printing'] });
  return ok(undefined);
}
