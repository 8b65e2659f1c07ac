import { describe, expect, test } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { casePage } from '../../main/core/db/repositories/case-page.ts';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { correctApplication } from '../../main/core/services/correct-application.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { enterApplication } from '../../main/core/services/enter-application.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { addDays, civilDate } from '../../shared/domain/dates.ts';
import { APPLICATIONS } from '../fixtures/applications.ts';
import { caseWithOutcome } from '../fixtures/cases.ts';
import { batchFile, deskWithCases, importFile, must, refused, type Team } from '../fixtures/desk.ts';
import { filed, portalSends } from '../fixtures/portal.ts';

const reason = 'The mission wrote again.';
const byReference = { column: 'reference', descending: false } as const;

function caseOf(team: Team, reference: string) {
  const record = findCase(team.auditor.desk.store.read, reference);
  if (!record) throw new Error(`no case ${reference}`);
  return record;
}

/** The first case with the surname and the given name of somebody else. */
function renamed(team: Team, reference: string) {
  const application = filed(team, reference);
  return { ...application, applicant: { ...(application.applicant as object), surname: 'Ångström', given: 'Öde' } };
}

function found(team: Team, search: string): string[] {
  return casePage(team.auditor.desk.store.read, { search }, byReference, 0, 10).rows.map((row) => row.reference);
}

describe('a correction', () => {
  test('is what the case shows, is found by and is judged on from then on', async () => {
    const team = await deskWithCases(20);
    const reference = caseWithOutcome(team, 'HOLD');
    const before = caseOf(team, reference);
    const application = filed(team, reference);
    const vin = '1J9RP1A36A1644345';
    const corrected = must(
      correctApplication(team.intake, {
        reference,
        version: before.version,
        application: {
          ...application,
          applicant: { ...(application.applicant as object), surname: 'Ångström' },
          vehicle: { ...application.vehicle, vin: vin.toLowerCase(), plate: 'DXE9876' },
          insurance: { ...application.insurance, vin },
          filed: addDays(civilDate.parse(before.filed), -1),
        },
        reason,
      }),
    );
    expect(corrected).toEqual(caseOf(team, reference));
    expect(corrected).toMatchObject({ status: 'RECEIVED', vin, plate: 'DXE9876', version: before.version + 1 });
    expect(corrected.subject).toMatch(/^Ångström, /);
    expect(corrected.due).toBe(addDays(civilDate.parse(before.due), -1));
    expect(found(team, 'angstrom')).toEqual([reference]);
    expect(found(team, vin.slice(-8))).toEqual([reference]);
    expect(found(team, before.vin ?? '')).toEqual([]);
    const sorted = casePage(team.auditor.desk.store.read, {}, { column: 'subject', descending: false }, 0, 1).rows[0];
    expect(sorted?.reference).toBe(reference);
    const file = must(caseFile(team.adjudicator, reference));
    expect(file.application).toMatchObject({ vehicle: { vin } });
    expect(file.verdict.findings.some(({ rule, outcome }) => rule === 'ACC-IDENTITY' && outcome !== 'PASS')).toBe(true);
  });

  test('leaves what was there before in the audit log, with the reason', async () => {
    const team = await deskWithCases(3);
    const [reference] = found(team, '5000000001');
    if (!reference) throw new Error('no case');
    const before = filed(team, reference);
    const after = renamed(team, reference);
    must(correctApplication(team.supervisor, { reference, version: 1, application: after, reason }));
    const entry = auditOf(team.auditor.desk.store.read, 'case', reference, 10).at(-1);
    expect(entry).toMatchObject({ action: 'case.correct', actor: 'Sela Brandt' });
    expect(entry?.summary).toContain(reason);
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ before, after });
    expect(verifyDesk(team.supervisor).clean).toBe(true);
  });

  test('brings a returned case back to review', async () => {
    const team = await deskWithCases(30);
    const reference = caseWithOutcome(team, 'RETURN');
    must(await decideCase(team.adjudicator, { reference, action: 'return', reason: 'Please correct what is listed.' }));
    const { version } = caseOf(team, reference);
    const corrected = must(
      correctApplication(team.intake, { reference, version, application: renamed(team, reference), reason }),
    );
    expect(corrected).toMatchObject({ status: 'IN_REVIEW', subject: 'Ångström, Öde' });
    const actions = auditOf(team.auditor.desk.store.read, 'case', reference, 10).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(['case.correct', 'case.resume']);
    must(
      await decideCase(team.adjudicator, {
        reference,
        version: corrected.version,
        action: 'recommend-deny',
        reason: 'Still not in order.',
      }),
    );
  });

  test('of an application of another program goes through its schema', async () => {
    const team = await deskWithCases(3);
    const [, lost] = APPLICATIONS.find(([name]) => name === 'a lost tax card') ?? [];
    const [, renewed] = APPLICATIONS.find(([name]) => name === 'a new tax card') ?? [];
    const reference = must(enterApplication(team.intake, lost));
    const broken = { ...renewed, replaces: 'x' };
    expect(refused(correctApplication(team.intake, { reference, version: 1, application: broken, reason }))).toEqual(
      expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringMatching(/^replaces: /) }),
    );
    must(correctApplication(team.intake, { reference, version: 1, application: renewed, reason }));
    expect(caseOf(team, reference).application).toEqual(renewed);
  });
});

