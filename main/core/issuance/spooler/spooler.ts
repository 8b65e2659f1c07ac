import type { Result } from '../../../../shared/result.ts';

/** A printer as the machine knows it, and how it stands, in a word. */
export interface FoundPrinter {
  readonly name: string;
  readonly state: 'ready' | 'printing' | 'stopped';
}

/**
 * What the spooler knows of a sheet: STOPPED waits until somebody starts the queue or the sheet again; COMPLETED was
 * given to the printer whole, and only a person can tell whether it lies in the tray; CANCELLED and ABORTED may have come out in
 * part; ENDED left a spooler that does not say how; GONE is not known any more.
 */
export type SpoolState =
  | 'WAITING'
  | 'HELD'
  | 'STOPPED'
  | 'PRINTING'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'ABORTED'
  | 'ENDED'
  | 'GONE';

/**
 * What became of a file that was given to the spooler. UNSURE: it may have been taken, and may be printed, though the
 * spooler did not say so; a person has to look.
 */
export type Handed =
  | { readonly kind: 'TAKEN'; readonly spoolId: string }
  | { readonly kind: 'UNSURE'; readonly words: string };

/** The print system of the machine. */
export interface Spooler {
  printers(): Promise<Result<FoundPrinter[]>>;
  /**
   * Hands a PDF over, to be printed in its own size.
   * @param sheet the printer, which must be one of `printers`, and a title that names no person
   * @returns a refusal only where nothing was taken for certain
   */
  send(pdf: Uint8Array, sheet: { readonly printer: string; readonly title: string }): Promise<Result<Handed>>;
  stateOf(spoolId: string): Promise<Result<SpoolState>>;
  cancel(spoolId: string): Promise<Result<void>>;
}

/** Refuses a name that the machine does not list, or that a command would read as an option. */
export function isListed(found: readonly FoundPrinter[], printer: string): boolean {
  return !printer.startsWith('-') && found.some(({ name }) => name === printer);
}
