import { fail, ok, type Result } from '../../../../shared/result.ts';
import { runCommand } from './run-command.ts';
import { withSpoolFile } from './spool-folder.ts';
import { type FoundPrinter, type Handed, isListed, type Spooler, type SpoolSheet, type SpoolState } from './spooler.ts';

// Written to the documentation of pdf-to-printer and of PrintManagement; it was never run on Windows.

const ASK_MS = 20_000;

/** Runs a script; what is put into it stands there as a literal. */
async function powershell(script: string): Promise<Result<string>> {
  const args = ['-NoProfile', '-NonInteractive', '-Command', script];
  const ran = await runCommand('powershell.exe', args, ASK_MS);
  if (!ran.started) return fail('NOT_FOUND', 'This machine has no PowerShell to ask for its printers.');
  if (ran.exit !== 0) return fail('NOT_FOUND', 'The print service of Windows does not answer.');
  return ok(ran.out);
}

/** A text as a PowerShell literal: nothing in it is read as code. */
function literal(text: string): string {
  return `'${text.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

async function printers(): Promise<Result<FoundPrinter[]>> {
  const said = await powershell(
    '[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-Printer | ForEach-Object { "$($_.PrinterStatus)`t$($_.Name)" }',
  );
  if (!said.ok) return said;
  const lines = said.value.split(/\r?\n/).filter((line) => line.includes('\t'));
  return ok(
    lines.map((line) => {
      const [status = '', name = ''] = line.split('\t');
      const state = /Paused|Error|Offline/.test(status) ? 'stopped' : /Printing/.test(status) ? 'printing' : 'ready';
      return { name, state };
    }),
  );
}

/** The jobs of a printer, a line each: id, status, title. */
function jobsOf(printer: string): Promise<Result<string>> {
  return powershell(
    `Get-PrintJob -PrinterName ${literal(printer)} | ForEach-Object { "$($_.Id)\`t$($_.JobStatus)\`t$($_.DocumentName)" }`,
  );
}

function stateInStatus(status: string): SpoolState {
  if (/Deleted|Deleting/.test(status)) return 'CANCELLED';
  if (/Printed|Completed/.test(status)) return 'COMPLETED';
  if (/Paused/.test(status)) return 'HELD';
  if (/Error|Offline|PaperOut|Blocked|UserIntervention/.test(status)) return 'STOPPED';
  return /Printing/.test(status) ? 'PRINTING' : 'WAITING';
}

/** `printer#id`, as `#` ends the name even where it contains one. */
function partsOf(spoolId: string): { printer: string; id: string } {
  const at = spoolId.lastIndexOf('#');
  return { printer: spoolId.slice(0, at), id: spoolId.slice(at + 1) };
}

/** The job of a sheet: SumatraPDF names it by its file, and the file is named by the mark. */
async function find(printer: string, mark: string): Promise<Result<string | null>> {
  const jobs = await jobsOf(printer);
  if (!jobs.ok) return jobs;
  const id = jobs.value
    .split(/\r?\n/)
    .find((line) => line.includes(mark))
    ?.split('\t')[0];
  return ok(id === undefined ? null : `${printer}#${id}`);
}

async function handOver(file: string, { printer, mark }: SpoolSheet): Promise<Result<Handed>> {
  const { print } = await import('pdf-to-printer');
  try {
    await print(file, { printer, scale: 'noscale', silent: true, copies: 1 });
  } catch {
    return ok({ kind: 'UNSURE', words: 'The print service told an error but may have taken it. Look at the printer.' });
  }
  const found = await find(printer, mark);
  // A small sheet may have left the queue before it was asked for: it was taken all the same.
  return ok({ kind: 'TAKEN', spoolId: (found.ok ? found.value : null) ?? `${printer}#0` });
}

/** Windows' spooler, through SumatraPDF for handing over and PowerShell for asking. */
export function windowsSpooler(folder: string): Spooler {
  return {
    printers,
    send: async (pdf, sheet) => {
      const { printer } = sheet;
      const found = await printers();
      if (!found.ok) return found;
      if (!isListed(found.value, printer)) {
        return fail('NOT_FOUND', `This machine has no printer ${printer}.`, 'Set another printer for this paper.');
      }
      return withSpoolFile(folder, { pdf, name: sheet.mark }, (file) => handOver(file, sheet));
    },
    find: ({ printer, mark }) => find(printer, mark),
    stateOf: async (spoolId) => {
      const { printer, id } = partsOf(spoolId);
      const said = await jobsOf(printer);
      if (!said.ok) return said;
      const line = said.value.split(/\r?\n/).find((one) => one.startsWith(`${id}\t`));
      // Windows forgets a job that is printed and one that somebody removed alike.
      return ok(line === undefined ? 'ENDED' : stateInStatus(line.split('\t')[1] ?? ''));
    },
    cancel: async (spoolId) => {
      const { printer, id } = partsOf(spoolId);
      if (!/^[1-9]\d*$/.test(id)) return fail('NOT_FOUND', 'The print service does not know this sheet.');
      const said = await powershell(`Remove-PrintJob -PrinterName ${literal(printer)} -ID ${id} -ErrorAction Stop`);
      return said.ok ? ok(undefined) : said;
    },
  };
}