describe('the batch that a corrected case came in', () => {
  test('read again is unchanged, and neither rejected nor written over the correction', async () => {
    const team = await deskWithCases(5);
    const reference = '5000000002';
    const after = renamed(team, reference);
    must(correctApplication(team.intake, { reference, version: 1, application: after, reason }));
    const again = must(await importFile(team.intake, batchFile(syntheticBatch({ cases: 5, seed: 7 }))));
    expect(again).toMatchObject({ added: 0, replaced: 0, rejected: 0, unchanged: again.read });
    expect(caseOf(team, reference)).toMatchObject({ subject: 'Ångström, Öde', application: after, version: 2 });
    // The portal may send the corrected filing as well.
    await portalSends(team, 'corrected', { type: 'application', ...after });
    expect(caseOf(team, reference).version).toBe(2);
  });

  test('with other content again is refused still', async () => {
    const team = await deskWithCases(5);
    const reference = '5000000002';
    must(correctApplication(team.intake, { reference, version: 1, application: renamed(team, reference), reason }));
    const other = { ...filed(team, reference), serviceFeePaid: true };
    expect(refused(enterApplication(team.intake, other)).code).toBe('CONFLICT');
  });
});

describe('a correction is refused', () => {
  test('of another mission, reference or service, without a change, without a reason, and by those who only read', async () => {
    const team = await deskWithCases(5);
    const reference = '5000000001';
    const application = filed(team, reference);
    const correct = (over: object, by = team.intake, why = reason) =>
      refused(correctApplication(by, { reference, version: 1, application: { ...application, ...over }, reason: why }));
    const [, card] = APPLICATIONS.find(([name]) => name === 'a new tax card') ?? [];
    const other = application.mission === 'M-XA-EMB' ? 'M-XA-UN' : 'M-XA-EMB';
    expect(correct({ mission: other }).message).toMatch(/^mission: /);
    expect(correct({ reference: '5000000003' }).message).toMatch(/^reference: /);
    const asCard = { reference, version: 1, application: { ...card, reference }, reason };
    expect(refused(correctApplication(team.intake, asCard)).message).toMatch(/^program: /);
    expect(correct({}).message).toContain('Nothing was changed');
    expect(correct({ serviceFeePaid: true }, team.intake, '  ').message).toMatch(/^reason: /);
    expect(correct({ localJurisdiction: 'a\u0000b' }).code).toBe('INVALID_INPUT');
    for (const by of [team.auditor, team.issuance, team.administrator]) {
      expect(correct({ serviceFeePaid: true }, by).code).toBe('FORBIDDEN');
    }
    expect(caseOf(team, reference)).toMatchObject({ version: 1, application });
  });

  test('of a version that was changed since, and of no case', async () => {
    const team = await deskWithCases(5);
    const reference = '5000000001';
    must(await decideCase(team.adjudicator, { reference, action: 'review', reason }));
    const application = renamed(team, reference);
    expect(refused(correctApplication(team.intake, { reference, version: 1, application, reason })).code).toBe(
      'CONFLICT',
    );
    const none = { reference: '5000999999', version: 1, application, reason };
    expect(refused(correctApplication(team.intake, none)).code).toBe('NOT_FOUND');
  });

  test('once something was recommended, decided or withdrawn', async () => {
    const team = await deskWithCases(20);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    const correct = () => {
      const { version } = caseOf(team, reference);
      return correctApplication(team.supervisor, { reference, version, application: renamed(team, reference), reason });
    };
    must(await decideCase(team.adjudicator, { reference, action: 'recommend-approve', reason }));
    expect(refused(correct()).code).toBe('WRONG_STATE');
    must(await decideCase(team.supervisor, { reference, action: 'approve', reason }));
    expect(refused(correct()).code).toBe('WRONG_STATE');
    must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason }));
    expect(refused(correct()).code).toBe('WRONG_STATE');
  });
});

test('an application of every program is entered by hand and opened as a case', async () => {
  const team = await deskWithCases(3);
  for (const [at, [, application]] of APPLICATIONS.entries()) {
    const reference = `5000009${String(at).padStart(3, '0')}`;
    expect(must(enterApplication(team.intake, { ...application, reference }))).toBe(reference);
    const file = must(caseFile(team.auditor, reference));
    expect(file.application).toEqual({ ...application, reference });
  }
  expect(refused(enterApplication(team.intake, { program: 'VISA' })).message).toBe('program: unknown program VISA');
  expect(refused(enterApplication(team.auditor, APPLICATIONS[0]?.[1])).code).toBe('FORBIDDEN');
});
