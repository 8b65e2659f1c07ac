import type { Facts } from './facts.ts';
import type { ConsideredFact, HoldReason, Outcome } from './finding.ts';

/** What a rule found: PASS with a sentence, or what is wrong and how it is cured. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly message: string;
  readonly cure?: string;
  readonly facts: readonly ConsideredFact[];
  readonly hold?: HoldReason;
  readonly term?: string;
  /** The authority in the words of this case, as with the term in force; the rule's own where it is left out. */
  readonly authority?: string;
}

/** One rule of the catalogue: a pure function of the facts. */
export interface Rule<Application> {
  /** The catalogue's name, as `INS-LIMITS`. */
  readonly id: string;
  /** Statute, regulation, form or note that it applies. */
  readonly authority: string;
  /** Whether the rule is asked at all; one that is not asked is not in the trace. */
  readonly asked: (facts: Facts<Application>) => boolean;
  readonly judge: (facts: Facts<Application>) => Judgement;
}
