import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { newestCasesQuery, openMattersQuery } from '../../main/core/db/repositories/case-page.ts';
import { likeNamedQuery, openCasesNamingQuery, openCasesQuery } from '../../main/core/db/repositories/duplicates.ts';
import { missionCountsQuery, papersQuery } from '../../main/core/db/repositories/record-papers.ts';
import { surrendersOfNumbersQuery } from '../../main/core/db/repositories/surrenders.ts';
import type { Reader } from '../../main/core/db/store.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { endHeld } from '../../main/core/services/end-held.ts';
import { duplicatesInOpenCases, duplicatesOf } from '../../main/core/services/find-duplicates.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { missionPage } from '../../main/core/services/mission-page.ts';
import { personPage } from '../../main/core/services/person-page.ts';
import { returnItem } from '../../main/core/services/return-item.ts';
import { terminatePrincipal } from '../../main/core/services/terminate-principal.ts';
import { vehiclePage } from '../../main/core/services/vehicle-page.ts';
import type { OutputOf, ParsedOf } from '../../shared/contract/contract.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { batchFile, deskWithCases, importFile, must, newTeam, refused, type Team } from '../fixtures/desk.ts';
import { aRegistration, aTaxCard, CARDS, FAMILY, familyBatch, PRINCIPAL, VEHICLES } from '../fixtures/family.ts';
import { portalSends } from '../fixtures/portal.ts';
import { aTitle as aTitleFiled, aViolation } from '../unit/filings.ts';
import { aFirst, anInsurance, aPerson, aVehicle, VIN } from '../unit/registration.ts';

const CARD_CASE = '5000700001';
const CAR_CASE = '5000700002';
const TITLE_CASE = '5000700003';
const ENDED = civilDate.parse('2026-11-20');
const [SPOUSE = '', CHILD = ''] = FAMILY.slice(1);

const aTitle = (reference: string): object => ({
  type: 'application',
  ...aTitleFiled({ reference, titleTo: 'SALVAGE', buyer: null }),
});

async function deskWithFamily(): Promise<Team> {
  const team = await newTeam();
  const lines = familyBatch([aTaxCard(CARD_CASE), aRegistration(CAR_CASE), aTitle(TITLE_CASE)]);
  const file = batchFile(lines.map((one) => JSON.stringify(one)));
  expect(must(await importFile(team.intake, file)).rejectedLines).toEqual([]);
  return team;
}

/** The titled vehicle has left the program. */
async function issueTitle(team: Team): Promise<void> {
  await approve(team, TITLE_CASE);
  must(await issueCase(team.issuance, { reference: TITLE_CASE }));
}

