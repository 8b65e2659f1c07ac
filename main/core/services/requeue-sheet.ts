import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { findJobRow, unsendJob } from '../db/repositories/print-jobs.ts';
import { permit, type Session } from '../desk.ts';
import type { Spooler, SpoolState } from '../issuance/spooler/spooler.ts';
import { releaseBlanks } from './blanks-of-job.ts';
import { readBack, type SaidOfSheet } from './read-back-sheets.ts';
import { recordChange } from './record-change.ts';

const IN_THE_TRAY = 'Look at the sheet, then confirm or spoil it.';

/** Refuses unless the spooler is done with a sheet and did not give all of it to the printer. */
function notPrinted(state: SpoolState): Result<void> {
  switch (state) {
    case 'COMPLETED':
      return fail('WRONG_STATE', 'The printer was given all of this sheet.', IN_THE_TRAY);
    case 'PRINTING':
      return fail('WRONG_STATE', 'The sheet is being printed.', 'Wait until it came out.');
    case 'WAITING':
    case 'HELD':
    case 'STOPPED':
      return fail('WRONG_STATE', 'The sheet is still at the printer.', 'Remove it from the printer’s queue.');
    case 'CANCELLED':
    case 'ABORTED':
    case 'ENDED':
    case 'GONE':
    case 'UNKNOWN':
      return ok(undefined);
    default:
      return assertNever(state);
  }
}

/** Takes a sheet that has not begun out of the printer's queue, so that it cannot come out later. */
async function withdraw(session: Session, job: number, spooler: Spooler): Promise<Result<SaidOfSheet>> {
  const said = await readBack(session, job, spooler);
  if (!said.ok) return said;
  const { state, spoolId } = said.value;
  if (state !== 'WAITING' && state !== 'HELD' && state !== 'STOPPED') return said;
  const cancelled = await spooler.cancel(spoolId);
  return cancelled.ok ? readBack(session, job, spooler) : cancelled;
}

/**
 * Lets a sheet wait again after a person looked and found that nothing came out: a jam, a stopped printer, a desk that
 * was ended in the middle. What still waits at the printer is cancelled there; its blanks go back to the drawer.
 * Refuses a sheet that the printer was given whole, which can only be confirmed or spoiled.
 */
export async function requeueSheet(
  session: Session,
  input: { readonly job: number; readonly reason: string },
  spooler: Spooler,
): Promise<Result<void>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const said = await withdraw(session, input.job, spooler);
  if (!said.ok) return said;
  const unprinted = notPrinted(said.value.state);
  if (!unprinted.ok) return unprinted;
  const { state: spoolState, spoolId } = said.value;
  const done = session.desk.store.write((tx) => {
    const job = findJobRow(tx, input.job);
    if (!job || !unsendJob(tx, input.job, spoolId)) {
      return fail('CONFLICT', `Sheet ${input.job} was changed in the meantime.`);
    }
    releaseBlanks(session, tx, job.id);
    recordChange(session, tx, {
      action: 'print.requeue',
      subject: { kind: 'case', key: job.reference },
      summary: `No sheet of ${job.title} ${job.number} came out; it waits again: ${input.reason}`,
      detail: { sheet: job.id, printer: job.printer, spoolState },
    });
    return ok(undefined);
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'audit', 'printing', 'stock'] });
  return done;
}
