import path from 'node:path';
import type { InputOf, OutputOf, ParsedOf } from '../../shared/contract/contract.ts';
import type { DeskState } from '../../shared/contract/desk.ts';
import type { ChangedArea } from '../../shared/contract/events.ts';
import type { SettingRow } from '../../shared/contract/settings.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenedVault } from '../core/protocol.ts';
import type { CoreLink } from './core-link.ts';
import type { GuardLink } from './guard-link.ts';
import { isIdle, type OpenSession, sessionOf } from './session.ts';
import type { LockReason, Surroundings } from './surroundings.ts';

/** How long a locking desk waits for the core to seal its record before the core is ended all the same. */
const LEAVE_MS = 2_000;
/** Shown while the desk is locked and its own setting cannot be read. */
const DEFAULT_IDLE_MINUTES = 15;
const EVERY_AREA: ChangedArea[] = ['cases', 'registry', 'users', 'settings', 'intake', 'audit', 'printing', 'stock'];

/** The desk as a whole: its folder, who is at it, and how it opens and locks. */
export interface DeskControl {
  session(): OpenSession | null;
  folder(): string | null;
  state(): Promise<Result<DeskState>>;
  chooseFolder(): Promise<Result<OutputOf<'desk.chooseFolder'>>>;
  create(input: ParsedOf<'desk.create'>): Promise<Result<OutputOf<'desk.create'>>>;
  confirmRecovery(input: ParsedOf<'desk.confirmRecovery'>): Promise<Result<DeskState>>;
  unlock(input: InputOf<'desk.unlock'>): Promise<Result<DeskState>>;
  touch(): void;
  /** Ends the core and everything the windows have in memory. Does nothing where the desk is locked. */
  lock(reason: LockReason): Promise<void>;
  /** Locks where nobody has been at the desk for the time allowed. */
  lockIfIdle(systemIdleMs: number): Promise<void>;
  /** The recovery code was spent or renewed and must be confirmed before anything else. */
  recoveryRenewed(): void;
  /** A setting was written: the idle lock follows its own at once. */
  settingSet(setting: SettingRow): void;
  /** At a locked desk ends a core that was handed a passphrase or a recovery code and opened nothing with it. */
  endLockedCore(): Promise<void>;
  /** Takes the folder that was chosen before, at the start of the application. */
  begin(): Promise<Result<void>>;
  end(): Promise<void>;
}

function waitAtMost(work: Promise<unknown>, milliseconds: number): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/**
 * @param onLock called at every lock, whatever its reason, for what else must be forgotten
 */
export function deskControl(around: Surroundings, core: CoreLink, guard: GuardLink, onLock: () => void): DeskControl {
  let folder: string | null = null;
  let session: OpenSession | null = null;
  // Remembered, so that a locked desk need not start a core only to say that it is locked.
  let isSetUp = false;

  const opened = (vault: OpenedVault) => {
    session = sessionOf(vault, around.clock.now());
  };

  async function phase(): Promise<Result<DeskState['phase']>> {
    if (folder === null) return ok('NO_FOLDER');
    if (session !== null) return ok('UNLOCKED');
    if (isSetUp) return ok('LOCKED');
    const inspected = await core.ask(folder, 'vault.inspect', {});
    if (!inspected.ok) return inspected;
    isSetUp = inspected.value.exists;
    return ok(isSetUp ? 'LOCKED' : 'EMPTY_FOLDER');
  }

  async function state(): Promise<Result<DeskState>> {
    const now = await phase();
    if (!now.ok) return now;
    return ok({
      phase: now.value,
      folder,
      user: session?.user ?? null,
      recoveryPending: session?.recoveryPending ?? false,
      idleLockMinutes: session?.idleLockMinutes ?? DEFAULT_IDLE_MINUTES,
      version: around.version,
      runtime: around.runtime,
      today: around.clock.today(),
    });
  }

  async function take(chosen: string): Promise<Result<void>> {
    const held = await guard.hold(chosen);
    if (!held.ok) return held;
    folder = chosen;
    isSetUp = false;
    return held;
  }

  /** The other windows ask again who is at the desk, once the one that opened it has its answer. */
  function tellOpened(): void {
    setTimeout(() => around.windows.tell({ kind: 'changed', areas: EVERY_AREA }), 0);
  }

  async function endLockedCore(): Promise<void> {
    if (session === null) await core.end();
  }

  async function lock(reason: LockReason): Promise<void> {
    if (session === null) return;
    session = null;
    onLock();
    if (folder !== null && core.isRunning()) await waitAtMost(core.ask(folder, 'vault.leave', {}), LEAVE_MS);
    await core.end();
    around.windows.reload(reason);
  }

  const noFolder = () => fail('VAULT_MISSING', 'No data folder is chosen yet.', 'Choose the data folder first.');

  return {
    session: () => session,
    folder: () => folder,
    state,
    chooseFolder: async () => {
      if (session !== null)
        return fail('WRONG_STATE', 'The desk is unlocked.', 'Lock the desk before you choose another data folder.');
      const chosen = await around.dialogs.chooseFolder();
      if (chosen === null) return ok({ folder: null });
      const absolute = path.resolve(chosen);
      const taken = await take(absolute);
      if (!taken.ok) return taken;
      around.location.remember(absolute);
      return ok({ folder: absolute });
    },
    create: async (input) => {
      if (folder === null) return noFolder();
      const made = await core.ask(folder, 'vault.create', input);
      if (!made.ok) return made;
      isSetUp = true;
      opened(made.value.opened);
      return ok({ recoveryCode: made.value.recoveryCode });
    },
    confirmRecovery: async (input) => {
      if (folder === null) return noFolder();
      const confirmed = await core.ask(folder, 'vault.confirmRecovery', input);
      if (!confirmed.ok) return confirmed;
      opened(confirmed.value.opened);
      tellOpened();
      return state();
    },
    unlock: async (input) => {
      if (folder === null) return noFolder();
      if (session !== null) return fail('WRONG_STATE', 'The desk is unlocked already.', 'Lock it first.');
      const unlocked = await core.ask(folder, 'vault.unlock', input);
      if (!unlocked.ok) {
        await endLockedCore();
        return unlocked;
      }
      opened(unlocked.value.opened);
      tellOpened();
      return state();
    },
    touch: () => {
      if (session !== null) session = { ...session, touchedAt: around.clock.now() };
    },
    lock,
    lockIfIdle: async (systemIdleMs) => {
      if (session !== null && isIdle(session, around.clock.now(), systemIdleMs)) await lock('IDLE');
    },
    recoveryRenewed: () => {
      if (session !== null) session = { ...session, recoveryPending: true };
    },
    settingSet: ({ key, value }) => {
      if (session !== null && key === 'desk.idleLockMinutes' && typeof value === 'number') {
        session = { ...session, idleLockMinutes: value };
      }
    },
    endLockedCore,
    begin: async () => {
      const remembered = around.location.read();
      return remembered === null ? ok(undefined) : take(remembered);
    },
    end: async () => {
      if (folder !== null && session !== null && core.isRunning()) {
        await waitAtMost(core.ask(folder, 'vault.leave', {}), LEAVE_MS);
      }
      session = null;
      await core.end();
      await guard.letGo();
    },
  };
}
