import type { SessionUser } from '../../shared/contract/desk.ts';
import type { OpenedVault } from '../core/protocol.ts';

/** Who sits at the unlocked desk. Only ipc writes it; no window can. */
export interface OpenSession {
  readonly user: SessionUser;
  readonly recoveryPending: boolean;
  readonly idleLockMinutes: number;
  readonly unlockedAt: number;
  readonly touchedAt: number;
}

/** The session of a vault that was just opened. */
export function sessionOf(opened: OpenedVault, now: number): OpenSession {
  const { user, recoveryPending, idleLockMinutes } = opened;
  return { user, recoveryPending, idleLockMinutes, unlockedAt: now, touchedAt: now };
}

/**
 * Whether nobody has been at the desk for the time allowed.
 * @param systemIdleMs how long the machine has seen no key and no pointer; what came before the unlock does not count
 */
export function isIdle(session: OpenSession, now: number, systemIdleMs: number): boolean {
  const sinceUnlock = now - session.unlockedAt;
  const idle = Math.max(now - session.touchedAt, Math.min(systemIdleMs, sinceUnlock));
  return idle >= session.idleLockMinutes * 60_000;
}
