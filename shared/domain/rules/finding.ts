import { z } from 'zod';

/** From harmless to gravest; the order is the law of the catalogue and nothing else decides which outcome wins. */
export const OUTCOMES = ['PASS', 'REVIEW', 'HOLD', 'RETURN', 'BLOCK'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcome of a case: its gravest finding, or NO_RULES where its program cannot be judged yet. */
export const CASE_OUTCOMES = ['ELIGIBLE', 'REVIEW', 'HOLD', 'RETURN', 'BLOCK', 'NO_RULES'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** What ends a hold. */
export const HOLD_REASONS = [
  'INSURANCE',
  'PARKING_DC',
  'PARKING_NYC',
  'LIEN',
  'PLATES_NOT_RETURNED',
  'RECIPROCITY_FEE',
  'SERVICE_FEE',
  'IDENTITY_MISMATCH',
  'ACCREDITATION',
  'POINTS',
  'IMPORT_RESTRICTION',
  'DUPLICATE',
  'OTHER',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** One value a rule looked at: what it is called, what it was, and what it should have been. */
export const consideredFact = z.strictObject({
  label: z.string(),
  value: z.string(),
  needs: z.string().nullable(),
  /** Dotted path of the application's field it comes from, so that a screen can light it up. */
  field: z.string().nullable(),
});
export type ConsideredFact = z.output<typeof consideredFact>;

export const finding = z.strictObject({
  rule: z.string(),
  outcome: z.enum(OUTCOMES),
  /** What is wrong, or that nothing is: one plain sentence. */
  message: z.string(),
  /** What the mission does to cure it; null where nothing is wrong or nothing can be done. */
  cure: z.string().nullable(),
  authority: z.string(),
  facts: z.array(consideredFact),
  /** The hold that the finding names, for HOLD outcomes. */
  hold: z.enum(HOLD_REASONS).nullable(),
  /** The reciprocity term in force that decided, by id. */
  term: z.string().nullable(),
});
export type Finding = z.output<typeof finding>;

/** Every rule that was asked, in the order asked, and what follows. */
export const verdict = z.strictObject({
  asOf: z.string(),
  outcome: z.enum(CASE_OUTCOMES),
  findings: z.array(finding),
});
export type Verdict = z.output<typeof verdict>;
