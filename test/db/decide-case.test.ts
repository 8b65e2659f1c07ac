import { describe, expect, test } from 'vitest';
import { findCase, lastDecision } from '../../main/core/db/repositories/cases.ts';
import { documentsOf } from '../../main/core/db/repositories/documents.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { setSetting } from '../../main/core/services/setting-values.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { holdCase, releaseHold } from '../../main/core/services/work-case.ts';
import { addDays, civilDate } from '../../shared/domain/dates.ts';
import { RULE_VERSION } from '../../shared/domain/rules/version.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { clockAt, colleague, DAY, deskWithCases, must, refused, type Team } from '../fixtures/desk.ts';

const reason = 'Looked at everything.';

function statusOf(team: Team, reference: string) {
  return findCase(team.auditor.desk.store.read, reference)?.status;
}

describe('two persons', () => {
  test('whoever recommends never approves, even with the role for both', async () => {
    const team = await deskWithCases(10);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    must(await decideCase(team.supervisor, { reference, action: 'recommend-approve', reason }));
    expect(refused(await decideCase(team.supervisor, { reference, action: 'approve', reason })).code).toBe(
      'TWO_PERSONS',
    );
    expect(statusOf(team, reference)).toBe('RECOMMENDED');
    const second = await colleague(team.administrator, 'Second Supervisor', 'SUPERVISOR');
    expect(must(await decideCase(second, { reference, action: 'approve', reason })).status).toBe('APPROVED');
  });

  test('a denial takes two as well, and follows its own recommendation only', async () => {
    const team = await deskWithCases(10);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    must(await decideCase(team.adjudicator, { reference, action: 'recommend-deny', reason }));
    expect((await decideCase(team.supervisor, { reference, action: 'approve', reason })).ok).toBe(false);
    must(await decideCase(team.supervisor, { reference, action: 'deny', reason }));
    expect(
      documentsOf(team.auditor.desk.store.read, findCase(team.auditor.desk.store.read, reference)?.id ?? 0).map(
        (paper) => paper.kind,
      ),
    ).toEqual(['DENIAL_LETTER']);
  });
});

describe('the day that the facts are judged on', () => {
  test('is neither before the filing nor still to come', async () => {
    const team = await deskWithCases(10);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    const { filed } = findCase(team.auditor.desk.store.read, reference) ?? { filed: DAY };
    const before = addDays(civilDate.parse(filed), -1);
    for (const asOf of [before, civilDate.parse('2026-11-25')]) {
      const decided = await decideCase(team.adjudicator, { reference, action: 'recommend-approve', reason, asOf });
      expect(refused(decided).code).toBe('INVALID_INPUT');
    }
  });
});

describe('roles', () => {
  test('those who do not decide change nothing', async () => {
    const team = await deskWithCases(5);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    for (const session of [team.auditor, team.administrator, team.issuance, team.intake]) {
      for (const action of ['review', 'recommend-approve', 'return', 'approve', 'deny'] as const) {
        expect(refused(await decideCase(session, { reference, action, reason })).code).toBe('FORBIDDEN');
      }
    }
    expect(refused(await decideCase(team.adjudicator, { reference, action: 'approve', reason })).code).toBe(
      'FORBIDDEN',
    );
    expect(statusOf(team, reference)).toBe('RECEIVED');
    expect(refused(caseFile(team.administrator, reference)).code).toBe('FORBIDDEN');
  });
});

describe('the verdict', () => {
  test('RETURN is never approved, only cured; the letter says what to cure', async () => {
    const team = await deskWithCases(40);
    const reference = caseWithOutcome(team, 'RETURN');
    expect(refused(await decideCase(team.adjudicator, { reference, action: 'recommend-approve', reason })).code).toBe(
      'NOT_ELIGIBLE',
    );
    expect(statusOf(team, reference)).toBe('RECEIVED');
    must(await decideCase(team.adjudicator, { reference, action: 'return', reason }));
    const file = must(caseFile(team.adjudicator, reference));
    expect(file.row.status).toBe('RETURNED');
    expect(file.documents.map((paper) => paper.kind)).toEqual(['RETURN_LETTER']);
  });

  test('HOLD is overridden by a supervisor with a reason, which is kept with the rules overridden', async () => {
    const team = await deskWithCases(40);
    const reference = caseWithOutcome(team, 'HOLD');
    await approve(team, reference);
    const file = must(caseFile(team.supervisor, reference));
    const decision = file.decisions.find((one) => one.action === 'approve');
    expect(decision?.overridden.length).toBeGreaterThan(0);
    expect(decision?.outcome).toBe('HOLD');
  });
});

test('a decided case stays as it was decided when a setting changes', async () => {
  const clock = clockAt(DAY);
  const team = await deskWithCases(10, 7, clock);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  const open = caseWithOutcome(team, 'ELIGIBLE', 1);
  await approve(team, reference);
  const limits = { bodilyPerPerson: 900_000, bodilyPerAccident: 900_000, property: 900_000 };
  must(setSetting(team.supervisor, { key: 'insurance.vehicle', value: limits, from: civilDate.parse(DAY) }));
  must(setSetting(team.supervisor, { key: 'insurance.combined', value: 900_000, from: civilDate.parse(DAY) }));
  expect(must(caseFile(team.auditor, reference))).toMatchObject({ frozen: true, verdict: { outcome: 'ELIGIBLE' } });
  expect(must(caseFile(team.auditor, open))).toMatchObject({ frozen: false, verdict: { outcome: 'HOLD' } });
  const kept = lastDecision(
    team.auditor.desk.store.read,
    findCase(team.auditor.desk.store.read, reference)?.id ?? 0,
    'approve',
  );
  expect(kept?.ruleVersion).toBe(RULE_VERSION);
  expect(kept?.facts).toMatchObject({ settings: { 'insurance.combined': 300_000 } });
});

test('an open hold stops an approval without a supervisor who overrides it, and ends with what cured it', async () => {
  const team = await deskWithCases(10);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  const version = () => must(caseFile(team.adjudicator, reference)).version;
  must(
    holdCase(team.adjudicator, {
      reference,
      version: version(),
      reason: 'INSURANCE',
      endsWhen: 'a new policy is shown',
    }),
  );
  const held = must(caseFile(team.adjudicator, reference));
  expect(held.row).toMatchObject({ onHold: true, holdReason: 'INSURANCE' });
  expect(
    refused(releaseHold(team.adjudicator, { reference, version: held.version, hold: 999, note: 'shown' })).code,
  ).toBe('NOT_FOUND');
  must(
    releaseHold(team.adjudicator, { reference, version: held.version, hold: held.holds[0]?.id ?? 0, note: 'shown' }),
  );
  expect(must(caseFile(team.adjudicator, reference)).row.onHold).toBe(false);
});

test('a change made on an older version is refused and changes nothing', async () => {
  const team = await deskWithCases(5);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  const seen = must(caseFile(team.adjudicator, reference)).version;
  must(await decideCase(team.supervisor, { reference, action: 'review', reason, version: seen }));
  expect(
    refused(await decideCase(team.adjudicator, { reference, action: 'withdraw', reason, version: seen })).code,
  ).toBe('CONFLICT');
  expect(statusOf(team, reference)).toBe('IN_REVIEW');
});

test('each change is one entry or more in a chain that verifies', async () => {
  const team = await deskWithCases(10);
  await approve(team, caseWithOutcome(team, 'ELIGIBLE'));
  expect(verifyDesk(team.auditor)).toMatchObject({ clean: true });
});
