import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './vault-file.ts';

/** AC-7: three failures within 15 minutes lock the slot for 15 minutes. */
const MOST_FAILURES = 3;
const WINDOW_MS = 15 * 60_000;

const attemptsSchema = z.record(z.string(), z.array(z.number()));
type Attempts = z.output<typeof attemptsSchema>;

function attemptsFile(folder: string): string {
  return path.join(folder, 'attempts.json');
}

function readAttempts(folder: string): Attempts {
  const file = attemptsFile(folder);
  if (!existsSync(file)) return {};
  // A damaged file is read as empty: refusing everybody would let one write to it close the desk for good.
  const parsed = attemptsSchema.safeParse(tryJson(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : {};
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Failures that can still matter: those of a window before a lock that may yet last. One from the future matters too: a
 * clock set back must not open the slot.
 */
function counted(attempts: Attempts, slot: string, now: number): number[] {
  return (attempts[slot] ?? []).filter((at) => now - at < 2 * WINDOW_MS);
}

function write(folder: string, attempts: Attempts, now: number): void {
  const kept = Object.keys(attempts)
    .map((slot) => [slot, counted(attempts, slot, now)] as const)
    .filter(([, times]) => times.length > 0);
  replaceFile(attemptsFile(folder), JSON.stringify(Object.fromEntries(kept)));
}

/** When the slot opens again, in epoch milliseconds, or null where it is not locked. */
export function lockedUntil(folder: string, slot: string, now: number): number | null {
  const times = counted(readAttempts(folder), slot, now);
  const decisive = times.filter((at, index) => {
    const first = times[index - (MOST_FAILURES - 1)];
    return first !== undefined && at - first < WINDOW_MS;
  });
  const last = decisive.at(-1);
  return last === undefined || now - last >= WINDOW_MS ? null : last + WINDOW_MS;
}

/**
 * Counts an attempt before it is tried, so that ending the process does not make it free. Gives how many failed before.
 */
export function countAttempt(folder: string, slot: string, now: number): number {
  const attempts = readAttempts(folder);
  const before = counted(attempts, slot, now);
  attempts[slot] = [...before, now];
  write(folder, attempts, now);
  return before.length;
}

/** Forgets a slot's failures after it opened. */
export function clearAttempts(folder: string, slot: string, now: number): void {
  const attempts = readAttempts(folder);
  delete attempts[slot];
  write(folder, attempts, now);
}