describe('a person’s page', () => {
  test('has the family, what is held, the cases and how the accreditation came about', async () => {
    const team = await deskWithFamily();
    const page = must(personPage(team.auditor, PRINCIPAL));
    expect(page.dependants.map(({ pid }) => pid).toSorted()).toEqual([SPOUSE, CHILD].toSorted());
    expect(page.vehicles.map(({ vin, plate }) => [vin, plate])).toEqual([[VIN, 'DXE5001']]);
    expect(page.cards.map(({ number }) => number)).toEqual([CARDS[0]]);
    expect(page.cases.map(({ reference }) => reference).toSorted()).toEqual([CAR_CASE, TITLE_CASE]);
    expect(page.accreditation).toMatchObject([{ before: null, after: { accreditedTo: null, title: 'Counselor' } }]);
    expect(must(personPage(team.auditor, CHILD)).sponsor?.pid).toBe(PRINCIPAL);
  });

  test('shows what a termination changed, asked back and got back, also of the spouse', async () => {
    const team = await deskWithFamily();
    const matter = must(terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn: ENDED, grounds: 'DS-2008.' }));
    const page = must(personPage(team.auditor, SPOUSE));
    expect(page.accreditation[0]).toMatchObject({ before: { accreditedTo: null }, after: { accreditedTo: ENDED } });
    expect(
      page.askedBack.map(({ number, returnedOn, reference }) => [number, returnedOn, reference]).toSorted(),
    ).toEqual(
      [
        [CARDS[1], null, matter],
        ['DXE5002', null, matter],
      ].toSorted(),
    );
    // The plate is no longer on the vehicle once it is back; the page still tells of it.
    const plate = page.askedBack.find(({ kind }) => kind === 'PLATE');
    must(returnItem(team.intake, { reference: matter, item: plate?.id ?? 0 }));
    const after = must(personPage(team.auditor, SPOUSE));
    expect(after.vehicles).toMatchObject([{ plate: null, registeredTo: null }]);
    expect(after.askedBack.find(({ kind }) => kind === 'PLATE')).toMatchObject({ returnedOn: '2026-11-24' });
  });

  test('has what was decided and the papers that were issued, each with its case', async () => {
    const team = await deskWithFamily();
    await issueTitle(team);
    const reason = 'Asked for twice.';
    must(await decideCase(team.adjudicator, { reference: CAR_CASE, action: 'recommend-deny', reason }));
    must(await decideCase(team.supervisor, { reference: CAR_CASE, action: 'deny', reason }));
    const page = must(personPage(team.auditor, PRINCIPAL));
    expect(page.decided.map(({ reference, action }) => [reference, action]).toSorted()).toEqual([
      [CAR_CASE, 'deny'],
      [TITLE_CASE, 'approve'],
    ]);
    expect(page.papers.map(({ reference, kind }) => `${reference} ${kind}`)).toContain(
      `${TITLE_CASE} TITLE_CERTIFICATE`,
    );
    expect(page.papers.map(({ reference }) => reference)).toContain(CAR_CASE);
  });

  test('marks the violations whose points count', async () => {
    const team = await deskWithFamily();
    const violations = [aViolation(4, '2024-11-23'), aViolation(3, '2024-11-24')];
    await portalSends(team, 'driving', ...violations.map((one) => ({ type: 'violation', ...one })));
    expect(must(personPage(team.auditor, PRINCIPAL)).violations.map(({ date, counts }) => [date, counts])).toEqual([
      ['2024-11-24', true],
      ['2024-11-23', false],
    ]);
  });

  test('is for those who read cases', async () => {
    const { administrator, auditor } = await deskWithFamily();
    for (const page of [
      personPage(administrator, PRINCIPAL),
      vehiclePage(administrator, VIN),
      missionPage(administrator, 'M-FR-EMB'),
    ])
      expect(refused(page).code).toBe('FORBIDDEN');
    expect(refused(personPage(auditor, '4499999999')).code).toBe('NOT_FOUND');
  });
});

describe('a vehicle’s page', () => {
  test('has title, brand and papers once it was titled for salvage', async () => {
    const team = await deskWithFamily();
    await issueTitle(team);
    const page = must(vehiclePage(team.auditor, VIN));
    expect(page.titles).toMatchObject([
      { reference: TITLE_CASE, type: 'SALVAGE', brands: ['SALVAGE'], status: 'ISSUED' },
    ]);
    expect(page.vehicle).toMatchObject({ plate: null, registeredTo: null });
    expect(page.papers.map(({ number }) => number)).toContain(page.titles[0]?.number);
  });

  test('has plates and insurance of the newest registration', async () => {
    const team = await deskWithCases(12);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    await approve(team, reference);
    const { vin } = must(await issueCase(team.issuance, { reference }));
    const page = must(vehiclePage(team.auditor, vin ?? ''));
    expect(page.plates).toMatchObject([{ number: page.vehicle.plate, state: 'ISSUED', reference }]);
    expect(page.insurance).toMatchObject({ reference, status: 'ISSUED', policy: { vin, insurer: 'Capital Mutual' } });
  });
});

test('a mission’s page has members, cards, counted cases and its open matters', async () => {
  const team = await deskWithFamily();
  const matter = must(terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn: ENDED, grounds: 'DS-2008.' }));
  const page = must(missionPage(team.auditor, 'M-FR-EMB'));
  expect(page.peopleTotal).toBe(3);
  expect(page.cards.map(({ number }) => number).toSorted()).toEqual(CARDS);
  expect(page.matters.map(({ reference }) => reference)).toEqual([matter]);
  expect(page.programs).toEqual([
    { program: 'VEHICLE_REGISTRATION', open: 1, all: 1 },
    { program: 'VEHICLE_TITLE', open: 1, all: 1 },
    { program: 'TAX_CARD', open: 1, all: 1 },
    { program: 'ENFORCEMENT', open: 1, all: 1 },
  ]);
  expect(page.casesTotal).toBe(4);
});

