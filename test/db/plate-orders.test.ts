import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { findCase, notesOf, updateCase } from '../../main/core/db/repositories/cases.ts';
import { findPlate, isRetired, voidPlate } from '../../main/core/db/repositories/numbers.ts';
import { insertLines, insertOrder } from '../../main/core/db/repositories/plate-orders.ts';
import { isPlateInStock } from '../../main/core/db/repositories/plate-stock.ts';
import { findVehicles, missionsOfPlateCode } from '../../main/core/db/repositories/registry-reads.ts';
import { putRegistryRecord } from '../../main/core/db/repositories/registry-writes.ts';
import { takeFreePlate } from '../../main/core/issuance/free-plate.ts';
import { verifyDocument } from '../../main/core/seals/verify-document.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { plateOrderFile, plateOrderList } from '../../main/core/services/plate-orders.ts';
import { addTopUp, cancelPlateOrder, openPlateOrder } from '../../main/core/services/plate-orders-gather.ts';
import { placePlateOrder, plateOrderPaper } from '../../main/core/services/plate-orders-place.ts';
import { receivePlateOrder, settlePlates } from '../../main/core/services/plate-orders-settle.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { certificatesOf } from '../../main/core/vault/issuing-key.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings/settings.ts';
import { ok } from '../../shared/result.ts';
import { text } from '../documents/paper.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, refused, type Team } from '../fixtures/desk.ts';
import { issueWithPlates, openLargest, orderFile, shipped, waitingOf } from '../fixtures/plate-orders.ts';
import { aMission } from '../unit/registration.ts';

const REASON = 'Bent at the left edge.';

/** A mission code that the order's class may be topped up with, as a mission of the batch bears it. */
function codeOf(team: Team, number: string): string {
  return orderFile(team, number).lines[0]?.code ?? '';
}

/** Every code there can be. */
function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((one) => letters.map((two) => one + two));
}

function topUp(team: Team, number: string, count: number) {
  return addTopUp(team.issuance, { number, code: codeOf(team, number), reversed: false, count });
}

test('what waits is gathered once: gathering again, or twice, makes no plate twice', async () => {
  const team = await deskWithCases(60);
  const references = await issueWithPlates(team, 6);
  const before = waitingOf(team);
  expect(before.reduce((sum, { plates }) => sum + plates, 0)).toBe(references.length);
  for (const group of before) {
    const number = must(openPlateOrder(team.issuance, group));
    expect(must(openPlateOrder(team.issuance, group))).toBe(number);
    const { row, lines } = orderFile(team, number);
    expect(row).toMatchObject({ state: 'OPEN', plates: group.plates, forStock: 0, plateClass: group.plateClass });
    for (const line of lines)
      expect(findCase(team.auditor.desk.store.read, line.reference ?? '')?.plate).toBe(line.plate);
  }
  expect(waitingOf(team)).toEqual([]);
  const plates = must(plateOrderList(team.auditor)).orders.flatMap(({ number }) => orderFile(team, number).lines);
  expect(new Set(plates.map(({ plate }) => plate)).size).toBe(references.length);
});

test('a case that comes later is gathered into the order that is still open, and into a new one once it is placed', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 2);
  const [group] = waitingOf(team);
  if (!group) throw new Error('nothing waits');
  const first = must(openPlateOrder(team.issuance, group));
  let at = 2;
  const issueOneMoreOfTheGroup = async () => {
    for (;;) {
      const reference = caseWithOutcome(team, 'ELIGIBLE', at);
      at += 1;
      await approve(team, reference);
      must(await issueCase(team.issuance, { reference }));
      if (waitingOf(team).some(({ plateClass, plates }) => plateClass === group.plateClass && plates > 0)) return;
    }
  };
  await issueOneMoreOfTheGroup();
  expect(must(openPlateOrder(team.issuance, group))).toBe(first);
  expect(orderFile(team, first).row.plates).toBe(group.plates + 1);
  must(await placePlateOrder(team.issuance, { number: first }));
  await issueOneMoreOfTheGroup();
  const second = must(openPlateOrder(team.issuance, group));
  expect(second).not.toBe(first);
  expect(orderFile(team, second).row.plates).toBe(1);
});

