import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { auditOfActions, readDetail } from '../db/repositories/audit-log.ts';
import { findOrder } from '../db/repositories/plate-orders.ts';
import type { Desk } from '../desk.ts';
import { sealsStated } from '../seals/pdf-seal.ts';
import { checkSeal, readSeal } from '../seals/seal.ts';
import { certificatesOf } from '../vault/issuing-key.ts';

/** Whether this desk sealed exactly this paper so. */
function isSealOf(desk: Desk, seal: string, { number, copy }: { number: string; copy: number }): boolean {
  const read = readSeal(seal);
  if (!read.ok || checkSeal(read.value, certificatesOf(desk.vault.content)) !== 'GENUINE') return false;
  return read.value.claims.number === number && read.value.claims.copy === copy;
}

/**
 * Whether the seal that is kept with a paper, and by which it would be revoked, is the one that the paper bears.
 * @param content the paper's bytes
 */
export function isSealKept(
  desk: Desk,
  paper: { readonly number: string; readonly copy: number; readonly seal: string | null },
  content: Buffer,
): boolean {
  const { seal } = paper;
  const stated = sealsStated(content);
  if (seal === null) return stated.length === 0;
  return stated.length === 1 && stated[0] === seal && isSealOf(desk, seal, paper);
}

const STEP = 200;
const placed = z.object({ dataSha256: z.string() });

/** A plate order whose manifest or seal is not what it was when it was placed, or that is gone; null where none is. */
export function findOrderSealFault(desk: Desk): string | null {
  const { read } = desk.store;
  for (let after = 0; ; ) {
    const entries = auditOfActions(read, ['plateOrder.place'], after, STEP);
    for (const entry of entries) {
      const { subject: number } = entry;
      const order = findOrder(read, number);
      const manifest = createHash('sha256').update(canonicalJson(order?.manifest ?? null));
      if (manifest.digest('hex') !== placed.safeParse(readDetail(entry)).data?.dataSha256)
        return `The manifest of ${number} is not what was ordered.`;
      const seal = order?.seal ?? null;
      if (seal !== null && !isSealOf(desk, seal, { number, copy: 0 })) return `The seal of ${number} is not its own.`;
    }
    const last = entries.at(-1);
    if (last === undefined || entries.length < STEP) return null;
    after = last.seq;
  }
}