describe('related cases', () => {
  const related = (team: Team, reference: string) =>
    must(caseFile(team.auditor, reference))
      .related.map((one) => [one.reference, one.why.join(' ')])
      .toSorted();

  test('are those of the applicant and of the family, each with why, and never the case itself', async () => {
    const team = await deskWithFamily();
    expect(related(team, CAR_CASE)).toEqual([
      [CARD_CASE, 'DEPENDANT'],
      [TITLE_CASE, 'APPLICANT'],
    ]);
    expect(related(team, CARD_CASE)).toEqual([
      [CAR_CASE, 'SPONSOR'],
      [TITLE_CASE, 'SPONSOR'],
    ]);
  });

  test('and those about the vehicle, told once with both reasons', async () => {
    const team = await deskWithFamily();
    await portalSends(team, 'again', aTitle('5000700004'));
    expect(related(team, TITLE_CASE)).toContainEqual(['5000700004', 'APPLICANT VEHICLE']);
  });

  test('are the newest fifty', async () => {
    const team = await deskWithFamily();
    const more = Array.from({ length: 60 }, (_, at) => aTaxCard(String(5_000_710_000 + at)));
    await portalSends(team, 'many', ...more);
    expect(related(team, CARD_CASE)).toHaveLength(50);
  });
});

describe('duplicates', () => {
  const told = (team: Team, kind: 'person' | 'vehicle' | 'case', key: string) =>
    must(duplicatesOf(team.auditor, { kind, key })).map((one) => [
      one.kind,
      ...one.records.map((record) => record.key),
    ]);

  test('there are none in a family that is in order', async () => {
    const team = await deskWithFamily();
    for (const reference of [CARD_CASE, CAR_CASE, TITLE_CASE]) expect(told(team, 'case', reference)).toEqual([]);
    expect(must(duplicatesInOpenCases(team.auditor, null))).toEqual({ duplicates: [], looked: 3, next: null });
  });

  test('are one person under two PIDs, however the name is written, from either side', async () => {
    const team = await deskWithFamily();
    const twin = { pid: '4400000077', given: 'YU-KI', surname: 'Had dad' };
    await portalSends(team, 'twin', { type: 'person', ...aPerson(twin) });
    expect(told(team, 'person', PRINCIPAL)).toEqual([['PERSON', PRINCIPAL, twin.pid]]);
    expect(told(team, 'person', twin.pid)).toEqual([['PERSON', PRINCIPAL, twin.pid]]);
    expect(told(team, 'case', CAR_CASE)).toEqual([['PERSON', PRINCIPAL, twin.pid]]);
  });

  test('are one VIN in two open cases, until one of them ends', async () => {
    const team = await deskWithFamily();
    await portalSends(team, 'again', aTitle('5000700004'));
    const both = [['VIN', TITLE_CASE, '5000700004']];
    expect(told(team, 'vehicle', VIN)).toEqual(both);
    expect(told(team, 'case', TITLE_CASE)).toEqual(both);
    const reason = 'Filed twice by mistake.';
    must(await decideCase(team.adjudicator, { reference: '5000700004', action: 'withdraw', reason }));
    expect(told(team, 'vehicle', VIN)).toEqual([]);
  });

  test('are one plate on two vehicles', async () => {
    const team = await deskWithFamily();
    const [one = '', other = ''] = VEHICLES;
    await portalSends(team, 'plates', {
      type: 'vehicle',
      ...aVehicle({ vin: other, owner: { pid: SPOUSE }, plate: must(vehiclePage(team.auditor, one)).vehicle.plate }),
    });
    expect(told(team, 'vehicle', one)).toEqual([['PLATE', one, other]]);
  });

  test('are a title that was issued and a new registration of its vehicle, until the title comes back', async () => {
    const team = await deskWithFamily();
    const reference = '5000700009';
    const filed = aFirst({ reference, vehicle: aVehicle({ vin: VIN }), insurance: anInsurance({ vin: VIN }) });
    await issueTitle(team);
    await portalSends(team, 'anew', { type: 'application', ...filed });
    // The catalogue has no rule against it, so that the verdict is what it was.
    expect(must(caseFile(team.auditor, reference)).verdict.findings.map(({ rule }) => rule)).toContain('VEH-DUPLICATE');
    expect(told(team, 'case', reference)).toEqual([['TITLE', TITLE_CASE, reference]]);
    const [title] = must(vehiclePage(team.auditor, VIN)).titles;
    const back = {
      kind: 'TITLE',
      number: title?.number ?? '',
      reason: 'RETURNED',
      note: 'The sale fell through.',
    } as const;
    must(await endHeld(team.supervisor, back));
    expect(told(team, 'case', reference)).toEqual([]);
  });

  test('are a reference filed again with other content, which the desk rejected', async () => {
    const team = await deskWithFamily();
    const header = { type: 'header', format: 1, batch: 'other', created: '2026-11-24', source: 'test' };
    const vehicle = aVehicle({ vin: 'JTD4KRLB4S1940529', colour: 'Green' });
    const again = aFirst({ reference: CAR_CASE, vehicle, insurance: anInsurance({ vin: vehicle.vin }) });
    const file = batchFile([header, { type: 'application', ...again }].map((one) => JSON.stringify(one)));
    expect(must(await importFile(team.intake, file)).rejectedLines).toHaveLength(1);
    const [found] = must(duplicatesOf(team.auditor, { kind: 'case', key: CAR_CASE }));
    expect(found).toMatchObject({ kind: 'REFERENCE', records: [{ kind: 'batch' }, { kind: 'case', key: CAR_CASE }] });
  });

  test('of all open cases are found in bounded steps, each case looked at once', async () => {
    const team = await deskWithFamily();
    const more = Array.from({ length: 110 }, (_, at) => aTaxCard(String(5_000_710_000 + at)));
    await portalSends(team, 'many', ...more, aTitle('5000700004'));
    must(await decideCase(team.adjudicator, { reference: CARD_CASE, action: 'review', reason: 'Taken up.' }));
    const found: string[] = [];
    let looked = 0;
    let after: ParsedOf<'registry.duplicates'>['after'] = null;
    do {
      const step: OutputOf<'registry.duplicates'> = must(duplicatesInOpenCases(team.auditor, after));
      expect(step.looked).toBeLessThanOrEqual(25);
      looked += step.looked;
      found.push(...step.duplicates.map((one) => `${one.kind} ${one.records.map(({ key }) => key).join(' ')}`));
      after = step.next;
    } while (after !== null && looked < 1000);
    expect(looked).toBe(114);
    expect([...new Set(found)]).toEqual([`VIN ${TITLE_CASE} 5000700004`]);
    expect(refused(duplicatesInOpenCases(team.administrator, null)).code).toBe('FORBIDDEN');
  });
});

