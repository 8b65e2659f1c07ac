import { statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ImportReport } from '../../../shared/contract/intake.ts';
import { parseHeader } from '../../../shared/domain/intake/record.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { insertImport, updateImport } from '../db/repositories/imports.ts';
import { permit, type Session } from '../desk.ts';
import { type BatchLine, batchLines } from '../exchange/batch-lines.ts';
import { applyLine, type LineOutcome } from './apply-line.ts';
import { recordChange } from './record-change.ts';

/** Lines in one transaction: few enough that nothing waits for 50 ms, enough that the disk is not asked for each. */
const LINES_AT_ONCE = 50;
/** Rejections kept with the import; all of them are given to the caller. */
const KEPT_REJECTIONS = 1000;

export interface ImportRun {
  readonly path: string;
  readonly name: string;
  readonly signal: AbortSignal;
  readonly onProgress: (report: ImportReport) => void;
}

/** A finished import: the report, with every rejected line. */
export type FinishedImport = ImportReport;

interface Tally {
  read: number;
  added: number;
  replaced: number;
  unchanged: number;
  rejectedLines: { line: number; reason: string }[];
  bytesDone: number;
}

function count(tally: Tally, line: BatchLine, outcome: LineOutcome): void {
  tally.read += 1;
  if (outcome.kind === 'rejected') tally.rejectedLines.push({ line: line.number, reason: outcome.reason });
  else tally[outcome.kind] += 1;
}

function copyOf(tally: Tally): Tally {
  return { ...tally, rejectedLines: [...tally.rejectedLines] };
}

/** Opens the import: the file is looked at, and the row that tells of it is on disk. */
export function beginImport(session: Session, file: string, name: string): Result<ImportReport> {
  const allowed = permit(session, ['INTAKE', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  let bytesTotal: number;
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return fail('UNREADABLE_FILE', `${name} is not a file.`);
    bytesTotal = stat.size;
  } catch {
    return fail('UNREADABLE_FILE', `${name} cannot be read.`);
  }
  return session.desk.store.write((tx) => {
    const record = insertImport(tx, {
      file: path.basename(name),
      state: 'RUNNING',
      startedAt: session.desk.clock.now(),
      by: session.actor.name,
      rejectedLines: [],
      bytesTotal,
    });
    recordChange(session, tx, {
      action: 'import.begin',
      subject: { kind: 'import', key: String(record.id) },
      summary: `Began the import of a batch of ${bytesTotal} bytes.`,
    });
    return ok(record);
  });
}

/**
 * Reads a batch to its end in transactions of bounded size. What was written stays when the import is cancelled or the
 * process ends; reading the same file again writes nothing twice.
 */
export async function runImport(
  session: Session,
  begun: ImportReport,
  run: ImportRun,
): Promise<Result<FinishedImport>> {
  let report = begun;
  let tally: Tally = { read: 0, added: 0, replaced: 0, unchanged: 0, rejectedLines: [], bytesDone: 0 };
  let waiting: BatchLine[] = [];
  let batch: string | null = null;

  const flush = () => {
    const lines = waiting;
    waiting = [];
    const next = copyOf(tally);
    const written = session.desk.store.write((tx) => {
      for (const line of lines) count(next, line, applyLine(session, tx, line, batch ?? ''));
      next.bytesDone = lines.at(-1)?.bytes ?? next.bytesDone;
      const { rejectedLines, ...counts } = next;
      updateImport(tx, report.id, {
        ...counts,
        batch,
        rejected: rejectedLines.length,
        rejectedLines: rejectedLines.slice(0, KEPT_REJECTIONS),
      });
      return ok(undefined);
    });
    if (!written.ok) return written;
    tally = next;
    report = { ...report, ...tally, batch, rejected: tally.rejectedLines.length };
    run.onProgress({ ...report, rejectedLines: tally.rejectedLines.slice(0, KEPT_REJECTIONS) });
    return written;
  };
  const end = (state: ImportReport['state'], refusal: string | null): Result<FinishedImport> => {
    const endedAt = session.desk.clock.now();
    const ended = session.desk.store.write((tx) => {
      updateImport(tx, report.id, { state, endedAt, refusal });
      recordChange(session, tx, {
        action: `import.${state.toLowerCase()}`,
        subject: { kind: 'import', key: String(report.id) },
        summary: `${state}: ${tally.read} read, ${tally.added} added, ${tally.replaced} replaced, ${tally.unchanged} unchanged, ${tally.rejectedLines.length} rejected.`,
        detail: { batch, refusal },
      });
      return ok(undefined);
    });
    if (!ended.ok) return ended;
    report = { ...report, state, endedAt, refusal };
    run.onProgress({ ...report, rejectedLines: report.rejectedLines.slice(0, KEPT_REJECTIONS) });
    return ok(report);
  };
  const refuse = (reason: string): Result<FinishedImport> => {
    const ended = end('REFUSED', reason);
    return ended.ok ? fail('NOT_A_BATCH', reason) : ended;
  };

  try {
    for await (const line of batchLines(run.path)) {
      if (line.number === 1) {
        const header = line.text.ok ? parseHeader(line.text.value) : fail('NOT_A_BATCH', line.text.reason);
        if (!header.ok) return refuse(`The first line is no header of format 1: ${header.failure.message}`);
        batch = header.value.batch;
        continue;
      }
      if (line.text.ok && line.text.value.trim() === '') continue;
      waiting.push(line);
      if (waiting.length < LINES_AT_ONCE) continue;
      const written = flush();
      if (!written.ok) return written;
      // Others who ask the core meanwhile get their turn between two transactions.
      await setImmediate();
      if (run.signal.aborted) return end('CANCELLED', null);
    }
  } catch (error) {
    return refuse(`The file could not be read to its end: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (batch === null) return refuse('The file is empty.');
  const written = flush();
  return written.ok ? end('DONE', null) : written;
}
