import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './vault-file.ts';

const checkpointSchema = z.strictObject({
  seq: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Checkpoint = z.output<typeof checkpointSchema>;

function checkpointFile(folder: string): string {
  return path.join(folder, 'checkpoint.json');
}

function sealOf(key: Buffer, { seq, hash, at }: Omit<Checkpoint, 'seal'>): Buffer {
  const sealing = Buffer.from(hkdfSync('sha256', key, '', 'OFM Desk audit checkpoint', 32));
  return createHmac('sha256', sealing).update(`${seq}\n${hash}\n${at}`).digest();
}

/**
 * Writes the head of the audit chain outside the database: a chain alone shows neither that its end was cut off nor
 * that it was written anew from some entry on.
 */
export function writeCheckpoint(folder: string, key: Buffer, head: { seq: number; hash: string }, at: string): void {
  const content = { ...head, at };
  replaceFile(checkpointFile(folder), JSON.stringify({ ...content, seal: sealOf(key, content).toString('hex') }));
}

/** The last checkpoint: null where none was written yet, `broken` where it was altered. */
export function readCheckpoint(folder: string, key: Buffer): Checkpoint | 'broken' | null {
  const file = checkpointFile(folder);
  if (!existsSync(file)) return null;
  try {
    const checkpoint = checkpointSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const genuine = timingSafeEqual(Buffer.from(checkpoint.seal, 'hex'), sealOf(key, checkpoint));
    return genuine ? checkpoint : 'broken';
  } catch {
    return 'broken';
  }
}