test('the database itself refuses a plate that is ordered twice, whichever way round it is written', async () => {
  const team = await deskWithCases(20);
  const { store } = team.issuance.desk;
  const group = { base: '2007', plateClass: 'D', blankSize: '12x6' } as const;
  const line = { code: 'XA', serial: 1234, caseId: null, changedAt: '', changedBy: '' };
  const twice = () =>
    store.write((tx) => {
      const { id } = insertOrder(tx, { ...group, number: 'OFM-P-0000001-1', openedAt: '', openedBy: '' });
      insertLines(tx, [{ ...line, orderId: id, plate: 'DXA1234' }]);
      insertLines(tx, [{ ...line, orderId: id, plate: '1234XAD' }]);
      return ok(undefined);
    });
  expect(twice).toThrow(/UNIQUE/);
});

test('numbers for stock come from the same series as those of cases, and neither is given to the other', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 4);
  const { row } = openLargest(team);
  must(topUp(team, row.number, 5));
  must(topUp(team, row.number, 5));
  const { lines } = orderFile(team, row.number);
  const forStock = lines.filter(({ reference }) => reference === null);
  expect(forStock).toHaveLength(10);
  expect(new Set(lines.map(({ plate }) => plate)).size).toBe(lines.length);
  const code = codeOf(team, row.number);
  const next = team.issuance.desk.store.rehearse((tx) =>
    takeFreePlate(tx, { plateClass: row.plateClass, code, reversed: false }, DEFAULT_SETTINGS),
  );
  expect(lines.map(({ plate }) => plate)).not.toContain(must(next).number);
  expect(verifyDesk(team.auditor).checks.find(({ check }) => check === 'numbers')?.ok).toBe(true);
});

test('a top-up of a code that no mission has, or that its missions bear the other way round, takes nothing', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 2);
  const { row } = openLargest(team);
  const { number } = row;
  const { store } = team.issuance.desk;
  const code = codes().find((each) => missionsOfPlateCode(store.read, each).length === 0) ?? '';
  const input = { number, code, count: 1 };
  expect(refused(addTopUp(team.issuance, { ...input, reversed: false })).message).toContain('no mission has');
  const source = { sourceHash: 'h', sourceBatch: 'b', sourceLine: 1 };
  const embassy = { type: 'mission', record: aMission({ id: 'M-NEW', plateCode: code }) } as const;
  must(store.write((tx) => ok(putRegistryRecord(tx, embassy, source))));
  expect(refused(addTopUp(team.issuance, { ...input, reversed: true })).message).toContain('bear the serial last');
  expect(refused(topUp(team, number, 1000)).message).toContain('room for');
  expect(orderFile(team, number).row.plates).toBe(row.plates);
});

test('a top-up that the series has not numbers for takes none of them', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 2);
  const { row } = openLargest(team);
  const code = codeOf(team, row.number);
  must(
    team.issuance.desk.store.write((tx) => {
      const short = { ...DEFAULT_SETTINGS, 'plate.serialFrom': 9990, 'plate.serialTo': 9999 };
      for (;;) {
        const free = takeFreePlate(tx, { plateClass: row.plateClass, code, reversed: false }, short);
        if (!free.ok || free.value.serial >= 9996) return ok(undefined);
      }
    }),
  );
  expect(refused(topUp(team, row.number, 4)).code).toBe('EXHAUSTED');
  expect(orderFile(team, row.number).row.plates).toBe(row.plates);
  must(topUp(team, row.number, 3));
});

test('a cancelled order lets its cases wait again and ends its numbers for stock for good', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 4);
  const before = waitingOf(team);
  const { row } = openLargest(team);
  must(topUp(team, row.number, 3));
  const stock = orderFile(team, row.number).lines.filter(({ reference }) => reference === null);
  must(cancelPlateOrder(team.issuance, { number: row.number, reason: 'The plant is closed this month.' }));
  expect(waitingOf(team).map(({ openOrder: _open, ...group }) => group)).toEqual(
    before.map(({ openOrder: _open, ...group }) => group),
  );
  const { read } = team.auditor.desk.store;
  expect(stock.every(({ plate }) => isRetired(read, plate))).toBe(true);
  const after = orderFile(team, row.number);
  expect(after.row.state).toBe('CANCELLED');
  expect(after.lines.map(({ plate, state }) => [plate, state])).toEqual(stock.map(({ plate }) => [plate, 'REJECTED']));
  expect(refused(await placePlateOrder(team.issuance, { number: row.number })).code).toBe('WRONG_STATE');
  const again = openLargest(team);
  must(addTopUp(team.issuance, { number: again.row.number, code: stock[0]?.code ?? '', reversed: false, count: 3 }));
  const given = orderFile(team, again.row.number).lines.map(({ plate }) => plate);
  for (const { plate } of stock) expect(given).not.toContain(plate);
});

