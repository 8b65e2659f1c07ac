/** Why something that was issued no longer counts. */
export const REVOCATION_REASONS = [
  'RETURNED',
  'RECALLED',
  'LOST',
  'STOLEN',
  'DESTROYED',
  'VOIDED',
  'REPLACED',
  'MISPRINTED',
] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** What a person can hold of the office. */
export const HELD_KINDS = ['PLATE', 'CARD', 'LICENCE', 'TITLE', 'REGISTRATION', 'PAPER'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];
