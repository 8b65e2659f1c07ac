import { powerMonitor } from 'electron';
import type { DeskControl } from '../ipc/desk-control.ts';

const ASK_EVERY_MS = 5_000;

/** Locks the desk when nobody is at it, when the screen is locked, and when the machine goes to sleep. */
export function lockWithMachine(desk: DeskControl): void {
  powerMonitor.on('lock-screen', () => void desk.lock('SCREEN_LOCK'));
  powerMonitor.on('suspend', () => void desk.lock('SUSPEND'));
  setInterval(() => void desk.lockIfIdle(powerMonitor.getSystemIdleTime() * 1000), ASK_EVERY_MS).unref();
}
