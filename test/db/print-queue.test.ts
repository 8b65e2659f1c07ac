import { expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { documentsOf } from '../../main/core/db/repositories/documents.ts';
import { closeJob, markSent } from '../../main/core/db/repositories/print-jobs.ts';
import { findMissions, findVehicles } from '../../main/core/db/repositories/registry-reads.ts';
import { revocationOf } from '../../main/core/db/repositories/sealed-revocations.ts';
import { verifyDocument } from '../../main/core/seals/verify-document.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { confirmCase, confirmSheets } from '../../main/core/services/confirm-sheets.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { endHeld } from '../../main/core/services/end-held.ts';
import { findHeld } from '../../main/core/services/find-held.ts';
import { listSheets, spoilSheet } from '../../main/core/services/print-queue.ts';
import { produceCase } from '../../main/core/services/produce-case.ts';
import { reprintPaper } from '../../main/core/services/reprint-paper.ts';
import { storedDocument } from '../../main/core/services/stored-document.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { certificatesOf } from '../../main/core/vault/issuing-key.ts';
import { ok } from '../../shared/result.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, refused, type Team } from '../fixtures/desk.ts';
import { portalSends } from '../fixtures/portal.ts';

/** A registration in production, its sheets waiting. */
async function inProduction(team: Team): Promise<string> {
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  expect(must(await produceCase(team.issuance, { reference })).status).toBe('IN_PRODUCTION');
  return reference;
}

function sheets(team: Team, reference: string) {
  return must(listSheets(team.auditor, { reference, offset: 0, limit: 100 })).rows;
}

/** What the desk writes down once a spooler has taken a sheet. */
function sent(team: Team, job: number): void {
  const done = team.issuance.desk.store.write((tx) =>
    ok(markSent(tx, job, { printer: 'Office', spoolId: `Office-${job}`, at: '2026-11-24T12:00:00Z', by: 'Ivo Hart' })),
  );
  expect(must(done)).toBe(true);
}

const status = (team: Team, reference: string) => must(caseFile(team.auditor, reference)).row.status;

test('a case is issued by the confirmation of its last sheet and not before', async () => {
  const team = await deskWithCases(20);
  const reference = await inProduction(team);
  const queued = sheets(team, reference);
  expect(queued.map(({ kind }) => kind).sort()).toEqual(['APPROVAL_LETTER', 'PLATE_ORDER', 'REGISTRATION_CARD']);
  expect(new Set(queued.map(({ state }) => state))).toEqual(new Set(['QUEUED']));
  const { vin } = must(caseFile(team.auditor, reference)).row;
  const registered = () => findVehicles(team.auditor.desk.store.read, [vin ?? ''])[0]?.registeredTo ?? null;
  expect(registered()).toBeNull();

  const [first, ...rest] = queued.map(({ id }) => id);
  const early = must(confirmSheets(team.issuance, [first ?? 0])).results[0];
  expect(early).toMatchObject({ ok: false, message: expect.stringContaining('QUEUED') });

  for (const { id } of queued) sent(team, id);
  must(confirmSheets(team.issuance, rest));
  expect(status(team, reference)).toBe('IN_PRODUCTION');
  expect(registered()).toBeNull();
  must(confirmSheets(team.issuance, [first ?? 0]));
  expect(status(team, reference)).toBe('ISSUED');
  expect(registered()).toBe('2027-11-24');
  expect(verifyDesk(team.auditor).clean).toBe(true);
});

test('a spoiled sheet is printed again, of the same paper with the same number', async () => {
  const team = await deskWithCases(20);
  const reference = await inProduction(team);
  const card = sheets(team, reference).find(({ kind }) => kind === 'REGISTRATION_CARD');
  if (!card) throw new Error('no card is queued');
  expect(refused(spoilSheet(team.issuance, { job: card.id, reason: 'torn' })).code).toBe('WRONG_STATE');
  sent(team, card.id);
  expect(refused(spoilSheet(team.adjudicator, { job: card.id, reason: 'torn' })).code).toBe('FORBIDDEN');
  must(spoilSheet(team.issuance, { job: card.id, reason: 'torn in the feeder' }));
  const cards = sheets(team, reference).filter(({ kind }) => kind === 'REGISTRATION_CARD');
  expect(cards.map(({ state, number }) => [state, number])).toEqual([
    ['QUEUED', card.number],
    ['SPOILED', card.number],
  ]);
  expect(refused(spoilSheet(team.issuance, { job: card.id, reason: 'again' })).code).toBe('WRONG_STATE');
});

test('a paper whose facts changed while it waited is made anew with its number, and the old sheet is spoiled', async () => {
  const team = await deskWithCases(20);
  const reference = await inProduction(team);
  const before = must(caseFile(team.auditor, reference));
  const mission = findMissions(team.auditor.desk.store.read, [before.row.missionId])[0];
  await portalSends(team, 'a mission renamed', { ...mission, type: 'mission', name: 'Embassy of Newly Named' });
  expect(refused(confirmCase(team.issuance, reference, 'FILE')).code).toBe('CONFLICT');
  expect(status(team, reference)).toBe('IN_PRODUCTION');
  must(await produceCase(team.issuance, { reference }));
  must(confirmCase(team.issuance, reference, 'FILE'));
  const after = must(caseFile(team.auditor, reference));
  expect(after.row).toMatchObject({ status: 'ISSUED', plate: before.row.plate });
  const card = (file: typeof before) => file.documents.find(({ kind }) => kind === 'REGISTRATION_CARD');
  expect(card(after)?.number).toBe(card(before)?.number);
  expect(card(after)?.sha256).not.toBe(card(before)?.sha256);
  const states = sheets(team, reference)
    .filter(({ kind }) => kind === 'REGISTRATION_CARD')
    .map(({ state }) => state);
  expect(states).toEqual(['CONFIRMED', 'SPOILED']);
  expect(verifyDesk(team.auditor).clean).toBe(true);
});

test('a case that is withdrawn with its sheets in the queue hands nothing over', async () => {
  const team = await deskWithCases(20);
  const reference = await inProduction(team);
  must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason: 'The mission asked for it.' }));
  expect(new Set(sheets(team, reference).map(({ state }) => state))).toEqual(new Set(['CANCELLED']));
  expect(refused(await produceCase(team.issuance, { reference })).code).toBe('WRONG_STATE');
  expect(status(team, reference)).toBe('WITHDRAWN');
});

