import { describe, expect, test } from 'vitest';
import { openCasesAbout } from '../../main/core/db/repositories/cases.ts';
import { findLicence } from '../../main/core/db/repositories/licences.ts';
import { findVehicles } from '../../main/core/db/repositories/registry-reads.ts';
import { calendarDay, calendarDays } from '../../main/core/services/calendar.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { insuranceStep } from '../../main/core/services/insurance-steps.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { openMatter } from '../../main/core/services/open-matter.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import type { InsuranceStep } from '../../shared/domain/programs/enforcement/insurance-steps.ts';
import { approve } from '../fixtures/cases.ts';
import { batchFile, clockAt, importFile, must, newTeam, refused, type Team } from '../fixtures/desk.ts';
import { aRegistration, familyBatch, PRINCIPAL } from '../fixtures/family.ts';
import { aLicence, aViolation } from '../unit/filings.ts';
import { VIN } from '../unit/registration.ts';

const reason = 'Looked at everything.';
const MISSION = 'M-FR-EMB';

interface Desk extends Team {
  clock: ReturnType<typeof clockAt>;
}

async function deskWith(...records: object[]): Promise<Desk> {
  const clock = clockAt('2026-11-24');
  const team = await newTeam(undefined, clock);
  const lines = familyBatch(records).map((one) => JSON.stringify(one));
  expect(must(await importFile(team.intake, batchFile(lines))).rejectedLines).toEqual([]);
  return { ...team, clock };
}

function matterOf(team: Team, particulars: Record<string, unknown>): string {
  return must(
    openMatter(team.adjudicator, {
      mission: MISSION,
      pid: PRINCIPAL,
      particulars: { grounds: 'Seen.', ...particulars },
    }),
  );
}

const LAPSE = {
  kind: 'INSURANCE_LAPSE',
  vin: VIN,
  insurer: 'Capital Mutual',
  policy: 'CM-1',
  ended: '2026-11-01',
  noticedOn: null,
  warnedOn: null,
  answerBy: null,
  answeredOn: null,
};

describe('lapsed insurance', () => {
  test('goes from notice to warning, five working days, and recall', async () => {
    const team = await deskWith(aRegistration('5000700002'));
    const reference = matterOf(team, LAPSE);
    const take = (step: InsuranceStep) => insuranceStep(team.adjudicator, { reference, step });
    const outcome = () => must(caseFile(team.auditor, reference)).verdict;

    expect(refused(await take('warn')).code).toBe('WRONG_STATE');
    must(await take('notice'));
    expect(refused(await take('notice')).code).toBe('WRONG_STATE');
    must(await take('warn'));
    expect(must(caseFile(team.auditor, reference)).documents.map(({ kind }) => kind)).toEqual([
      'INSURANCE_NOTICE',
      'INSURANCE_WARNING',
    ]);
    // Thanksgiving does not count: 25, 27, 30 November, 1 and 2 December.
    const answer = must(caseFile(team.auditor, reference)).clocks.find(({ kind }) => kind === 'INSURANCE_ANSWER');
    expect(answer?.endsOn).toBe('2026-12-02');
    team.clock.set('2026-12-02T12:00:00.000Z');
    expect(outcome().outcome).toBe('HOLD');
    team.clock.set('2026-12-03T12:00:00.000Z');
    expect(outcome().outcome).toBe('ELIGIBLE');

    await approve(team, reference);
    must(await issueCase(team.issuance, { reference }));
    const file = must(caseFile(team.auditor, reference));
    expect(file.documents.map(({ kind }) => kind)).toContain('PLATE_RECALL');
    expect(file.surrenders).toMatchObject([{ kind: 'PLATE', number: 'DXE5001', holder: VIN, dueOn: '2027-01-02' }]);
    expect(findVehicles(team.auditor.desk.store.read, [VIN])[0]?.registeredTo).toBe('2026-12-03');
  });

  test('ends with the answer of the mission', async () => {
    const team = await deskWith();
    const reference = matterOf(team, LAPSE);
    must(await insuranceStep(team.adjudicator, { reference, step: 'notice' }));
    must(await insuranceStep(team.adjudicator, { reference, step: 'answered' }));
    expect(must(caseFile(team.auditor, reference)).verdict.outcome).toBe('BLOCK');
    expect(refused(await insuranceStep(team.adjudicator, { reference, step: 'warn' })).code).toBe('WRONG_STATE');
  });
});