describe('no question walks through a table', () => {
  const mission = { id: 'M-FR-EMB', name: 'Embassy of France' };
  const questions: readonly (readonly [what: string, query: (db: Reader) => SQL | null, step: string])[] = [
    [
      'people of one name',
      () => likeNamedQuery({ surname: 'Al-Haddad', given: 'Yuki', dob: '1980-05-17' }),
      'SEARCH registry_entries USING INTEGER PRIMARY KEY (rowid=?)',
    ],
    [
      'the next open cases',
      () => openCasesQuery({ status: 'RECEIVED', id: 7 }, 50),
      'SEARCH cases USING COVERING INDEX cases_by_status (status=? AND id>?)',
    ],
    [
      'the open matters of a mission',
      () => openMattersQuery(mission, 50),
      'SEARCH cases USING COVERING INDEX cases_by_mission (mission_name=?)',
    ],
    [
      'the newest cases of a person',
      (db) => newestCasesQuery(db, { pid: PRINCIPAL }, 51),
      'SEARCH cases USING INDEX cases_applicant (applicant_pid=?)',
    ],
    [
      'the newest cases about a vehicle',
      (db) => newestCasesQuery(db, { vin: VIN }, 51),
      'SEARCH cases USING INDEX cases_vin (vin=?)',
    ],
    ['open cases that name a vehicle', (db) => openCasesNamingQuery(db, VIN), 'USING INDEX cases_vin (vin=?)'],
    [
      'the papers of a person',
      (db) => papersQuery(db, { pid: PRINCIPAL }, 300),
      'SEARCH documents USING INDEX documents_case (case_id=?)',
    ],
  ];

  test.each(questions)('%s: found and ordered in an index', async (_what, query, step) => {
    const { auditor } = await newTeam();
    const plan = planOf(auditor.desk.store.read, query(auditor.desk.store.read));
    expect(plan).toContain(step);
    expect(plan).not.toMatch(/SCAN (cases|registry_entries|people|documents)|TEMP B-TREE/);
  });

  test('the cases of a mission are counted in an index, and demands found by their numbers', async () => {
    const { read } = (await newTeam()).auditor.desk.store;
    expect(planOf(read, missionCountsQuery(mission))).toContain(
      'SEARCH cases USING COVERING INDEX cases_by_mission (mission_name=?)',
    );
    expect(planOf(read, surrendersOfNumbersQuery(read, 'PLATE', ['DXE1', 'DXE2'], 50))).toContain(
      'SEARCH surrenders USING INDEX surrenders_number (kind=? AND number=?)',
    );
  });
});

function planOf(db: Reader, query: SQL | null): string {
  if (query === null) throw new Error('no query');
  const rows = db.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`);
  return rows.map(({ detail }) => detail).join('\n');
}
