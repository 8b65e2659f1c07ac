import type { CivilDate } from '../dates.ts';
import { REVOCATION_REASONS, type RevocationReason } from '../revocation/revocation.ts';

/** The number of each reason in a list of revocations; like the numbers of the papers they never change. */
export const REVOCATION_CODES = {
  RETURNED: 1,
  RECALLED: 2,
  LOST: 3,
  STOLEN: 4,
  DESTROYED: 5,
  VOIDED: 6,
  REPLACED: 7,
  MISPRINTED: 8,
} as const satisfies Record<RevocationReason, number>;

/** Since when a seal no longer counts, and why. */
export interface SealRevocation {
  readonly on: CivilDate;
  readonly reason: RevocationReason;
}

/** The reason of a number; null where a newer desk gave it. */
export function reasonOfCode(code: number): RevocationReason | null {
  return REVOCATION_REASONS.find((reason) => REVOCATION_CODES[reason] === code) ?? null;
}