test('a step of lapsed insurance is not taken once the recall was recommended on those there were', async () => {
  const team = await deskWith();
  const reference = matterOf(team, LAPSE);
  must(await insuranceStep(team.adjudicator, { reference, step: 'notice' }));
  must(await insuranceStep(team.adjudicator, { reference, step: 'warn' }));
  team.clock.set('2026-12-03T12:00:00.000Z');
  const answer = () => insuranceStep(team.adjudicator, { reference, step: 'answered' });
  must(await decideCase(team.adjudicator, { reference, action: 'recommend-approve', reason }));
  expect(refused(await answer()).code).toBe('WRONG_STATE');
  must(await decideCase(team.supervisor, { reference, action: 'send-back', reason: 'The mission answered today.' }));
  must(await answer());
  expect(must(caseFile(team.auditor, reference)).verdict.outcome).toBe('BLOCK');
});

describe('points', () => {
  const points = (each: number[]) =>
    each.map((one, at) => ({ type: 'violation', ...aViolation(one, `2026-0${at + 1}-15`) }));

  test('of eight are reviewed, of twelve suspend what the desk issued and hold what is asked for', async () => {
    const team = await deskWith(...points([6, 7]), { type: 'application', ...aLicence({ reference: '5000700005' }) });
    const { read } = team.auditor.desk.store;
    // The licence is there before the points are found.
    const product = { type: 'application', ...aLicence({ reference: '5000700006', product: 'ID' }) };
    must(
      await importFile(
        team.intake,
        batchFile([
          JSON.stringify({ type: 'header', format: 1, batch: 'id', created: '2026-11-24', source: 'test' }),
          JSON.stringify(product),
        ]),
      ),
    );
    const review = matterOf(team, { kind: 'POINTS', measure: 'REVIEW' });
    await approve(team, review);
    must(await issueCase(team.issuance, { reference: review }));
    expect(must(caseFile(team.auditor, review)).documents.map(({ kind }) => kind)).toEqual(['POINTS_REVIEW']);

    const suspension = matterOf(team, { kind: 'POINTS', measure: 'SUSPENSION' });
    must(await decideCase(team.adjudicator, { reference: suspension, action: 'recommend-approve', reason }));
    // Nobody can be told to return a license that was never issued.
    const none = await decideCase(team.supervisor, { reference: suspension, action: 'approve', reason });
    expect(refused(none).message).toContain('no license');
    expect(openCasesAbout(read, { pid: PRINCIPAL, program: 'DRIVER_LICENCE' }).map(({ onHold }) => onHold)).toEqual([
      false,
      false,
    ]);
  });

  test('suspend the license that the desk issued', async () => {
    const team = await deskWith({ type: 'application', ...aLicence({ reference: '5000700005' }) });
    await approve(team, '5000700005');
    must(await issueCase(team.issuance, { reference: '5000700005' }));
    const number = must(caseFile(team.auditor, '5000700005')).documents.find(
      ({ kind }) => kind === 'DRIVER_LICENCE',
    )?.number;
    const header = { type: 'header', format: 1, batch: 'points', created: '2026-11-24', source: 'test' };
    const renewal = { type: 'application', ...aLicence({ reference: '5000700007', action: 'RENEWAL' }) };
    must(
      await importFile(team.intake, batchFile([header, ...points([6, 7]), renewal].map((one) => JSON.stringify(one)))),
    );
    const suspension = matterOf(team, { kind: 'POINTS', measure: 'SUSPENSION' });
    await approve(team, suspension);
    must(await issueCase(team.issuance, { reference: suspension }));
    const { read } = team.auditor.desk.store;
    expect(findLicence(read, number ?? '')?.status).toBe('SUSPENDED');
    expect(must(caseFile(team.auditor, suspension)).surrenders).toMatchObject([{ kind: 'LICENCE', number }]);
    expect(must(caseFile(team.auditor, '5000700007')).row).toMatchObject({ onHold: true, holdReason: 'POINTS' });
  });

  test('that are too few allow no measure', async () => {
    const team = await deskWith(...points([7]));
    const reference = matterOf(team, { kind: 'POINTS', measure: 'REVIEW' });
    expect(must(caseFile(team.auditor, reference)).verdict.outcome).toBe('BLOCK');
  });
});

