import { fail, ok, type Result } from '../../../../shared/result.ts';
import { ippFindJob, ippJobEnd } from './ipp-jobs.ts';
import { type Ran, runCommand } from './run-command.ts';
import { withSpoolFile } from './spool-folder.ts';
import { type FoundPrinter, type Handed, isListed, type Spooler, type SpoolSheet, type SpoolState } from './spooler.ts';

const ASK_MS = 10_000;
const SEND_MS = 60_000;

const SPOOL_ID = /^[^\s/#-][^\s/#]*-\d+$/;
/** What `lp` says before it has given anything to the print service. */
const NOTHING_TAKEN = /does not exist|not accepting jobs|unable to access/;

const MISSING = fail(
  'NOT_FOUND',
  'This machine has no print service: lp and lpstat are not installed.',
  'Ask your administrator to install CUPS.',
);

/** The last thing a command complained of, without its own name. */
function complaint(ran: Extract<Ran, { started: true }>): string {
  if (ran.exit === null) return 'it did not answer in time';
  const last = ran.err.trim().split('\n').at(-1) ?? '';
  return last.replace(/^\w+: (Error - )?/, '').replace(/\.$/, '') || `it ended with ${ran.exit}`;
}

async function lpstat(...args: string[]): Promise<Result<string>> {
  const ran = await runCommand('lpstat', args, ASK_MS);
  if (!ran.started) return MISSING;
  if (ran.exit === 0) return ok(ran.out);
  if (ran.err.includes('No destinations added')) return ok('');
  return fail('NOT_FOUND', `The print service does not answer: ${complaint(ran)}.`, 'Start the print service, CUPS.');
}

function stateInWords(rest: string): FoundPrinter['state'] {
  if (rest.startsWith('disabled')) return 'stopped';
  return rest.startsWith('now printing') ? 'printing' : 'ready';
}

async function printers(): Promise<Result<FoundPrinter[]>> {
  const listed = await lpstat('-p');
  if (!listed.ok) return listed;
  const lines = listed.value.matchAll(/^printer (\S+) (.*)$/gm);
  return ok([...lines].map(([, name = '', rest = '']) => ({ name, state: stateInWords(rest) })));
}

/** The paper that a file wants; without being told, a queue centers a card on whatever paper it has by default. */
function mediaOf(pdf: Uint8Array): string {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const box = /\/MediaBox\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)/.exec(text);
  const [left = 0, bottom = 0, right = 612, top = 792] = box?.slice(1).map(Number) ?? [];
  const [width, height] = [right - left, top - bottom];
  if (width === 612 && height === 792) return 'Letter';
  const mm = (points: number) => ((points * 25.4) / 72).toFixed(2);
  return `Custom.${mm(width)}x${mm(height)}mm`;
}

/** What CUPS calls a sheet: it keeps no other word of ours. */
function jobName({ title, mark }: SpoolSheet): string {
  return `${title} ${mark}`;
}

async function handOver(file: string, sheet: SpoolSheet, media: string): Promise<Result<Handed>> {
  // A banner would use up a blank and tell who printed what.
  const asIs = ['-o', `media=${media}`, '-o', 'print-scaling=none', '-o', 'job-sheets=none', '-n', '1'];
  const { printer } = sheet;
  const ran = await runCommand('lp', ['-d', printer, '-t', jobName(sheet), ...asIs, '--', file], SEND_MS);
  if (!ran.started) return MISSING;
  const spoolId = /^request id is (\S+) \(/m.exec(ran.out)?.[1];
  if (spoolId !== undefined) return ok({ kind: 'TAKEN', spoolId });
  if (NOTHING_TAKEN.test(ran.err)) return fail('NOT_FOUND', `${printer} took nothing: ${complaint(ran)}.`);
  return ok({
    kind: 'UNSURE',
    words: `The print service may have taken it: ${complaint(ran)}. Look at the printer before you go on.`,
  });
}

/** The lines of a long listing that belong to a job: its own, and those indented below. */
function entryOf(listing: string, spoolId: string): string | null {
  return (
    listing.split(/\n(?=\S)/).find((entry) => entry.startsWith(`${spoolId} `) || entry.startsWith(`${spoolId}\t`)) ??
    null
  );
}

async function stateOf(spoolId: string): Promise<Result<SpoolState>> {
  const printer = SPOOL_ID.test(spoolId) ? spoolId.replace(/-\d+$/, '') : '';
  const found = await printers();
  if (!found.ok) return found;
  const queue = found.value.find(({ name }) => name === printer);
  if (!queue) return ok('GONE');
  const open = await lpstat('-W', 'not-completed', '-l', '-o', printer);
  if (!open.ok) return open;
  const entry = entryOf(open.value, spoolId);
  if (entry !== null) {
    if (/Alerts:.*job-hold/.test(entry)) return ok('HELD');
    // A file that a filter could not read stays behind at a queue that goes on with the next.
    if (queue.state === 'stopped' || /Alerts:.*job-completed-with-errors/.test(entry)) return ok('STOPPED');
    return ok(/Alerts:.*job-printing/.test(entry) ? 'PRINTING' : 'WAITING');
  }
  const done = await lpstat('-W', 'completed', '-o', printer);
  if (!done.ok) return done;
  if (entryOf(done.value, spoolId) === null) return ok('GONE');
  return ok((await ippJobEnd(spoolId.slice(printer.length + 1))) ?? 'ENDED');
}

async function find(sheet: SpoolSheet): Promise<Result<string | null>> {
  const found = await printers();
  if (!found.ok) return found;
  if (!isListed(found.value, sheet.printer)) return ok(null);
  const job = await ippFindJob(sheet.printer, jobName(sheet));
  if (job === null) {
    return fail('NOT_FOUND', 'The print service does not tell its jobs.', 'Look at the printer and its queue.');
  }
  return ok(job === 'NONE' ? null : `${sheet.printer}-${job}`);
}

async function cancel(spoolId: string): Promise<Result<void>> {
  if (!SPOOL_ID.test(spoolId)) return fail('NOT_FOUND', 'The print service does not know this sheet.');
  const ran = await runCommand('cancel', [spoolId], ASK_MS);
  if (!ran.started) return MISSING;
  return ran.exit === 0 ? ok(undefined) : fail('WRONG_STATE', `The sheet was not cancelled: ${complaint(ran)}.`);
}

/** CUPS, by its commands: Linux and macOS. */
export function cupsSpooler(folder: string): Spooler {
  return {
    printers,
    send: async (pdf, sheet) => {
      const found = await printers();
      if (!found.ok) return found;
      if (!isListed(found.value, sheet.printer)) {
        return fail(
          'NOT_FOUND',
          `This machine has no printer ${sheet.printer}.`,
          'Set another printer for this paper.',
        );
      }
      return withSpoolFile(folder, { pdf, name: sheet.mark }, (file) => handOver(file, sheet, mediaOf(pdf)));
    },
    find,
    stateOf,
    cancel,
  };
}
