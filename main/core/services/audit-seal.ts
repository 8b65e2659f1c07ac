import { auditHashAt, auditHead } from '../db/repositories/audit-log.ts';
import type { Desk } from '../desk.ts';
import { readCheckpoint, writeCheckpoint } from '../vault/checkpoint.ts';

/**
 * What the sealed checkpoint says against the audit chain; null where the chain has the entry as it was sealed. A
 * desk is sealed when it is made, so that a checkpoint that is not there was taken away.
 */
export function checkpointFault(desk: Desk): string | null {
  const checkpoint = readCheckpoint(desk.folder, desk.vault.key);
  if (checkpoint === null) return 'checkpoint.json is missing.';
  if (checkpoint === 'broken') return 'checkpoint.json was altered.';
  if (auditHashAt(desk.store.read, checkpoint.seq) === checkpoint.hash) return null;
  return `The chain no longer has entry ${checkpoint.seq} as sealed at ${checkpoint.at}: entries were cut off or rewritten.`;
}

/** Seals the head of the audit chain. */
export function sealHead(desk: Desk): void {
  writeCheckpoint(desk.folder, desk.vault.key, auditHead(desk.store.read), desk.clock.now());
}

/** Seals the head unless the last seal is broken: what raised the alarm must not be sealed over. */
export function sealHeadIfSound(desk: Desk): void {
  if (checkpointFault(desk) === null) sealHead(desk);
}
