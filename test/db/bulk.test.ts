import { describe, expect, test } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { casePage } from '../../main/core/db/repositories/case-page.ts';
import { findCase, holdsOf, updateCase } from '../../main/core/db/repositories/cases.ts';
import { jobPage } from '../../main/core/db/repositories/print-jobs.ts';
import type { Session } from '../../main/core/desk.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { exportRows } from '../../main/core/services/export-rows.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { reference as referenceSchema, userId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/result.ts';
import { ALL, bulkDesk } from '../fixtures/bulk.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { clockAt, colleague, DAY, deskWithCases, must, refused, type Team } from '../fixtures/desk.ts';

const reason = 'Looked at everything.';

function to(session: Session) {
  return { kind: 'ASSIGN', assignee: userId.parse(session.actor.id) } as const;
}

function some(...references: string[]) {
  return { kind: 'SOME', references: references.map((one) => referenceSchema.parse(one)) } as const;
}

function references(team: Team): string[] {
  const order = { column: 'reference', descending: false } as const;
  return casePage(team.auditor.desk.store.read, {}, order, 0, 200).rows.map((row) => row.reference);
}

function caseOf(team: Team, reference: string) {
  const record = findCase(team.auditor.desk.store.read, reference);
  if (!record) throw new Error(`no case ${reference}`);
  return record;
}

function logOf(team: Team, reference: string): string[] {
  return auditOf(team.auditor.desk.store.read, 'case', reference, 50).map(({ action }) => action);
}

describe('a preview', () => {
  test('changes nothing and tells how many would be done, and of the others why, with their references', async () => {
    const team = await deskWithCases(30);
    const [gone = '', also = ''] = references(team);
    for (const reference of [gone, also])
      must(await decideCase(team.intake, { reference, action: 'withdraw', reason: 'The mission asked for it.' }));
    const before = references(team).map((reference) => caseOf(team, reference));
    const planned = await bulkDesk(team.adjudicator).preview(ALL, to(team.adjudicator));
    expect(planned).toMatchObject({ phase: 'PLANNED', plan: { total: 30, come: 30, good: 28 }, result: null });
    expect(planned.plan.refused).toEqual([
      {
        code: 'WRONG_STATE',
        message: 'The case is WITHDRAWN; it is no longer worked on.',
        next: expect.any(String),
        count: 2,
        references: [gone, also],
      },
    ]);
    expect(references(team).map((reference) => caseOf(team, reference))).toEqual(before);
    expect(verifyDesk(team.auditor)).toMatchObject({ clean: true });
  });

  test('is refused to whoever may not take the single action', async () => {
    const team = await deskWithCases(3);
    const hold = { kind: 'HOLD', reason: 'INSURANCE', endsWhen: 'a policy is shown' } as const;
    for (const session of [team.intake, team.issuance, team.auditor, team.administrator])
      expect(refused(bulkDesk(session).begin(ALL, hold)).code).toBe('FORBIDDEN');
    for (const session of [team.adjudicator, team.supervisor, team.intake])
      expect(refused(bulkDesk(session).begin(ALL, { kind: 'PRINT' })).code).toBe('FORBIDDEN');
    expect(bulkDesk(team.intake).begin(ALL, to(team.adjudicator)).ok).toBe(true);
  });
});

describe('assigning in bulk', () => {
  test('reaches all that match and none that was taken out, with one audit entry each', async () => {
    const team = await deskWithCases(120);
    const [kept = ''] = references(team);
    const desk = bulkDesk(team.adjudicator);
    const selection = { ...ALL, except: [referenceSchema.parse(kept)] };
    const { job } = await desk.preview(selection, to(team.adjudicator));
    expect(await desk.run(job)).toMatchObject({ phase: 'ENDED', result: { total: 119, come: 119, good: 119 } });
    for (const reference of references(team)) {
      const isKept = reference === kept;
      expect(caseOf(team, reference).assigneeName).toBe(isKept ? null : 'Abel Quist');
      expect(logOf(team, reference).filter((action) => action === 'case.assign')).toHaveLength(isKept ? 0 : 1);
    }
    // The windows are told of all of it together, and not a hundred times.
    expect(desk.told.filter(({ kind }) => kind === 'changed').length).toBeLessThan(20);
    expect(verifyDesk(team.auditor)).toMatchObject({ clean: true });
  });

  test('leaves alone what has the assignee already, and what changed since the preview', async () => {
    const team = await deskWithCases(10);
    const [has = '', changed = ''] = references(team);
    const desk = bulkDesk(team.adjudicator);
    await desk.run((await desk.preview(some(has), to(team.adjudicator))).job);
    const planned = await desk.preview(ALL, to(team.adjudicator));
    expect(planned.plan.refused).toMatchObject([{ message: 'The case is assigned to Abel Quist already.', count: 1 }]);
    await desk.run((await desk.preview(some(changed), to(team.supervisor))).job);
    const { result } = await desk.run(planned.job);
    expect(result).toMatchObject({ good: 8, refused: [{ code: 'CONFLICT', references: [changed] }] });
    expect(caseOf(team, changed).assigneeName).toBe('Sela Brandt');
  });

  test('to somebody who works on no case is refused of each', async () => {
    const team = await deskWithCases(3);
    const { plan } = await bulkDesk(team.supervisor).preview(ALL, to(team.auditor));
    expect(plan).toMatchObject({ good: 0, refused: [{ code: 'INVALID_INPUT', count: 3 }] });
  });
});

describe('cancelling', () => {
  test('a run ends it between two cases; what was done stays and can be taken back', async () => {
    const team = await deskWithCases(40);
    const desk = bulkDesk(team.supervisor);
    const { job } = await desk.preview(ALL, { kind: 'RECOMMEND', action: 'recommend-deny', reason });
    desk.cancelAfter(2);
    const { result, phase } = await desk.run(job);
    expect(phase).toBe('ENDED');
    const done = references(team).filter((reference) => caseOf(team, reference).status === 'RECOMMENDED');
    expect(done).toHaveLength(result?.good ?? -1);
    expect(result?.come).toBeLessThan(40);
  });

  test('a preview leaves nothing that could be run', async () => {
    const team = await deskWithCases(60);
    const desk = bulkDesk(team.supervisor);
    desk.cancelAfter(1);
    const stopped = await desk.preview(ALL, to(team.adjudicator));
    expect(stopped.phase).toBe('STOPPED');
    expect(refused(desk.confirm(stopped.job)).code).toBe('WRONG_STATE');
  });
});

describe('taking back', () => {
  test('gives each case the assignee that it had, but not one that changed since', async () => {
    const team = await deskWithCases(6);
    const [mine = '', touched = ''] = references(team);
    const desk = bulkDesk(team.supervisor);
    await desk.run((await desk.preview(some(mine), to(team.supervisor))).job);
    const { job } = await desk.preview(ALL, to(team.adjudicator));
    expect((await desk.run(job)).undoUntil).toBe('2026-11-24T12:10:00.000Z');
    must(await decideCase(team.adjudicator, { reference: touched, action: 'review', reason }));
    const { undo, phase } = await desk.undo(job);
    expect(phase).toBe('UNDONE');
    expect(undo).toMatchObject({ good: 5, refused: [{ code: 'CONFLICT', references: [touched] }] });
    expect(caseOf(team, mine).assigneeName).toBe('Sela Brandt');
    expect(caseOf(team, touched).assigneeName).toBe('Abel Quist');
    for (const reference of references(team).slice(2)) expect(caseOf(team, reference).assigneeName).toBeNull();
    expect(refused(desk.confirmUndo(job)).code).toBe('WRONG_STATE');
    expect(verifyDesk(team.auditor)).toMatchObject({ clean: true });
  });

  test('a hold ends it, a release lets it stand as it stood', async () => {
    const team = await deskWithCases(4);
    const [first = ''] = references(team);
    const desk = bulkDesk(team.adjudicator);
    const held = await desk.preview(ALL, { kind: 'HOLD', reason: 'INSURANCE', endsWhen: 'a new policy is shown' });
    await desk.run(held.job);
    expect(caseOf(team, first)).toMatchObject({ onHold: true, holdReason: 'INSURANCE' });
    const other = await desk.preview(ALL, { kind: 'RELEASE', reason: 'LIEN', note: 'The lien was released.' });
    expect(other.plan).toMatchObject({
      good: 0,
      refused: [{ message: 'The case is not on hold for LIEN.', count: 4 }],
    });
    const standing = holdsOf(team.auditor.desk.store.read, caseOf(team, first).id);
    const released = await desk.preview(ALL, { kind: 'RELEASE', reason: null, note: 'The policy was shown.' });
    await desk.run(released.job);
    expect(caseOf(team, first).onHold).toBe(false);
    await desk.undo(released.job);
    expect(caseOf(team, first)).toMatchObject({ onHold: true, holdReason: 'INSURANCE' });
    expect(holdsOf(team.auditor.desk.store.read, caseOf(team, first).id)).toEqual(standing);
    // The case changed since it was put on hold, if only there and back.
    expect((await desk.undo(held.job)).undo).toMatchObject({ good: 0, refused: [{ code: 'CONFLICT', count: 4 }] });
  });

  test('is over after ten minutes, and never offered for what left the house', async () => {
    const clock = clockAt(DAY);
    const team = await deskWithCases(10, 7, clock);
    const desk = bulkDesk(team.supervisor);
    const { job } = await desk.preview(ALL, to(team.adjudicator));
    await desk.run(job);
    clock.set('2026-11-24T12:10:01.000Z');
    expect(refused(desk.confirmUndo(job)).message).toBe('The ten minutes are over.');
    const one = some(caseWithOutcome(team, 'ELIGIBLE'));
    const ended = await desk.run(
      (await desk.preview(one, { kind: 'RECOMMEND', action: 'recommend-approve', reason })).job,
    );
    expect(ended).toMatchObject({ result: { good: 1 }, undoUntil: null });
    expect(refused(desk.confirmUndo(ended.job)).code).toBe('WRONG_STATE');
  });
});

describe('deciding in bulk', () => {
  test('follows the law of each case: what the rules refuse is refused with its rules, the rest is recommended', async () => {
    const team = await deskWithCases(40);
    const desk = bulkDesk(team.adjudicator);
    const planned = await desk.preview(ALL, { kind: 'RECOMMEND', action: 'recommend-approve', reason });
    const { result } = await desk.run(planned.job);
    expect(planned.plan.refused.every(({ code }) => code === 'NOT_ELIGIBLE')).toBe(true);
    expect(result).toMatchObject({ good: planned.plan.good, refused: [] });
    const recommended = references(team).filter((reference) => caseOf(team, reference).status === 'RECOMMENDED');
    expect(recommended).toHaveLength(planned.plan.good);
    // Whoever recommended in bulk is the first person of each case.
    const [first = ''] = recommended;
    const both = await colleague(team.administrator, 'Both Roles', 'SUPERVISOR');
    expect(refused(await decideCase(team.adjudicator, { reference: first, action: 'approve', reason })).code).toBe(
      'FORBIDDEN',
    );
    expect(must(await decideCase(both, { reference: first, action: 'approve', reason })).status).toBe('APPROVED');
  });

  test('returns with a letter each', async () => {
    const team = await deskWithCases(40);
    const desk = bulkDesk(team.adjudicator);
    const two = some(caseWithOutcome(team, 'RETURN'), caseWithOutcome(team, 'RETURN', 1));
    const { result } = await desk.run((await desk.preview(two, { kind: 'RETURN', reason })).job);
    expect(result?.good).toBe(2);
    for (const reference of two.references) expect(caseOf(team, reference).status).toBe('RETURNED');
  });
});

test('printing in bulk queues the sheets of what is approved and refuses the rest', async () => {
  const team = await deskWithCases(10);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  const desk = bulkDesk(team.issuance);
  const planned = await desk.preview(ALL, { kind: 'PRINT' });
  expect(planned.plan).toMatchObject({
    good: 1,
    references: [reference],
    refused: [{ code: 'WRONG_STATE', count: 9 }],
  });
  expect(jobPage(team.auditor.desk.store.read, { reference }, 0, 10).total).toBe(0);
  expect((await desk.run(planned.job)).result).toMatchObject({ good: 1 });
  expect(caseOf(team, reference).status).toBe('IN_PRODUCTION');
  expect(jobPage(team.auditor.desk.store.read, { reference }, 0, 10).total).toBeGreaterThan(0);
});

test('rows are exported as CSV, all that are selected, and the log tells so first', async () => {
  const team = await deskWithCases(300);
  const [first = '', second = ''] = references(team);
  team.supervisor.desk.store.write((tx) => {
    const { id, version } = caseOf(team, second);
    return ok(updateCase(tx, id, version, { plate: '=1+1' }));
  });
  const { bytes, fileName } = must(await exportRows(team.auditor, { ...ALL, except: [referenceSchema.parse(first)] }));
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(fileName).toBe('cases-2026-11-24.csv');
  expect(lines[0]).toBe('reference,service,subject,mission,status,assignee,filed,due,hold,vin,plate');
  expect(lines).toHaveLength(299 + 2);
  expect(lines[1]).toMatch(new RegExp(`^${second},.*,'=1\\+1$`));
  expect(auditOf(team.auditor.desk.store.read, 'desk', 'cases', 5)).toMatchObject([
    { action: 'cases.export', summary: 'Exported 299 rows of the queue as CSV.' },
  ]);
  expect(refused(await exportRows(team.administrator, ALL)).code).toBe('FORBIDDEN');
});

test('distribution evens the work out, gives nobody what they had a hand in, and is a supervisor’s', async () => {
  const team = await deskWithCases(21);
  const second = await colleague(team.administrator, 'Bea Lund', 'ADJUDICATOR');
  const [own = '', has = ''] = references(team);
  must(await decideCase(second, { reference: own, action: 'recommend-deny', reason }));
  const desk = bulkDesk(team.supervisor);
  await desk.run((await desk.preview(some(has), to(team.adjudicator))).job);
  expect(refused(bulkDesk(team.adjudicator).begin(ALL, { kind: 'DISTRIBUTE' })).code).toBe('FORBIDDEN');
  const planned = await desk.preview(ALL, { kind: 'DISTRIBUTE' });
  expect(planned.plan.refused).toMatchObject([{ message: 'The case is assigned already.', references: [has] }]);
  const { result, job } = await desk.run(planned.job);
  expect(result?.shares).toEqual(planned.plan.shares);
  const load = (name: string) => references(team).filter((one) => caseOf(team, one).assigneeName === name).length;
  expect(Math.abs(load('Abel Quist') - load('Bea Lund'))).toBe(1);
  expect(load('Abel Quist') + load('Bea Lund')).toBe(21);
  expect(caseOf(team, own).assigneeName).toBe('Abel Quist');
  await desk.undo(job);
  expect(load('Bea Lund')).toBe(0);
  expect(load('Abel Quist')).toBe(1);
});
