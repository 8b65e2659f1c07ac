/** The outcome of anything that may be refused: a value, or a failure that says what to do next. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Why something was refused, in words for the person who asked. */
export interface Failure {
  readonly code: FailureCode;
  /** What happened, one sentence. */
  readonly message: string;
  /** What the person does next, one sentence. */
  readonly next: string;
}

/** Each code with the next step that is given when the caller knows no better one. */
const NEXT_STEPS = {
  INVALID_INPUT: 'Correct the value that is named and try again.',
  NOT_FOUND: 'Check the reference or number and try again.',
  CONFLICT: 'Reload the record: somebody changed it since you opened it.',
  FORBIDDEN: 'Ask someone whose role allows this.',
  WRONG_STATE: 'Look at the status of the case; another step comes first.',
  TWO_PERSONS: 'Ask a second person: whoever recommends never approves.',
  NOT_ELIGIBLE: 'Return the case to the mission or recommend denial; these findings can only be cured.',
  NEEDS_OVERRIDE: 'Ask a supervisor, who may override holds and reviews with a reason.',
  NO_RULES: 'This program has no rules yet; the case can be read but not approved.',
  ON_HOLD: 'Release the holds on this case first.',
  EXHAUSTED: 'Ask a supervisor to open a further serial range.',
  LOCKED: 'Unlock the desk with your name and passphrase.',
  WRONG_PASSPHRASE: 'Check the name and the passphrase. Three failures in 15 minutes lock the name for 15 minutes.',
  LOCKED_OUT: 'Wait until the time given, or ask an administrator.',
  WEAK_PASSPHRASE: 'Choose at least 12 characters that are not easily guessed.',
  RECOVERY_UNCONFIRMED: 'Write the recovery code down and confirm it first.',
  FOLDER_IN_USE: 'Close the other OFM Desk or ofmctl that works on this data folder, then try again.',
  FOLDER_UNUSABLE: 'Choose a data folder that exists and can be written to.',
  VAULT_MISSING: 'Choose the right data folder, or set up a new one.',
  VAULT_EXISTS: 'Open the data folder that is there, or choose an empty one.',
  KEY_UNAVAILABLE: 'Restore vault.json from the last backup; without it the data cannot be opened.',
  WRONG_KEY: 'The key does not fit this database: restore vault.json and desk.db from the same backup.',
  CORRUPT: 'Stop work and restore the last good backup; keep the damaged folder for examination.',
  NEWER_VERSION: 'Install the newer OFM Desk that wrote this data folder.',
  CANCELLED: 'Start again when you are ready; what was acknowledged is kept.',
  NOT_A_BATCH: 'Ask the mission portal for a batch in format 1.',
  UNREADABLE_FILE: 'Check that the file is there and can be read.',
  DISK_FULL: 'Free space on the disk of the data folder, then try again.',
  INTERNAL: 'Try again; if it happens twice, tell your administrator what you did.',
} as const;

export type FailureCode = keyof typeof NEXT_STEPS;

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/**
 * A refusal.
 * @param message what happened, one sentence
 * @param next what the person does next; the code's usual step where it is left out
 */
export function fail(
  code: FailureCode,
  message: string,
  next: string = NEXT_STEPS[code],
): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, message, next } };
}

/** The codes, for parsing a failure at a border. */
export const FAILURE_CODES = Object.keys(NEXT_STEPS) as [FailureCode, ...FailureCode[]];

/** Closes a union: a case that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