test('manifest and file are drawn of what was fixed when it was ordered, saying the same every time', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 4);
  const { row } = openLargest(team);
  const { number } = row;
  must(topUp(team, number, 2));
  expect(refused(await plateOrderPaper(team.issuance, { number, kind: 'PLATE_MANIFEST' })).code).toBe('WRONG_STATE');
  must(await placePlateOrder(team.issuance, { number }));
  const papers = async () => [
    must(await plateOrderPaper(team.supervisor, { number, kind: 'PLATE_MANIFEST' })),
    must(await plateOrderPaper(team.auditor, { number, kind: 'PLATE_ORDER_CSV' })),
  ];
  const [manifest, csv] = await papers();
  must(receivePlateOrder(team.issuance, { number }));
  const [again, sameCsv] = await papers();
  expect(sameCsv).toEqual(csv);
  const said = (paper: typeof manifest) => text(paper?.bytes ?? new Uint8Array());
  expect(said(again)).toBe(said(manifest));
  const trust = { certificates: certificatesOf(team.auditor.desk.vault.content), revocations: new Map() };
  expect(await verifyDocument(again?.bytes ?? new Uint8Array(), trust)).toMatchObject({
    state: 'GENUINE',
    sealed: { kind: 'PLATE_MANIFEST', number },
  });
  expect(manifest?.fileName).toBe(`plate-manifest-${number}.pdf`);
  expect(
    createHash('sha256')
      .update(csv?.bytes ?? '')
      .digest('hex'),
  ).toBe(csv?.sha256);
  const rows = new TextDecoder().decode(csv?.bytes).split('\r\n').slice(1, -1);
  expect(rows.map((line) => line.split(',')[4])).toEqual(orderFile(team, number).lines.map(({ plate }) => plate));
  expect(refused(topUp(team, number, 1)).code).toBe('WRONG_STATE');
  expect(refused(cancelPlateOrder(team.issuance, { number, reason: REASON })).code).toBe('WRONG_STATE');
});

test('a plate that became void while the order was open is not made', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 4);
  const { row, lines } = openLargest(team);
  must(topUp(team, row.number, 1));
  const [first] = lines;
  const { store } = team.issuance.desk;
  const caseId = findCase(store.read, first?.reference ?? '')?.id ?? 0;
  expect(caseId).toBeGreaterThan(0);
  must(
    store.write((tx) =>
      ok(voidPlate(tx, first?.plate ?? '', { at: '2026-11-24T12:00:00.000Z', by: 'Ivo Hart', reason: 'Ended.' })),
    ),
  );
  must(await placePlateOrder(team.issuance, { number: row.number }));
  const csv = must(await plateOrderPaper(team.issuance, { number: row.number, kind: 'PLATE_ORDER_CSV' }));
  expect(new TextDecoder().decode(csv.bytes)).not.toContain(first?.plate);
  expect(orderFile(team, row.number).lines.find(({ plate }) => plate === first?.plate)?.state).toBe('REJECTED');
});

test('accepted plates close the order: those of cases are only counted, those for stock are free to be given', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 4);
  const { row } = openLargest(team);
  must(topUp(team, row.number, 3));
  const { lines } = await shipped(team, row.number);
  const { read } = team.auditor.desk.store;
  const [one, ...rest] = lines.map(({ id }) => id);
  const accept = (ids: number[]) =>
    settlePlates(team.issuance, { number: row.number, lines: ids, decision: 'accept', reason: '' });
  must(accept([one ?? 0]));
  expect(orderFile(team, row.number).row.state).toBe('RECEIVED');
  expect(refused(accept([one ?? 0])).code).toBe('WRONG_STATE');
  expect(refused(accept([...rest, 999_999])).code).toBe('NOT_FOUND');
  must(accept(rest));
  expect(orderFile(team, row.number).row).toMatchObject({ state: 'CLOSED', counts: { ACCEPTED: lines.length } });
  for (const line of lines) expect(isPlateInStock(read, line.plate), line.plate).toBe(line.reference === null);
  expect(verifyDesk(team.auditor).clean).toBe(true);
});

