import { describe, expect, test } from 'vitest';
import { openCasesAbout } from '../../main/core/db/repositories/cases.ts';
import { findCard, findPerson, findVehicles } from '../../main/core/db/repositories/registry-reads.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { duplicatesOf } from '../../main/core/services/find-duplicates.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { returnItem } from '../../main/core/services/return-item.ts';
import { previewTermination, terminatePrincipal } from '../../main/core/services/terminate-principal.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { batchFile, clockAt, importFile, must, newTeam, refused, type Team } from '../fixtures/desk.ts';
import { aRegistration, aTaxCard, CARDS, FAMILY, familyBatch, PRINCIPAL, VEHICLES } from '../fixtures/family.ts';
import { aPerson } from '../unit/registration.ts';

const reason = 'Looked at everything.';
const ENDED = civilDate.parse('2026-11-20');
const DUE = '2026-12-20';

async function deskWithFamily(): Promise<Team & { clock: ReturnType<typeof clockAt>; file: string }> {
  const clock = clockAt('2026-11-24');
  const team = await newTeam(undefined, clock);
  const file = batchFile(
    familyBatch([aTaxCard('5000700001'), aRegistration('5000700002')]).map((one) => JSON.stringify(one)),
  );
  expect(must(await importFile(team.intake, file)).rejectedLines).toEqual([]);
  return { ...team, clock, file };
}

