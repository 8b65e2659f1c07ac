import { randomUUID } from 'node:crypto';
import type { PrintRun } from '../../../shared/contract/printing.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import {
  findJobRow,
  markedSpoolId,
  markSent,
  noteSpoolId,
  noteSpoolState,
  unsendJob,
} from '../db/repositories/print-jobs.ts';
import { printerOf } from '../db/repositories/printers.ts';
import { permit, type Session } from '../desk.ts';
import { shiftPdf } from '../issuance/spooler/shift-pdf.ts';
import type { Handed, Spooler, SpoolSheet } from '../issuance/spooler/spooler.ts';
import { markPrinted, releaseBlanks, reserveBlanks } from './blanks-of-job.ts';
import { recordChange } from './record-change.ts';
import { sheetTitle } from './sheet-title.ts';
import { storedDocument } from './stored-document.ts';

/** How far a run is, without its name. */
export type PrintProgress = Omit<PrintRun, 'run'>;

export interface PrintWork {
  readonly spooler: Spooler;
  /** Ends the run between two sheets. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PrintProgress) => void;
}

/** A sheet that the desk has written down as sent, and what the spooler is to be given. */
interface Outgoing {
  readonly job: number;
  readonly reference: string;
  readonly sheet: SpoolSheet;
  readonly pdf: Uint8Array;
}

const NOT_SAID = 'The spooler did not say whether it took this sheet. Look at the printer.';

/**
 * Writes a sheet down as sent, before any spooler has it: whatever happens afterwards, the desk knows of every sheet
 * that may come out of a printer.
 */
function takeOut(session: Session, id: number): Result<Outgoing> {
  const { read } = session.desk.store;
  const job = findJobRow(read, id);
  if (!job) return fail('NOT_FOUND', `There is no sheet ${id}.`);
  const setting = printerOf(read, job.kind);
  if (!setting) {
    return fail('WRONG_STATE', `No printer is set for ${job.title}.`, 'Set a printer for this kind of paper.');
  }
  const { printer, offsetX, offsetY } = setting;
  const stored = storedDocument(session, job.documentId);
  if (!stored.ok) return stored;
  const pdf = shiftPdf(stored.value.bytes, { right: offsetX, down: offsetY });
  if (!pdf.ok) return pdf;
  const mark = randomUUID();
  return session.desk.store.write((tx) => {
    const sent = { printer, spoolId: markedSpoolId(mark), at: session.desk.clock.now(), by: session.actor.name };
    if (!markSent(tx, id, sent)) {
      return fail('WRONG_STATE', `Sheet ${id} is ${findJobRow(tx, id)?.state}; only one that waits can be printed.`);
    }
    noteSpoolState(tx, id, NOT_SAID);
    const blanks = reserveBlanks(session, tx, id, job.kind);
    if (!blanks.ok) return blanks;
    recordChange(session, tx, {
      action: 'print.send',
      subject: { kind: 'case', key: job.reference },
      summary: `A sheet of ${job.title} ${job.number} goes to ${printer}.`,
      detail: { sheet: id, printer, offsetX, offsetY, blanks: blanks.value },
    });
    const sheet = { printer, title: sheetTitle(job), mark };
    return ok({ job: id, reference: job.reference, sheet, pdf: pdf.value });
  });
}

/** Puts a sheet back that the spooler has not taken for certain. */
function putBack(session: Session, { job, reference, sheet }: Outgoing, why: string): void {
  session.desk.store.write((tx) => {
    if (!unsendJob(tx, job, markedSpoolId(sheet.mark)))
      return fail('CONFLICT', `Sheet ${job} was changed in the meantime.`);
    releaseBlanks(session, tx, job);
    recordChange(session, tx, {
      action: 'print.putBack',
      subject: { kind: 'case', key: reference },
      summary: `The sheet of ${sheet.title} was not printed and waits again: ${why}`,
      detail: { sheet: job },
    });
    return ok(undefined);
  });
}

/** Notes what the spooler said; a sheet that a person closed meanwhile stays as they left it. */
function noteHanded(session: Session, job: number, handed: Handed): Result<void> {
  return session.desk.store.write((tx) => {
    if (findJobRow(tx, job)?.state !== 'SENT') return ok(undefined);
    switch (handed.kind) {
      case 'TAKEN':
        noteSpoolId(tx, job, handed.spoolId);
        markPrinted(session, tx, job);
        return ok(undefined);
      case 'UNSURE':
        noteSpoolState(tx, job, handed.words);
        return ok(undefined);
      default:
        return assertNever(handed);
    }
  });
}

async function printOne(session: Session, out: Outgoing, spooler: Spooler): Promise<Result<void>> {
  const handed = await spooler.send(out.pdf, out.sheet);
  if (!handed.ok) {
    putBack(session, out, handed.failure.message);
    return handed;
  }
  const noted = noteHanded(session, out.job, handed.value);
  if (!noted.ok) return noted;
  return handed.value.kind === 'TAKEN' ? ok(undefined) : fail('INTERNAL', handed.value.words);
}

/**
 * Sends sheets to the printers of their kinds, one after another in the order given. A sheet that cannot be sent waits
 * again and leaves the others alone; one of which the spooler did not say whether it took it stays SENT, for a person
 * to look. Ends between two sheets when the signal says so.
 * @returns what became of each sheet that was come to
 */
export async function startPrinting(
  session: Session,
  jobs: readonly number[],
  { spooler, signal, onProgress }: PrintWork,
): Promise<Result<PrintProgress>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const results: PrintProgress['results'] = [];
  const tell = (current: string | null, ended: boolean): PrintProgress => {
    const progress = { done: results.length, total: jobs.length, current, results: [...results], ended };
    onProgress(progress);
    return progress;
  };
  for (const job of jobs) {
    if (signal.aborted) break;
    const out = takeOut(session, job);
    if (out.ok) tell(out.value.sheet.title, false);
    const done = out.ok ? await printOne(session, out.value, spooler) : out;
    results.push({ job, ok: done.ok, message: done.ok ? null : done.failure.message });
    tell(null, false);
  }
  const ended = tell(null, true);
  session.desk.publish({ kind: 'changed', areas: ['cases', 'audit', 'printing', 'stock'] });
  return ok(ended);
}