test('a plate that was rejected or lost ends its number for good, and its vehicle and case are told', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 6);
  const { row } = openLargest(team);
  must(topUp(team, row.number, 2));
  const { lines } = await shipped(team, row.number);
  const waiting = waitingOf(team);
  const { read } = team.auditor.desk.store;
  const ofCases = lines.filter(({ reference }) => reference !== null);
  const forStock = lines.filter(({ reference }) => reference === null);
  const [bent] = ofCases;
  const [lost] = forStock;
  if (!bent || !lost) throw new Error('too few plates');
  const settle = (id: number, decision: 'reject' | 'lose', reason: string) =>
    settlePlates(team.issuance, { number: row.number, lines: [id], decision, reason });
  expect(refused(settle(bent.id, 'reject', ' ')).code).toBe('INVALID_INPUT');
  must(settle(bent.id, 'reject', REASON));
  must(settle(lost.id, 'lose', 'Not in the box.'));
  expect(findPlate(read, bent.plate)?.state).toBe('VOID');
  expect(findVehicles(read, [bent.vin ?? ''])[0]).toMatchObject({ plate: null, registeredTo: '2027-11-24' });
  const caseId = findCase(read, bent.reference ?? '')?.id ?? 0;
  expect(notesOf(read, caseId)).toMatchObject([{ author: 'OFM Desk', body: expect.stringContaining('replacement') }]);
  for (const { plate } of [bent, lost]) expect(isRetired(read, plate)).toBe(true);
  expect(isPlateInStock(read, lost.plate)).toBe(false);
  expect(waitingOf(team)).toEqual(waiting);
  const next = must(openPlateOrder(team.issuance, { ...row, base: '2026' }));
  must(addTopUp(team.issuance, { number: next, code: lost.code, reversed: false, count: 50 }));
  const given = orderFile(team, next).lines.map(({ plate }) => plate);
  for (const { plate } of [bent, lost]) expect(given).not.toContain(plate);
  expect(verifyDesk(team.auditor).clean).toBe(true);
});

test('a case in production whose plate was rejected cannot be issued with it', async () => {
  const team = await deskWithCases(60);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  const { store } = team.issuance.desk;
  must(await issueCase(team.issuance, { reference }));
  const record = findCase(store.read, reference);
  must(store.write((tx) => ok(updateCase(tx, record?.id ?? 0, record?.version ?? 0, { status: 'IN_PRODUCTION' }))));
  const { row } = openLargest(team);
  const { lines } = await shipped(team, row.number);
  const ids = lines.map(({ id }) => id);
  must(settlePlates(team.issuance, { number: row.number, lines: ids, decision: 'reject', reason: REASON }));
  const failure = refused(await issueCase(team.issuance, { reference }));
  expect(failure).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('is void') });
  must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason: 'The plate was spoiled.' }));
});

test('issuance orders, the supervisor and the auditor read, nobody else does either', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 2);
  const [group] = waitingOf(team);
  if (!group) throw new Error('nothing waits');
  for (const other of [team.supervisor, team.auditor, team.intake, team.adjudicator, team.administrator]) {
    expect(refused(openPlateOrder(other, group)).code).toBe('FORBIDDEN');
  }
  const { row, lines } = openLargest(team);
  const { number } = row;
  for (const other of [team.supervisor, team.auditor, team.intake, team.adjudicator, team.administrator]) {
    const ids = lines.map(({ id }) => id);
    expect(refused(addTopUp(other, { number, code: 'XA', reversed: false, count: 1 })).code).toBe('FORBIDDEN');
    expect(refused(cancelPlateOrder(other, { number, reason: REASON })).code).toBe('FORBIDDEN');
    expect(refused(await placePlateOrder(other, { number })).code).toBe('FORBIDDEN');
    expect(refused(receivePlateOrder(other, { number })).code).toBe('FORBIDDEN');
    const settled = settlePlates(other, { number, lines: ids, decision: 'accept', reason: '' });
    expect(refused(settled).code).toBe('FORBIDDEN');
  }
  for (const reader of [team.issuance, team.supervisor, team.auditor]) must(plateOrderFile(reader, number));
  for (const other of [team.intake, team.adjudicator, team.administrator]) {
    expect(refused(plateOrderList(other)).code).toBe('FORBIDDEN');
    expect(refused(plateOrderFile(other, number)).code).toBe('FORBIDDEN');
    expect(refused(await plateOrderPaper(other, { number, kind: 'PLATE_MANIFEST' })).code).toBe('FORBIDDEN');
  }
});

test('each step leaves one entry in the log under the number of the order', async () => {
  const team = await deskWithCases(60);
  await issueWithPlates(team, 2);
  const { row } = openLargest(team);
  must(topUp(team, row.number, 1));
  const { lines } = await shipped(team, row.number);
  const ids = lines.map(({ id }) => id);
  must(settlePlates(team.issuance, { number: row.number, lines: ids, decision: 'accept', reason: '' }));
  const steps = auditOf(team.auditor.desk.store.read, 'plateOrder', row.number, 50).map(({ action }) => action);
  expect(steps).toEqual(['open', 'topUp', 'place', 'receive', 'accept'].map((step) => `plateOrder.${step}`));
});
