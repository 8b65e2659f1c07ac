import type { SessionUser } from '../../shared/contract/desk.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { Role } from '../../shared/domain/case/roles.ts';
import { type CivilDate, civilDate } from '../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Store } from './db/store.ts';
import type { OpenVault } from './vault/vault.ts';

/** Where the time comes from; nothing below the services reads a clock. */
export interface Clock {
  /** UTC, ISO 8601 with milliseconds. */
  now(): string;
  /** The calendar day where the desk stands. */
  today(): CivilDate;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const here = new Date();
    const parts = [here.getFullYear(), here.getMonth() + 1, here.getDate()].map((part) =>
      String(part).padStart(2, '0'),
    );
    return civilDate.parse(parts.join('-'));
  },
};

/** An unlocked data folder. */
export interface Desk {
  readonly folder: string;
  readonly store: Store;
  readonly clock: Clock;
  /** Replaced whole when slots change. */
  vault: OpenVault;
  /** Tells the windows what changed. */
  readonly publish: (event: Exclude<DeskEvent, { kind: 'locked' }>) => void;
}

/** Somebody at an unlocked desk: what every service is given. */
export interface Session {
  readonly desk: Desk;
  readonly actor: SessionUser;
}

/** Refuses an actor whose role is not among those allowed. Asked in every service, whatever ipc asked before. */
export function permit(session: Session, roles: readonly Role[]): Result<void> {
  if (roles.includes(session.actor.role)) return ok(undefined);
  return fail('FORBIDDEN', `The role ${session.actor.role} may not do this; it takes ${roles.join(' or ')}.`);
}