describe('the end of a principal with two dependants, three cards and two vehicles', () => {
  test('ends the family, asks for everything back in thirty days and holds what is open', async () => {
    const team = await deskWithFamily();
    const { read } = team.auditor.desk.store;
    const matter = must(
      terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn: ENDED, grounds: 'DS-2008 received.' }),
    );

    for (const pid of FAMILY) expect(findPerson(read, pid)?.accreditedTo).toBe(ENDED);
    for (const number of CARDS) expect(findCard(read, number)).toMatchObject({ status: 'ACTIVE', expires: ENDED });
    expect(findVehicles(read, VEHICLES).map(({ registeredTo }) => registeredTo)).toEqual([DUE, DUE]);

    const file = must(caseFile(team.auditor, matter));
    expect(file.surrenders.map(({ kind, dueOn }) => `${kind} ${dueOn}`).toSorted()).toEqual([
      `CARD ${DUE}`,
      `CARD ${DUE}`,
      `CARD ${DUE}`,
      `PLATE ${DUE}`,
      `PLATE ${DUE}`,
    ]);
    expect(file.clocks).toContainEqual({ kind: 'SURRENDER', startedOn: ENDED, endsOn: DUE, stoppedOn: null });
    const open = FAMILY.flatMap((pid) => openCasesAbout(read, { pid })).filter(
      ({ program }) => program !== 'ENFORCEMENT',
    );
    expect(open.map(({ reference, onHold, holdReason }) => [reference, onHold, holdReason])).toEqual([
      ['5000700002', true, 'ACCREDITATION'],
      ['5000700001', true, 'ACCREDITATION'],
    ]);
    expect(must(caseFile(team.auditor, '5000700001')).verdict.outcome).toBe('BLOCK');
  });

  test('is foreseen as it then happens, by a supervisor, and nothing is changed before', async () => {
    const team = await deskWithFamily();
    const input = { pid: PRINCIPAL, endedOn: ENDED };
    const seen = must(previewTermination(team.supervisor, input));
    expect(findPerson(team.auditor.desk.store.read, PRINCIPAL)?.accreditedTo).toBeNull();
    expect(seen.family.map(({ pid, relation }) => [pid, relation])).toEqual(
      FAMILY.map((pid, at) => [pid, [null, 'SPOUSE', 'CHILD'][at]]),
    );
    expect(seen).toMatchObject({ dueOn: DUE, held: ['5000700002', '5000700001'] });

    const file = must(
      caseFile(team.auditor, must(terminatePrincipal(team.supervisor, { ...input, grounds: 'DS-2008 received.' }))),
    );
    expect(seen.demands).toEqual(file.surrenders.map(({ kind, number, holder }) => ({ kind, number, holder })));
    expect(refused(previewTermination(team.supervisor, input)).code).toBe('WRONG_STATE');
    expect(refused(previewTermination(team.adjudicator, input)).code).toBe('FORBIDDEN');
  });

  test('is told to the mission with the list, decided by two', async () => {
    const team = await deskWithFamily();
    const reference = must(
      terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn: ENDED, grounds: 'DS-2008 received.' }),
    );
    must(await decideCase(team.adjudicator, { reference, action: 'recommend-approve', reason }));
    must(await decideCase(team.supervisor, { reference, action: 'approve', reason }));
    must(await issueCase(team.issuance, { reference }));
    expect(must(caseFile(team.auditor, reference)).documents.map(({ kind }) => kind)).toEqual(['TERMINATION_NOTICE']);
  });

  test('is closed item by item, and the last one stops the clock', async () => {
    const team = await deskWithFamily();
    const { read } = team.auditor.desk.store;
    const reference = must(
      terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn: ENDED, grounds: 'DS-2008 received.' }),
    );
    const { surrenders } = must(caseFile(team.auditor, reference));
    for (const { id } of surrenders) must(returnItem(team.intake, { reference, item: id }));
    const again = returnItem(team.intake, { reference, item: surrenders[0]?.id ?? 0 });
    expect(refused(again).code).toBe('NOT_FOUND');
    for (const number of CARDS) expect(findCard(read, number)?.status).toBe('RETURNED');
    for (const vehicle of findVehicles(read, VEHICLES)) {
      expect(vehicle).toMatchObject({ plate: null, registeredTo: null });
    }
    expect(must(caseFile(team.auditor, reference)).clocks.find(({ kind }) => kind === 'SURRENDER')?.stoppedOn).toBe(
      '2026-11-24',
    );
  });

  test('that comes after one of a dependant asks for everything by the earlier day', async () => {
    const team = await deskWithFamily();
    const [, spouse = ''] = FAMILY;
    const grounds = 'DS-2008 received.';
    const first = must(terminatePrincipal(team.supervisor, { pid: spouse, endedOn: ENDED, grounds }));
    const earlier = civilDate.parse('2026-11-10');
    const second = must(terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn: earlier, grounds }));
    const due = (matter: string) => must(caseFile(team.auditor, matter)).surrenders.map(({ dueOn }) => dueOn);
    expect([...due(first), ...due(second)]).toEqual(Array(5).fill('2026-12-10'));
    expect(due(first)).toHaveLength(2);
    const clock = must(caseFile(team.auditor, first)).clocks.find(({ kind }) => kind === 'SURRENDER');
    expect(clock?.endsOn).toBe('2026-12-10');
    expect(findVehicles(team.auditor.desk.store.read, VEHICLES).map(({ registeredTo }) => registeredTo)).toEqual([
      '2026-12-10',
      '2026-12-10',
    ]);
  });

  test('is not undone by the batch that filed the family', async () => {
    const team = await deskWithFamily();
    must(terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn: ENDED, grounds: 'DS-2008 received.' }));
    expect(must(await importFile(team.intake, team.file))).toMatchObject({ added: 0, replaced: 0 });
    expect(findPerson(team.auditor.desk.store.read, PRINCIPAL)?.accreditedTo).toBe(ENDED);
  });

  test('is not undone by a line that carries the accreditation on: a person decides', async () => {
    const team = await deskWithFamily();
    const { read } = team.auditor.desk.store;
    const [, spouse = ''] = FAMILY;
    const ended = { pid: PRINCIPAL, endedOn: ENDED, grounds: 'DS-2008 received.' };
    const matter = must(terminatePrincipal(team.supervisor, ended));
    const sends = async (...records: object[]) => {
      const header = { type: 'header', format: 1, batch: 'later', created: '2026-11-24', source: 'test' };
      return must(await importFile(team.intake, batchFile([header, ...records].map((one) => JSON.stringify(one)))));
    };
    const principal = (over: object) => ({ type: 'person', ...aPerson({ title: 'Minister', ...over }) });
    const spouseOf = { pid: spouse, given: 'Noor', dob: '1984-07-09', relation: 'SPOUSE', sponsor: PRINCIPAL } as const;
    const dependant = { type: 'person', ...aPerson({ ...spouseOf, title: 'Spouse' }) };

    const report = await sends(principal({}), dependant, principal({ accreditedTo: '2026-12-31' }));
    expect(report).toMatchObject({ replaced: 0 });
    expect(report.rejectedLines.map(({ line, reason }) => [line, reason.includes(`${ENDED} by ${matter}`)])).toEqual([
      [2, true],
      [3, true],
      [4, true],
    ]);
    for (const pid of [PRINCIPAL, spouse]) expect(findPerson(read, pid)?.accreditedTo).toBe(ENDED);
    const told = (kind: 'person' | 'case', key: string) =>
      must(duplicatesOf(team.auditor, { kind, key })).map((one) => `${one.kind} ${one.records.at(-1)?.key}`);
    expect(told('person', PRINCIPAL)).toEqual([`ACCREDITATION ${matter}`]);
    expect(told('person', spouse)).toEqual([`ACCREDITATION ${matter}`]);
    expect(told('case', '5000700002')).toEqual([`ACCREDITATION ${matter}`]);

    // An end that is earlier agrees, and an appointment that begins afterwards is a new one.
    expect(await sends(principal({ accreditedTo: '2026-11-15' }))).toMatchObject({ replaced: 1, rejectedLines: [] });
    expect(findPerson(read, PRINCIPAL)?.accreditedTo).toBe('2026-11-15');
    expect(await sends(principal({ accreditedFrom: '2026-11-21' }))).toMatchObject({ replaced: 1, rejectedLines: [] });
    expect(findPerson(read, PRINCIPAL)?.accreditedTo).toBeNull();

    // The mission is right: the matter is withdrawn, and the same line is taken over.
    must(await decideCase(team.supervisor, { reference: matter, action: 'withdraw', reason: 'Extended after all.' }));
    expect(await sends(dependant)).toMatchObject({ replaced: 1, rejectedLines: [] });
    expect(told('person', spouse)).toEqual([]);
  });

  test('is a supervisor’s to enter, once, and not before it began', async () => {
    const team = await deskWithFamily();
    const input = { pid: PRINCIPAL, endedOn: ENDED, grounds: 'DS-2008 received.' };
    for (const session of [team.intake, team.adjudicator, team.issuance, team.auditor, team.administrator])
      expect(refused(terminatePrincipal(session, input)).code).toBe('FORBIDDEN');
    const early = terminatePrincipal(team.supervisor, { ...input, endedOn: civilDate.parse('2000-01-01') });
    expect(refused(early).code).toBe('INVALID_INPUT');
    must(terminatePrincipal(team.supervisor, input));
    expect(refused(terminatePrincipal(team.supervisor, input)).code).toBe('WRONG_STATE');
  });
});
