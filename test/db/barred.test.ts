import { describe, expect, test } from 'vitest';
import { findVehicles } from '../../main/core/db/repositories/registry-reads.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { lookUp } from '../../main/core/services/look-up.ts';
import { openMatter } from '../../main/core/services/open-matter.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { noteCase } from '../../main/core/services/work-case.ts';
import { batchFile, clockAt, importFile, must, newTeam, refused, type Team } from '../fixtures/desk.ts';
import { familyBatch, PRINCIPAL } from '../fixtures/family.ts';
import { aLicence, aReplacement, aTaxCard, aTitle, aViolation, TERMS } from '../unit/filings.ts';
import { aFirst, aMission, anInsurance, aPerson, aVehicle, OTHER_PID, VIN } from '../unit/registration.ts';

const reason = 'Looked at everything.';
const MISSION = 'M-FR-EMB';
/** Of a year before check digits. */
const THIRD_VIN = 'OLDTIMER1';
const filing = (application: object) => ({ type: 'application', ...application });

async function deskWith(...records: object[]): Promise<Team & { clock: ReturnType<typeof clockAt> }> {
  const clock = clockAt('2026-11-24');
  const team = await newTeam(undefined, clock);
  const lines = familyBatch(records).map((one) => JSON.stringify(one));
  expect(must(await importFile(team.intake, batchFile(lines))).rejectedLines).toEqual([]);
  return { ...team, clock };
}

/** Approves and issues; the first refusal ends it. */
async function issued(team: Team, reference: string) {
  must(await decideCase(team.adjudicator, { reference, action: 'recommend-approve', reason }));
  const approved = await decideCase(team.supervisor, { reference, action: 'approve', reason });
  return approved.ok ? issueCase(team.issuance, { reference }) : approved;
}

function papersOf(team: Team, reference: string): string[] {
  return must(caseFile(team.auditor, reference)).documents.map(({ kind }) => kind);
}

describe('a vehicle', () => {
  test('is not registered to a member of another mission, nor to one whose accreditation ended', async () => {
    const other = aMission({ id: 'M-DE-EMB', country: 'DE', name: 'Embassy of Germany' });
    const first = (reference: string, pid: string) =>
      filing(
        aFirst({
          reference,
          vehicle: aVehicle({ vin: THIRD_VIN, year: 1975, owner: { pid } }),
          insurance: anInsurance({ vin: THIRD_VIN }),
        }),
      );
    const team = await deskWith(
      { type: 'mission', ...other },
      { type: 'person', ...aPerson({ pid: OTHER_PID, mission: other.id, surname: 'Secret' }) },
      { type: 'person', ...aPerson({ pid: '4400000003', surname: 'Gone', accreditedTo: '2026-11-01' }) },
      first('5000600001', OTHER_PID),
      first('5000600002', '4400000003'),
      first('5000600003', PRINCIPAL),
    );
    expect(refused(await issued(team, '5000600001')).code).toBe('NOT_ELIGIBLE');
    expect(refused(await issued(team, '5000600002')).message).toContain('2026-11-01');
    expect(must(await issued(team, '5000600003')).status).toBe('ISSUED');
  });

  test('that is registered anew loses the plate that it bore, and it has to come back', async () => {
    const team = await deskWith(
      filing(aFirst({ reference: '5000600004', vehicle: aVehicle(), insurance: anInsurance() })),
    );
    must(await issued(team, '5000600004'));
    expect(findVehicles(team.auditor.desk.store.read, [VIN])[0]?.plate).not.toBe('DXE5001');
    expect(must(caseFile(team.auditor, '5000600004')).surrenders).toMatchObject([{ kind: 'PLATE', number: 'DXE5001' }]);
  });

  test('leaves the program by one title', async () => {
    const sale = (reference: string) => filing(aTitle({ reference }));
    const team = await deskWith(sale('5000600005'), sale('5000600006'));
    must(await issued(team, '5000600005'));
    expect(refused(await issued(team, '5000600006')).message).toContain('issued already');
  });
});

test('a plate that was stolen is never given again, wherever it came from', async () => {
  const stolen = aReplacement({ reference: '5000600010', plate: 'DXE1002' });
  const team = await deskWith(
    { type: 'vehicle', ...aVehicle({ plate: 'DXE1002', registeredTo: '2027-06-30' }) },
    filing(stolen),
    ...[1, 2, 3].map((at) =>
      filing(
        aFirst({
          reference: `500060002${at}`,
          vehicle: aVehicle({ vin: `VIN${at}`, year: 1975 }),
          insurance: anInsurance({ vin: `VIN${at}` }),
        }),
      ),
    ),
  );
  must(await issued(team, '5000600010'));
  const given = [];
  for (const at of [1, 2, 3]) given.push(must(await issued(team, `500060002${at}`)).plate);
  expect(given).not.toContain('DXE1002');
  expect(new Set(given).size).toBe(3);
});

