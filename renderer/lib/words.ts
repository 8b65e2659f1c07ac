import type { CaseAction, CaseStatus } from '../../shared/domain/case/life-cycle.ts';
import type { CaseOutcome, HoldReason, Outcome } from '../../shared/domain/rules/finding.ts';
import { OUTCOME_TERMS, STATUS_TERMS } from '../../shared/domain/terms.ts';

export type Tone = 'red' | 'amber' | 'green' | 'violet' | 'blue' | 'grey';

export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  RECEIVED: STATUS_TERMS.RECEIVED.title,
  IN_REVIEW: STATUS_TERMS.IN_REVIEW.title,
  RETURNED: STATUS_TERMS.RETURNED.title,
  RECOMMENDED: STATUS_TERMS.RECOMMENDED.title,
  APPROVED: STATUS_TERMS.APPROVED.title,
  DENIED: STATUS_TERMS.DENIED.title,
  IN_PRODUCTION: STATUS_TERMS.IN_PRODUCTION.title,
  ISSUED: STATUS_TERMS.ISSUED.title,
  CLOSED: STATUS_TERMS.CLOSED.title,
  WITHDRAWN: STATUS_TERMS.WITHDRAWN.title,
  VOIDED: STATUS_TERMS.VOIDED.title,
};

export const HOLD_WORDS: Readonly<Record<HoldReason, string>> = {
  INSURANCE: 'insurance',
  PARKING_DC: 'DC parking',
  PARKING_NYC: 'NYC parking',
  LIEN: 'lien',
  PLATES_NOT_RETURNED: 'plates not returned',
  RECIPROCITY_FEE: 'reciprocity fee',
  SERVICE_FEE: 'service fee',
  IDENTITY_MISMATCH: 'identity mismatch',
  ACCREDITATION: 'accreditation',
  POINTS: 'points',
  IMPORT_RESTRICTION: 'import restriction',
  DUPLICATE: 'duplicate',
  OTHER: 'other',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome | CaseOutcome, string>> = {
  PASS: OUTCOME_TERMS.PASS.title,
  ELIGIBLE: OUTCOME_TERMS.ELIGIBLE.title,
  REVIEW: OUTCOME_TERMS.REVIEW.title,
  HOLD: OUTCOME_TERMS.HOLD.title,
  RETURN: OUTCOME_TERMS.RETURN.title,
  BLOCK: OUTCOME_TERMS.BLOCK.title,
  NO_RULES: OUTCOME_TERMS.NO_RULES.title,
};

export const OUTCOME_TONES: Readonly<Record<Outcome | CaseOutcome, Tone>> = {
  PASS: 'green',
  ELIGIBLE: 'green',
  REVIEW: 'violet',
  HOLD: 'amber',
  RETURN: 'blue',
  BLOCK: 'red',
  NO_RULES: 'grey',
};

export interface ActionWords {
  /** On the button. */
  readonly label: string;
  /** Heading of the dialog. */
  readonly title: string;
  /** What follows, one sentence. */
  readonly effect: string;
  readonly key: string;
  readonly done: string;
  readonly tone: 'plain' | 'danger';
}

export const ACTION_WORDS: Readonly<Record<CaseAction, ActionWords>> = {
  review: {
    label: 'Start review',
    title: 'Start review',
    effect: 'The case goes to In review.',
    key: 's',
    done: 'Review started.',
    tone: 'plain',
  },
  resume: {
    label: 'Resume review',
    title: 'Resume review',
    effect: 'The mission has answered; the case goes back to In review.',
    key: 's',
    done: 'Review resumed.',
    tone: 'plain',
  },
  'recommend-approve': {
    label: 'Recommend approval',
    title: 'Recommend approval',
    effect: 'A supervisor other than you decides.',
    key: 'a',
    done: 'Approval recommended.',
    tone: 'plain',
  },
  'recommend-deny': {
    label: 'Recommend denial',
    title: 'Recommend denial',
    effect: 'A supervisor other than you decides.',
    key: 'd',
    done: 'Denial recommended.',
    tone: 'danger',
  },
  'send-back': {
    label: 'Send back',
    title: 'Send back to review',
    effect: 'The case goes back to In review with your reason.',
    key: 'b',
    done: 'Sent back to review.',
    tone: 'plain',
  },
  return: {
    label: 'Return to mission',
    title: 'Return to mission',
    effect: 'The mission is told what to cure; the case waits until it answers.',
    key: 'r',
    done: 'Returned to the mission.',
    tone: 'plain',
  },
  approve: {
    label: 'Approve',
    title: 'Approve',
    effect: 'The facts, the findings and the terms are frozen with the decision.',
    key: 'a',
    done: 'Approved.',
    tone: 'plain',
  },
  deny: {
    label: 'Deny',
    title: 'Deny',
    effect: 'The facts, the findings and the terms are frozen with the decision. A denial is final.',
    key: 'd',
    done: 'Denied.',
    tone: 'danger',
  },
  withdraw: {
    label: 'Withdraw',
    title: 'Withdraw',
    effect: 'The mission no longer asks for this; the case ends.',
    key: 'w',
    done: 'Withdrawn.',
    tone: 'danger',
  },
  produce: {
    label: 'Issue',
    title: 'Issue',
    effect: 'Numbers are taken and the papers made.',
    key: 'i',
    done: 'Issued.',
    tone: 'plain',
  },
  issue: {
    label: 'Issue',
    title: 'Issue',
    effect: 'Numbers are taken and the papers made.',
    key: 'i',
    done: 'Issued.',
    tone: 'plain',
  },
  close: {
    label: 'Close',
    title: 'Close',
    effect: 'Nothing more is to be done in the case. What it gave out stays in force.',
    key: 'c',
    done: 'Closed.',
    tone: 'plain',
  },
  void: {
    label: 'Void',
    title: 'Void',
    effect: 'What was issued no longer counts.',
    key: 'v',
    done: 'Voided.',
    tone: 'danger',
  },
};
