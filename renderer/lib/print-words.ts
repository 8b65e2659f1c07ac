import type { PrintState } from '../../shared/domain/printing/print-job.ts';
import type { Tone } from './words.ts';

/** What a state of a sheet is called, and how it looks. */
export const PRINT_WORDS: Readonly<Record<PrintState, { readonly label: string; readonly tone: Tone }>> = {
  QUEUED: { label: 'Waiting', tone: 'grey' },
  SENT: { label: 'With the printer', tone: 'amber' },
  CONFIRMED: { label: 'Confirmed', tone: 'green' },
  SPOILED: { label: 'Spoiled', tone: 'red' },
  CANCELLED: { label: 'Cancelled', tone: 'grey' },
};

/** What the print service says of a sheet. None of it says that the sheet is good. */
const SPOOL_WORDS: ReadonlyMap<string, string> = new Map([
  ['WAITING', 'waits at the printer'],
  ['HELD', 'held back at the printer'],
  ['STOPPED', 'stopped: start the printer or the sheet again'],
  ['PRINTING', 'being printed'],
  ['COMPLETED', 'given to the printer whole: look at the sheet'],
  ['CANCELLED', 'cancelled at the printer: look for a part of it'],
  ['ABORTED', 'given up by the printer: look for a part of it'],
  ['ENDED', 'no longer at the printer: look for it'],
  ['UNKNOWN', 'the print service knows of no such sheet: look whether it came out'],
  ['GONE', 'not known to the printer: look for it'],
]);

/** Of these the print service will say no more. */
const SETTLED: readonly string[] = ['COMPLETED', 'CANCELLED', 'ABORTED', 'ENDED', 'GONE', 'UNKNOWN'];

interface Spooled {
  readonly state: PrintState;
  readonly spoolState: string | null;
}

/** Whether a sheet is with a printer whose word on it may still change. */
export function isUnsettled({ state, spoolState }: Spooled): boolean {
  return state === 'SENT' && !SETTLED.includes(spoolState ?? '');
}

/** Whether a sheet that is with a printer may not have come out at all. */
export function mayWaitAgain({ state, spoolState }: Spooled): boolean {
  return state === 'SENT' && spoolState !== 'COMPLETED' && spoolState !== 'PRINTING';
}

/** What the print service last said, in words; where the desk wrote a sentence of its own, that. */
export function spoolWords(spoolState: string): string {
  return SPOOL_WORDS.get(spoolState) ?? spoolState;
}

/** A paper as the queue calls it. */
export function paperWords({ title, number, copy }: { title: string; number: string; copy: number }): string {
  return copy === 0 ? `${title} ${number}` : `${title} ${number}, duplicate ${copy}`;
}