test('a suspended license is not replaced by another', async () => {
  const team = await deskWith(filing(aLicence({ reference: '5000600030' })));
  must(await issued(team, '5000600030'));
  const header = { type: 'header', format: 1, batch: 'points', created: '2026-11-24', source: 'test' };
  const points = [5, 4, 4].map((each, at) => ({ type: 'violation', ...aViolation(each, `2026-0${at + 1}-15`) }));
  must(await importFile(team.intake, batchFile([header, ...points].map((one) => JSON.stringify(one)))));
  const particulars = { kind: 'POINTS', measure: 'SUSPENSION', grounds: 'Thirteen points.' };
  const matter = must(openMatter(team.adjudicator, { mission: MISSION, pid: PRINCIPAL, particulars }));
  must(await issued(team, matter));
  // The courts dismissed the violations, and the suspension stands until it is ended.
  const dismissed = points.map((one) => ({ ...one, points: 0 }));
  const replacement = filing(aLicence({ reference: '5000600031', action: 'REPLACEMENT' }));
  const lines = [{ ...header, batch: 'dismissed' }, ...dismissed, replacement];
  must(await importFile(team.intake, batchFile(lines.map((one) => JSON.stringify(one)))));
  expect(refused(await issued(team, '5000600031')).message).toContain('suspended');
});

test('nobody comes to hold two cards by losing one twice', async () => {
  const lost = (reference: string) =>
    filing(
      aTaxCard({
        reference,
        action: 'REPLACEMENT',
        replaces: '7000000001',
        reportedLost: '2026-10-01',
        lossStatement: 'Taxi.',
      }),
    );
  const team = await deskWith(lost('5000600040'), lost('5000600041'));
  must(await issued(team, '5000600040'));
  expect(refused(await issued(team, '5000600041')).message).toContain('1 cards of this kind are in force');
  expect(TERMS.length).toBeGreaterThan(0);
});

describe('a matter of the office', () => {
  const open = (team: Team, particulars: Record<string, unknown>, mission = MISSION) =>
    openMatter(team.adjudicator, { mission, pid: PRINCIPAL, particulars: { grounds: 'Seen.', ...particulars } });
  const LAPSE = { kind: 'INSURANCE_LAPSE', vin: VIN, insurer: null, policy: null, ended: null };

  test('is opened with the mission that it concerns, and with no step taken', async () => {
    const team = await deskWith({ type: 'mission', ...aMission({ id: 'M-DE-EMB', country: 'DE' }) });
    expect(refused(open(team, { kind: 'PLATE_RECALL', vin: VIN }, 'M-DE-EMB')).code).toBe('INVALID_INPUT');
    const steps = { noticedOn: '2026-01-01', warnedOn: '2026-01-02', answerBy: '2026-01-09', answeredOn: null };
    const reference = must(open(team, { ...LAPSE, ...steps }));
    expect(must(caseFile(team.auditor, reference)).application).toMatchObject({ noticedOn: null, warnedOn: null });
    must(await decideCase(team.adjudicator, { reference, action: 'recommend-approve', reason }));
    const overridden = await decideCase(team.supervisor, { reference, action: 'approve', reason: 'We are sure.' });
    expect(refused(overridden).code).toBe('NOT_ELIGIBLE');
  });

  test('is withdrawn by a supervisor only, and its denial sends no letter', async () => {
    const team = await deskWith();
    const reference = must(open(team, { kind: 'PLATE_RECALL', vin: VIN }));
    expect(refused(await decideCase(team.intake, { reference, action: 'withdraw', reason })).code).toBe('FORBIDDEN');
    must(await decideCase(team.adjudicator, { reference, action: 'recommend-deny', reason }));
    must(await decideCase(team.supervisor, { reference, action: 'deny', reason }));
    expect(papersOf(team, reference)).toEqual([]);
  });
});

test('a case that is withdrawn in production leaves no paper behind', async () => {
  const team = await deskWith(filing(aLicence({ reference: '5000600050' })));
  must(await decideCase(team.adjudicator, { reference: '5000600050', action: 'recommend-approve', reason }));
  must(await decideCase(team.supervisor, { reference: '5000600050', action: 'approve', reason }));
  const { store } = team.issuance.desk;
  let writes = 0;
  const cutOff = {
    ...store,
    write: ((work) => {
      writes += 1;
      if (writes === 2) throw new Error('the power went');
      return store.write(work);
    }) as typeof store.write,
  };
  const session = { ...team.issuance, desk: { ...team.issuance.desk, store: cutOff, publish: () => undefined } };
  await expect(issueCase(session, { reference: '5000600050' })).rejects.toThrow('the power went');
  expect(must(caseFile(team.auditor, '5000600050')).row.status).toBe('IN_PRODUCTION');
  must(await decideCase(team.supervisor, { reference: '5000600050', action: 'withdraw', reason }));
  expect(papersOf(team, '5000600050')).toEqual([]);
});

test('a sign that cannot be stored breaks no link of the audit chain', async () => {
  const team = await deskWith(filing(aLicence({ reference: '5000600060' })));
  must(noteCase(team.adjudicator, { reference: '5000600060', text: 'broken \ud83d sign' }));
  const call = {
    caller: 'Officer J. Marsh',
    agency: null,
    callback: null,
    purpose: 'TRAFFIC_STOP',
    words: null,
  } as const;
  must(lookUp(team.adjudicator, { call, asked: 'ab\ud83d', chosen: null }));
  expect(verifyDesk(team.auditor).checks.find(({ check }) => check === 'audit chain')?.ok).toBe(true);
});