test('a paper is printed again only for a supervisor, as a duplicate, once its last sheet was confirmed', async () => {
  const team = await deskWithCases(20);
  const reference = await inProduction(team);
  const { read } = team.auditor.desk.store;
  const caseId = findCase(read, reference)?.id ?? 0;
  const letter = documentsOf(read, caseId).find(({ kind }) => kind === 'APPROVAL_LETTER');
  const input = { document: letter?.id ?? '', reason: 'The mission lost it.' };
  expect(refused(await reprintPaper(team.supervisor, input)).code).toBe('WRONG_STATE');
  must(confirmCase(team.issuance, reference, 'FILE'));
  expect(refused(await reprintPaper(team.issuance, input)).code).toBe('FORBIDDEN');
  must(await reprintPaper(team.supervisor, input));
  expect(refused(await reprintPaper(team.supervisor, input)).code).toBe('WRONG_STATE');
  const copies = documentsOf(read, caseId).filter(({ number }) => number === letter?.number);
  expect(copies.map(({ copy }) => copy).sort()).toEqual([0, 1]);
  const duplicate = copies.find(({ copy }) => copy === 1);
  expect(must(storedDocument(team.auditor, duplicate?.id ?? '')).bytes.length).toBeGreaterThan(1000);
  expect(sheets(team, reference)[0]).toMatchObject({ state: 'QUEUED', copy: 1, documentId: duplicate?.id });
  must(confirmCase(team.issuance, reference, 'FILE'));
  must(await reprintPaper(team.supervisor, input));
  expect(sheets(team, reference)[0]).toMatchObject({ state: 'QUEUED', copy: 2 });
});

test('a duplicate is genuine and the paper in force, and the sheet that it replaces is told as revoked', async () => {
  const team = await deskWithCases(20);
  const reference = await inProduction(team);
  const { store, vault } = team.auditor.desk;
  const caseId = findCase(store.read, reference)?.id ?? 0;
  must(confirmCase(team.issuance, reference, 'FILE'));
  const letter = documentsOf(store.read, caseId).find(({ kind }) => kind === 'APPROVAL_LETTER');
  const { number = '', id = '' } = letter ?? {};
  const trust = {
    certificates: certificatesOf(vault.content),
    revocations: { get: (hash: string) => revocationOf(store.read, hash) ?? undefined },
  };
  const check = (document: string) => verifyDocument(must(storedDocument(team.auditor, document)).bytes, trust);
  expect(await check(id)).toMatchObject({ state: 'GENUINE', sealed: { number, copy: 0 }, signature: 'VALID' });
  must(await reprintPaper(team.supervisor, { document: id, reason: 'The mission lost it.' }));
  const duplicate = documentsOf(store.read, caseId).find((paper) => paper.number === number && paper.copy === 1);
  expect(await check(id)).toMatchObject({ state: 'REVOKED', revoked: { reason: 'REPLACED' } });
  expect(await check(duplicate?.id ?? '')).toMatchObject({ state: 'GENUINE', sealed: { number, copy: 1 } });
  must(confirmCase(team.issuance, reference, 'FILE'));
  expect(must(findHeld(store.read, 'PAPER', number)).endedAs).toBeNull();
  must(await endHeld(team.supervisor, { kind: 'PAPER', number, reason: 'VOIDED', note: 'Given in error.' }));
  expect(must(findHeld(store.read, 'PAPER', number)).endedAs).toBe('VOIDED');
  expect(await check(duplicate?.id ?? '')).toMatchObject({ state: 'REVOKED' });
});

test('the database itself refuses a second live sheet of one paper', async () => {
  const team = await deskWithCases(20);
  const reference = await inProduction(team);
  const [sheet] = sheets(team, reference);
  const again = () =>
    team.issuance.desk.store.write((tx) => {
      closeJob(tx, sheet?.id ?? 0, ['QUEUED'], { state: 'CONFIRMED', at: '', by: '' });
      tx.run(
        `INSERT INTO print_jobs (document_id, case_id, state, queued_at, queued_by, reason)
         SELECT document_id, case_id, 'QUEUED', '', '', '' FROM print_jobs WHERE id = ${sheet?.id}`,
      );
      return ok(undefined);
    });
  expect(again).toThrow(
    expect.objectContaining({ cause: expect.objectContaining({ code: 'SQLITE_CONSTRAINT_UNIQUE' }) }),
  );
});
