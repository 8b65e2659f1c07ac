import type { SealClaims } from './claims.ts';

/**
 * The key of each claim in a seal's map. Like the numbers of the papers they never change; a claim that is null, and a
 * copy that is the original, is left out.
 */
export const CLAIM_KEYS = {
  kind: 1,
  number: 2,
  copy: 3,
  holder: 4,
  issued: 5,
  expires: 6,
  plate: 7,
  vin: 8,
  fact: 9,
} as const satisfies Record<keyof SealClaims, number>;

/** What a seal may weigh, so that its symbol still fits the back of a card in modules that a scanner reads. */
export const MAX_SEAL_BYTES = 150;

/** How many bytes of the holder's hash stand in a seal. */
export const HOLDER_BYTES = 8;

/** What a seal says once it was read: the holder stands in it as a hash only. */
export interface SealedClaims extends Omit<SealClaims, 'holder'> {
  /** Sixteen hex digits. */
  readonly holderHash: string | null;
}
