import { z } from 'zod';
import { ROLES } from '../domain/case/roles.ts';
import { userId } from '../domain/ids.ts';
import { entry } from './entry.ts';

export const userName = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} .'’-]{1,63}$/u,
    'a name of 2 to 64 letters, digits, spaces, dots, hyphens or apostrophes',
  );
/** Parsed for length only; how strong it is, the vault says. Never trimmed, never logged. */
export const passphrase = z.string().min(1).max(1024);
export const recoveryCode = z.string().min(1).max(200);

export const sessionUser = z.strictObject({ id: userId, name: z.string(), role: z.enum(ROLES) });
export type SessionUser = z.output<typeof sessionUser>;

export const deskState = z.strictObject({
  /** NO_FOLDER: choose a data folder. EMPTY_FOLDER: create the administrator. */
  phase: z.enum(['NO_FOLDER', 'EMPTY_FOLDER', 'LOCKED', 'UNLOCKED']),
  folder: z.string().nullable(),
  user: sessionUser.nullable(),
  /** The recovery code was shown but never confirmed; nothing else works until it is. */
  recoveryPending: z.boolean(),
  idleLockMinutes: z.int(),
  version: z.string(),
  /** What draws the windows, for the status line. */
  runtime: z.enum(['electron', 'chromium']),
  /** Today where the desk stands. */
  today: z.string(),
});
export type DeskState = z.output<typeof deskState>;

const none = z.strictObject({});

export const deskContract = {
  state: entry('locked', none, deskState),
  /** Opens the system's folder dialog; null where it was cancelled. */
  chooseFolder: entry('locked', none, z.strictObject({ folder: z.string().nullable() })),
  /** First start: makes the vault and its administrator. The recovery code is shown once. */
  create: entry(
    'locked',
    z.strictObject({ administrator: userName, passphrase }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  confirmRecovery: entry('unlocked', z.strictObject({ code: recoveryCode }), deskState),
  unlock: entry('locked', z.strictObject({ name: z.string().min(1).max(200), passphrase }), deskState),
  /** Sets a new passphrase for a user with the sealed recovery code. */
  recover: entry(
    'locked',
    z.strictObject({ code: recoveryCode, name: z.string().min(1).max(200), passphrase }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  /** Makes a new recovery code; the old one opens nothing from then on. */
  renewRecovery: entry(['ADMINISTRATOR'], z.strictObject({ passphrase }), z.strictObject({ recoveryCode: z.string() })),
  changePassphrase: entry('unlocked', z.strictObject({ current: passphrase, next: passphrase }), none),
  /** Tells how strong a passphrase is, 0 to 4, and why; keeps nothing. */
  rate: entry(
    'locked',
    z.strictObject({ passphrase: z.string().max(1024) }),
    z.strictObject({ score: z.int().min(0).max(4), advice: z.string() }),
  ),
  lock: entry('unlocked', none, none),
  /** Somebody is at the desk: the idle clock starts again. */
  touch: entry('unlocked', none, none),
};
