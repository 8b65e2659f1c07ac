import type { CaseStatus } from './case/life-cycle.ts';
import type { CaseOutcome, Outcome } from './rules/finding.ts';

/** A word of the desk and what it means, for whoever sees it for the first time. */
export interface Term {
  readonly title: string;
  /** What it is, in one or two sentences. */
  readonly meaning: string;
  /** Who or what moves it on. */
  readonly next: string;
}

export const STATUS_TERMS: Readonly<Record<CaseStatus, Term>> = {
  RECEIVED: {
    title: 'Received',
    meaning: 'The mission filed it and nobody has taken it up. The rules have been asked already.',
    next: 'An adjudicator or a supervisor starts the review.',
  },
  IN_REVIEW: {
    title: 'In review',
    meaning: 'Somebody at the desk works on it: findings, evidence, holds.',
    next: 'An adjudicator recommends approval or denial, or returns it to the mission.',
  },
  RETURNED: {
    title: 'Returned',
    meaning: 'The mission was told what to cure. The office waits for its answer, not the mission for the office.',
    next: 'A corrected filing, or whoever enters the answer, takes it back into review.',
  },
  RECOMMENDED: {
    title: 'Recommended',
    meaning: 'One person has looked at it and written down what they would decide.',
    next: 'A supervisor who is somebody else approves, denies or sends it back.',
  },
  APPROVED: {
    title: 'Approved',
    meaning: 'Two persons agreed. Facts, findings and terms are frozen with the decision.',
    next: 'Issuance takes the numbers and makes the papers; holds and rules are asked once more.',
  },
  DENIED: {
    title: 'Denied',
    meaning: 'Two persons agreed that it cannot be granted. A denial is final; the mission may file anew.',
    next: 'Nothing more happens in this case.',
  },
  IN_PRODUCTION: {
    title: 'In production',
    meaning: 'Its numbers are taken and its papers wait as sheets to be printed.',
    next: 'Issuance confirms the sheets; the last one issues the case.',
  },
  ISSUED: {
    title: 'Issued',
    meaning: 'Every paper was handed over and the registry has what the papers tell.',
    next: 'It is closed, or voided where it should never have been issued.',
  },
  CLOSED: {
    title: 'Closed',
    meaning: 'Nothing more is to be done. What it gave out stays in force until it ends.',
    next: 'A supervisor may still void it.',
  },
  WITHDRAWN: {
    title: 'Withdrawn',
    meaning: 'The mission no longer asks for it. Plates that were reserved became void, never free.',
    next: 'Nothing more happens in this case.',
  },
  VOIDED: {
    title: 'Voided',
    meaning: 'What it gave out no longer counts, in the registry and under its seals.',
    next: 'Nothing more happens in this case.',
  },
};

export const HOLD_TERM: Term = {
  title: 'On hold',
  meaning: 'Something outside the case must happen first. The case keeps its status, its clocks and its place.',
  next: 'Whoever knows that it happened releases the hold with a note; a case on hold is not approved or issued.',
};

export const OUTCOME_TERMS: Readonly<Record<Outcome | CaseOutcome, Term>> = {
  PASS: {
    title: 'Pass',
    meaning: 'The rule was asked and nothing stands against the application.',
    next: 'Nothing has to be done.',
  },
  ELIGIBLE: {
    title: 'Eligible',
    meaning: 'Every rule that was asked passed.',
    next: 'Approval can be recommended.',
  },
  REVIEW: {
    title: 'Review',
    meaning: 'The rule cannot tell by itself; a person has to look.',
    next: 'Approval can be recommended; the approving supervisor gives a reason.',
  },
  HOLD: {
    title: 'Hold',
    meaning: 'Something outside the application must happen first.',
    next: 'Wait for it; or the approving supervisor overrides it with a reason.',
  },
  RETURN: {
    title: 'Return',
    meaning: 'The mission has to send or correct something. Nobody can approve around it.',
    next: 'Return the case; the letter tells the mission what to cure.',
  },
  BLOCK: {
    title: 'Block',
    meaning: 'It cannot be granted as it stands. Nobody can approve around it.',
    next: 'What is wrong has to be cured, or denial is recommended.',
  },
  NO_RULES: {
    title: 'No rules',
    meaning: 'This desk has no rules for the service.',
    next: 'The case can be worked on, but not approved.',
  },
};
