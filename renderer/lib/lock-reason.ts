import { useSyncExternalStore } from 'react';
import type { DeskEvent } from '../../shared/contract/events.ts';

export type LockReason = Extract<DeskEvent, { kind: 'locked' }>['reason'];

let reason: LockReason | null = null;
const watchers = new Set<() => void>();

/** Remembers why the desk was locked, for the unlock screen. */
export function setLockReason(next: LockReason | null): void {
  reason = next;
  for (const watcher of watchers) watcher();
}

/** Why the desk was locked, if it was since the window opened. */
export function useLockReason(): LockReason | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => reason,
  );
}
