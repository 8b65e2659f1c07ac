import type { Result } from '../../../../shared/result.ts';

/** A printer as the machine knows it, and how it stands, in a word. */
export interface FoundPrinter {
  readonly name: string;
  readonly state: 'ready' | 'printing' | 'stopped';
}

/**
 * What the spooler knows of a sheet: STOPPED waits until somebody starts the queue or the sheet again; COMPLETED was
 * given to the printer whole, and only a person can tell whether it lies in the tray; CANCELLED and ABORTED may have come out in
 * part; ENDED left a spooler that does not say how; GONE is not known any more; UNKNOWN was handed over by a desk that
 * ended before it heard what the sheet is called, and the spooler knows of none.
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
  | 'GONE'
  | 'UNKNOWN';

/**
 * What became of a file that was given to the spooler. UNSURE: it may have been taken, and may be printed, though the
 * spooler did not say so; a person has to look.
 */
export type Handed =
  | { readonly kind: 'TAKEN'; readonly spoolId: string }
  | { readonly kind: 'UNSURE'; readonly words: string };

/** What a spooler is told of a sheet. */
export interface SpoolSheet {
  readonly printer: string;
  /** Names no person: whoever can see the printer's queue can read it. */
  readonly title: string;
  /** Under this the sheet is found again where the spooler's answer was lost; no two sheets have the same. */
  readonly mark: string;
}

/** The print system of the machine. */
export interface Spooler {
  printers(): Promise<Result<FoundPrinter[]>>;
  /**
   * Hands a PDF over, to be printed in its own size, on one of `printers`.
   * @returns a refusal only where nothing was taken for certain
   */
  send(pdf: Uint8Array, sheet: SpoolSheet): Promise<Result<Handed>>;
  /** The spool id of a sheet that was handed over so; null where the spooler knows of none. */
  find(sheet: SpoolSheet): Promise<Result<string | null>>;
  stateOf(spoolId: string): Promise<Result<SpoolState>>;
  cancel(spoolId: string): Promise<Result<void>>;
}

/** Refuses a name that the machine does not list, or that a command would read as an option. */
export function isListed(found: readonly FoundPrinter[], printer: string): boolean {
  return !printer.startsWith('-') && found.some(({ name }) => name === printer);
}
