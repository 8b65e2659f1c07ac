import { officePaperNumber } from '../registry/paper-number.ts';
import { formatPlate, parsePlate, plateKey } from '../registry/plate-number.ts';
import type { HeldKind } from './revocation.ts';

function bare(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}·.]/gu, '');
}

/**
 * The number of a thing as trails keep it, however it was written: a plate without its spaces and in the order in which
 * it is written, a paper's with its hyphens, any other in capitals.
 */
export function heldNumber(kind: HeldKind, typed: string): string {
  switch (kind) {
    case 'PLATE': {
      const parts = parsePlate(typed);
      return parts ? formatPlate(parts) : plateKey(typed);
    }
    case 'CARD':
      return bare(typed);
    default:
      return officePaperNumber(bare(typed))?.number ?? typed.normalize('NFKC').trim().toUpperCase();
  }
}