test('a court is told of the immunity of the person, and a matter of no kind is refused', async () => {
  const team = await deskWith();
  const reference = matterOf(team, {
    kind: 'IMMUNITY_CERTIFICATION',
    court: 'Superior Court of the District of Columbia',
    caseName: null,
    docket: '2026-CTF-1',
    asOf: '2026-10-01',
  });
  await approve(team, reference);
  must(await issueCase(team.issuance, { reference }));
  expect(must(caseFile(team.auditor, reference)).documents.map(({ kind }) => kind)).toEqual(['IMMUNITY_CERTIFICATION']);
  const bad = openMatter(team.adjudicator, {
    mission: MISSION,
    pid: null,
    particulars: { kind: 'WITCHCRAFT', grounds: 'None.' },
  });
  expect(refused(bad).code).toBe('INVALID_INPUT');
  for (const session of [team.intake, team.issuance, team.auditor, team.administrator]) {
    expect(refused(openMatter(session, { mission: MISSION, pid: null, particulars: {} })).code).toBe('FORBIDDEN');
  }
});

test('a batch cannot open a matter', async () => {
  const team = await deskWith();
  const reference = matterOf(team, { kind: 'PLATE_RECALL', vin: VIN });
  const application = must(caseFile(team.auditor, reference)).application;
  const header = { type: 'header', format: 1, batch: 'forged', created: '2026-11-24', source: 'test' };
  const forged = { type: 'application', ...application, reference: 'OFM-E-0000099-9' };
  const report = must(await importFile(team.intake, batchFile([header, forged].map((one) => JSON.stringify(one)))));
  expect(report.rejectedLines).toEqual([{ line: 2, reason: 'program: unknown program ENFORCEMENT' }]);
});

test('the calendar shows what ends on each day, and where the office is closed', async () => {
  const team = await deskWith(aRegistration('5000700002'));
  const from = civilDate.parse('2026-11-23');
  const days = must(calendarDays(team.adjudicator, { from, to: civilDate.parse('2026-11-29') }));
  expect(days.map(({ closed }) => closed)).toEqual([null, null, null, 'Thanksgiving Day', null, 'Saturday', 'Sunday']);
  expect(days.find(({ day }) => day === '2026-11-25')?.counts).toEqual({ DECISION: 1 });
  expect(must(calendarDay(team.adjudicator, civilDate.parse('2026-11-25'))).items).toMatchObject([
    { kind: 'DECISION', key: '5000700002', link: { to: 'case' } },
  ]);
  const expiring = must(calendarDay(team.adjudicator, civilDate.parse('2027-06-30')));
  expect(expiring.items.map(({ kind }) => kind)).toEqual(['REGISTRATION', 'REGISTRATION']);
  expect(must(calendarDay(team.adjudicator, civilDate.parse('2028-01-01'))).total).toBe(3);
  const tooMany = calendarDays(team.adjudicator, { from, to: civilDate.parse('2027-11-29') });
  expect(refused(tooMany).code).toBe('INVALID_INPUT');
});
