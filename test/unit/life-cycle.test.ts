import { describe, expect, test } from 'vitest';
import {
  actionsFor,
  CASE_ACTIONS,
  CASE_STATUSES,
  type CaseAction,
  type CaseStatus,
  isOpen,
  nextStatus,
} from '../../shared/domain/case/life-cycle.ts';
import { ROLES, type Role } from '../../shared/domain/case/roles.ts';

const OPEN: readonly CaseStatus[] = ['RECEIVED', 'IN_REVIEW', 'RETURNED', 'RECOMMENDED', 'APPROVED', 'IN_PRODUCTION'];
const REVIEWERS: readonly Role[] = ['ADJUDICATOR', 'SUPERVISOR'];
const WRITERS: readonly Role[] = ['INTAKE', ...REVIEWERS];

/** The life cycle as the house has it, written out once more by hand: from, action, to, who. */
const STEPS: readonly (readonly [CaseStatus, CaseAction, CaseStatus, readonly Role[]])[] = [
  ['RECEIVED', 'review', 'IN_REVIEW', REVIEWERS],
  ['IN_REVIEW', 'recommend-approve', 'RECOMMENDED', REVIEWERS],
  ['IN_REVIEW', 'recommend-deny', 'RECOMMENDED', REVIEWERS],
  ['RECOMMENDED', 'approve', 'APPROVED', ['SUPERVISOR']],
  ['RECOMMENDED', 'deny', 'DENIED', ['SUPERVISOR']],
  ['RECOMMENDED', 'send-back', 'IN_REVIEW', ['SUPERVISOR']],
  ['IN_REVIEW', 'return', 'RETURNED', REVIEWERS],
  ['RETURNED', 'resume', 'IN_REVIEW', WRITERS],
  ['APPROVED', 'produce', 'IN_PRODUCTION', ['ISSUANCE']],
  ['IN_PRODUCTION', 'issue', 'ISSUED', ['ISSUANCE']],
  ['ISSUED', 'close', 'CLOSED', ['ISSUANCE', 'SUPERVISOR']],
  ['ISSUED', 'void', 'VOIDED', ['SUPERVISOR']],
  ['CLOSED', 'void', 'VOIDED', ['SUPERVISOR']],
  ...OPEN.map((status) => [status, 'withdraw', 'WITHDRAWN', WRITERS] as const),
];

const EVERY = CASE_STATUSES.flatMap((status) =>
  CASE_ACTIONS.flatMap((action) => ROLES.map((role) => ({ status, action, role }))),
);

describe('the life cycle', () => {
  test.each(EVERY)('$role may $action a case that is $status as the house says', ({ status, action, role }) => {
    const steps = STEPS.filter((step) => step[1] === action);
    const step = steps.find((one) => one[0] === status);
    const result = nextStatus(status, action, role);
    const mayEver = steps.some((one) => one[3].includes(role));
    if (!mayEver) expect(result).toMatchObject({ ok: false, failure: { code: 'FORBIDDEN' } });
    else if (!step) expect(result).toMatchObject({ ok: false, failure: { code: 'WRONG_STATE' } });
    else expect(result).toEqual({ ok: true, value: step[2] });
    expect(actionsFor(status, role).includes(action)).toBe(result.ok);
  });

  test('ends in DENIED, WITHDRAWN and VOIDED for everybody', () => {
    for (const status of ['DENIED', 'WITHDRAWN', 'VOIDED'] as const) {
      expect(ROLES.flatMap((role) => actionsFor(status, role))).toEqual([]);
    }
  });

  test('lets auditors and administrators do nothing', () => {
    for (const role of ['AUDITOR', 'ADMINISTRATOR'] as const) {
      expect(CASE_STATUSES.flatMap((status) => actionsFor(status, role))).toEqual([]);
    }
  });

  test('is open until it is decided against, issued or withdrawn', () => {
    expect(CASE_STATUSES.filter(isOpen)).toEqual(OPEN);
  });
});
