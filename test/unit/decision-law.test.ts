import { describe, expect, test } from 'vitest';
import { mayApprove, mayDeny, mayRecommend } from '../../shared/domain/case/decision-law.ts';
import { CASE_OUTCOMES, type CaseOutcome, type Finding, type Verdict } from '../../shared/domain/rules/finding.ts';

const RULE_OF = { REVIEW: 'ACC-NOTIFIED', HOLD: 'PARK-DC', RETURN: 'ACC-MISSION', BLOCK: 'ACC-ACTIVE' } as const;

function aFinding(rule: string, outcome: Finding['outcome']): Finding {
  return { rule, outcome, message: '', cure: null, authority: '', facts: [], hold: null, term: null };
}

function aVerdict(outcome: CaseOutcome): Verdict {
  const passed = aFinding('INS-VIN', 'PASS');
  if (outcome === 'NO_RULES') return { asOf: '2026-11-24', outcome, findings: [] };
  if (outcome === 'ELIGIBLE') return { asOf: '2026-11-24', outcome, findings: [passed] };
  return { asOf: '2026-11-24', outcome, findings: [passed, aFinding(RULE_OF[outcome], outcome)] };
}

const SUPERVISOR = { id: 'sue', role: 'SUPERVISOR' } as const;
const wanted = (over: Partial<Parameters<typeof mayApprove>[0]> = {}) => ({
  verdict: aVerdict('ELIGIBLE'),
  recommendation: { action: 'recommend-approve', by: ['abe'] } as const,
  approver: SUPERVISOR,
  openHolds: [],
  reason: 'in order',
  ...over,
});

describe('recommending', () => {
  test.each([
    ['ELIGIBLE', null],
    ['REVIEW', null],
    ['HOLD', null],
    ['RETURN', 'NOT_ELIGIBLE'],
    ['BLOCK', 'NOT_ELIGIBLE'],
    ['NO_RULES', 'NO_RULES'],
  ] as const)('approval of %s', (outcome, code) => {
    const result = mayRecommend('recommend-approve', aVerdict(outcome));
    expect(result.ok ? null : result.failure.code).toBe(code);
  });

  test.each(CASE_OUTCOMES)('denial of %s', (outcome) => {
    expect(mayRecommend('recommend-deny', aVerdict(outcome)).ok).toBe(true);
  });
});

describe('approving', () => {
  test.each([
    ['ELIGIBLE', []],
    ['REVIEW', ['ACC-NOTIFIED']],
    ['HOLD', ['PARK-DC']],
  ] as const)('%s overrides %j', (outcome, overridden) => {
    expect(mayApprove(wanted({ verdict: aVerdict(outcome) }))).toEqual({ ok: true, value: { overridden } });
  });

  test.each([
    ['BLOCK', 'NOT_ELIGIBLE'],
    ['RETURN', 'NOT_ELIGIBLE'],
    ['NO_RULES', 'NO_RULES'],
  ] as const)('%s is refused to a supervisor with a reason too', (outcome, code) => {
    const result = mayApprove(wanted({ verdict: aVerdict(outcome) }));
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });

  test('overrides every HOLD and REVIEW together, and names what cannot be', () => {
    const verdict: Verdict = {
      asOf: '2026-11-24',
      outcome: 'HOLD',
      findings: [aFinding('A', 'REVIEW'), aFinding('B', 'PASS'), aFinding('C', 'HOLD')],
    };
    expect(mayApprove(wanted({ verdict }))).toEqual({ ok: true, value: { overridden: ['A', 'C'] } });
    const blocked: Verdict = { ...verdict, outcome: 'BLOCK', findings: [...verdict.findings, aFinding('D', 'BLOCK')] };
    const result = mayApprove(wanted({ verdict: blocked }));
    expect(result.ok ? '' : result.failure.message).toContain('D');
  });

  test('needs a recommendation to approve', () => {
    const none = mayApprove(wanted({ recommendation: null }));
    expect(none).toMatchObject({ ok: false, failure: { code: 'WRONG_STATE' } });
    const denial = mayApprove(wanted({ recommendation: { action: 'recommend-deny', by: ['abe'] } }));
    expect(denial).toMatchObject({ ok: false, failure: { code: 'WRONG_STATE' } });
  });

  test('is refused to whoever recommended before it was sent back', () => {
    const recommendation = { action: 'recommend-approve', by: ['abe', 'sue'] } as const;
    expect(mayApprove(wanted({ recommendation }))).toMatchObject({ ok: false, failure: { code: 'TWO_PERSONS' } });
  });

  test('needs two people, whatever the verdict', () => {
    for (const outcome of CASE_OUTCOMES) {
      const recommendation = { action: 'recommend-approve', by: ['sue'] } as const;
      const result = mayApprove(wanted({ verdict: aVerdict(outcome), recommendation }));
      expect(result).toMatchObject({ ok: false, failure: { code: 'TWO_PERSONS' } });
    }
  });

  test.each(['REVIEW', 'HOLD'] as const)('%s is overridden by a supervisor only, with a reason', (outcome) => {
    const verdict = aVerdict(outcome);
    const other = mayApprove(wanted({ verdict, approver: { id: 'ann', role: 'ADJUDICATOR' } }));
    expect(other).toMatchObject({ ok: false, failure: { code: 'NEEDS_OVERRIDE' } });
    const silent = mayApprove(wanted({ verdict, reason: ' \n' }));
    expect(silent).toMatchObject({ ok: false, failure: { code: 'NEEDS_OVERRIDE' } });
  });

  test('an open hold is overridden like a finding, and is no rule', () => {
    const openHolds = [{ reason: 'INSURANCE' }];
    expect(mayApprove(wanted({ openHolds }))).toEqual({ ok: true, value: { overridden: [] } });
    const other = mayApprove(wanted({ openHolds, approver: { id: 'ann', role: 'ADJUDICATOR' } }));
    expect(other).toMatchObject({ ok: false, failure: { code: 'NEEDS_OVERRIDE' } });
    expect(mayApprove(wanted({ openHolds, reason: '' })).ok).toBe(false);
  });

  test('what is eligible needs no reason', () => {
    expect(mayApprove(wanted({ reason: '' })).ok).toBe(true);
  });
});

describe('denying', () => {
  test('follows a recommendation to deny by another', () => {
    const deny = { action: 'recommend-deny', by: ['abe'] } as const;
    expect(mayDeny({ recommendation: deny, approver: SUPERVISOR }).ok).toBe(true);
    expect(mayDeny({ recommendation: { ...deny, by: ['sue'] }, approver: SUPERVISOR })).toMatchObject({
      ok: false,
      failure: { code: 'TWO_PERSONS' },
    });
    for (const recommendation of [null, { action: 'recommend-approve', by: ['abe'] } as const]) {
      expect(mayDeny({ recommendation, approver: SUPERVISOR })).toMatchObject({
        ok: false,
        failure: { code: 'WRONG_STATE' },
      });
    }
  });
});
