import { fail, ok, type Result } from '../../result.ts';
import type { Role } from './roles.ts';

export const CASE_STATUSES = [
  'RECEIVED',
  'IN_REVIEW',
  'RETURNED',
  'RECOMMENDED',
  'APPROVED',
  'DENIED',
  'IN_PRODUCTION',
  'ISSUED',
  'CLOSED',
  'WITHDRAWN',
  'VOIDED',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_ACTIONS = [
  'review',
  'resume',
  'recommend-approve',
  'recommend-deny',
  'send-back',
  'return',
  'approve',
  'deny',
  'withdraw',
  'produce',
  'issue',
  'close',
  'void',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

interface Transition {
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus;
  readonly roles: readonly Role[];
}

const OPEN = ['RECEIVED', 'IN_REVIEW', 'RETURNED', 'RECOMMENDED', 'APPROVED', 'IN_PRODUCTION'] as const;
const REVIEWERS = ['ADJUDICATOR', 'SUPERVISOR'] as const;

/** The one life cycle of every case. What is not in the table cannot happen. */
export const TRANSITIONS: Readonly<Record<CaseAction, Transition>> = {
  review: { from: ['RECEIVED'], to: 'IN_REVIEW', roles: REVIEWERS },
  resume: { from: ['RETURNED'], to: 'IN_REVIEW', roles: ['INTAKE', ...REVIEWERS] },
  'recommend-approve': { from: ['IN_REVIEW'], to: 'RECOMMENDED', roles: REVIEWERS },
  'recommend-deny': { from: ['IN_REVIEW'], to: 'RECOMMENDED', roles: REVIEWERS },
  'send-back': { from: ['RECOMMENDED'], to: 'IN_REVIEW', roles: ['SUPERVISOR'] },
  return: { from: ['IN_REVIEW'], to: 'RETURNED', roles: REVIEWERS },
  approve: { from: ['RECOMMENDED'], to: 'APPROVED', roles: ['SUPERVISOR'] },
  deny: { from: ['RECOMMENDED'], to: 'DENIED', roles: ['SUPERVISOR'] },
  withdraw: { from: OPEN, to: 'WITHDRAWN', roles: ['INTAKE', ...REVIEWERS] },
  produce: { from: ['APPROVED'], to: 'IN_PRODUCTION', roles: ['ISSUANCE'] },
  issue: { from: ['IN_PRODUCTION'], to: 'ISSUED', roles: ['ISSUANCE'] },
  close: { from: ['ISSUED'], to: 'CLOSED', roles: ['ISSUANCE', 'SUPERVISOR'] },
  void: { from: ['ISSUED', 'CLOSED'], to: 'VOIDED', roles: ['SUPERVISOR'] },
};

export function isOpen(status: CaseStatus): boolean {
  return (OPEN as readonly CaseStatus[]).includes(status);
}

/** The actions that a role may take on a case of this status, in the order of the table. */
export function actionsFor(status: CaseStatus, role: Role): CaseAction[] {
  return CASE_ACTIONS.filter((action) => {
    const { from, roles } = TRANSITIONS[action];
    return from.includes(status) && roles.includes(role);
  });
}

/** The status that follows, or why the action cannot be taken. */
export function nextStatus(status: CaseStatus, action: CaseAction, role: Role): Result<CaseStatus> {
  const { from, to, roles } = TRANSITIONS[action];
  if (!roles.includes(role)) return fail('FORBIDDEN', `The role ${role} may not ${action} a case.`);
  if (!from.includes(status)) {
    return fail(
      'WRONG_STATE',
      `A case that is ${status} cannot be taken through "${action}"; it must be ${from.join(' or ')}.`,
    );
  }
  return ok(to);
}
