import { expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { documentsOf } from '../../main/core/db/repositories/documents.ts';
import { findJobRow, markSent, unsendJob } from '../../main/core/db/repositories/print-jobs.ts';
import { markPrinted, reserveBlanks } from '../../main/core/services/blanks-of-job.ts';
import { confirmCase, confirmSheets } from '../../main/core/services/confirm-sheets.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { endHeld } from '../../main/core/services/end-held.ts';
import { voidStock } from '../../main/core/services/move-stock.ts';
import { listSheets, spoilSheet } from '../../main/core/services/print-queue.ts';
import { produceCase } from '../../main/core/services/produce-case.ts';
import { reprintPaper } from '../../main/core/services/reprint-paper.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { voidCase } from '../../main/core/services/void-case.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, refused, type Team } from '../fixtures/desk.ts';
import { receives, stateOf, write } from '../fixtures/stock.ts';

const reason = 'The mission asked for it.';

function sheets(team: Team, reference: string) {
  return must(listSheets(team.auditor, { reference, offset: 0, limit: 100 })).rows;
}

/** What the desk writes down when a spooler takes a sheet, and of which blanks. */
function printed(team: Team, job: number): string[] {
  return write(team.issuance, (tx) => {
    markSent(tx, job, { printer: 'Office', spoolId: `Office-${job}`, at: '2026-11-24T12:00:00Z', by: 'Ivo Hart' });
    const serials = must(reserveBlanks(team.issuance, tx, job, findJobRow(tx, job)?.kind ?? ''));
    markPrinted(team.issuance, tx, job);
    return serials;
  });
}

async function deskWithBlanks(): Promise<Team> {
  const team = await deskWithCases(20);
  must(receives(team.issuance));
  must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
  return team;
}

async function inProduction(team: Team): Promise<string> {
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  must(await produceCase(team.issuance, { reference }));
  return reference;
}

/** A registration that is issued, and the paper that is its card. */
async function issuedCard(team: Team) {
  const reference = await inProduction(team);
  must(confirmCase(team.issuance, reference, 'FILE'));
  const { read } = team.auditor.desk.store;
  const card = documentsOf(read, findCase(read, reference)?.id ?? 0).find(({ kind }) => kind === 'REGISTRATION_CARD');
  if (!card) throw new Error('no card was made');
  return { reference, card };
}

const sheetOf = (team: Team, reference: string, kind: string, state: string) => {
  const sheet = sheets(team, reference).find((one) => one.kind === kind && one.state === state);
  if (!sheet) throw new Error(`no ${kind} is ${state}`);
  return sheet.id;
};

test('duplicates of a case that is voided are not printed any more, and a printed one is not handed over', async () => {
  const team = await deskWithBlanks();
  const { reference, card } = await issuedCard(team);
  const letter = sheets(team, reference).find(({ kind }) => kind === 'APPROVAL_LETTER');
  must(await reprintPaper(team.supervisor, { document: card.id, reason }));
  must(await reprintPaper(team.supervisor, { document: letter?.documentId ?? '', reason }));
  const [serial = ''] = printed(team, sheetOf(team, reference, 'REGISTRATION_CARD', 'QUEUED'));
  must(voidCase(team.supervisor, { reference, reason: 'Issued in error.' }));
  const open = sheets(team, reference).filter(({ copy }) => copy === 1);
  expect(open.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED']);
  expect(stateOf(team, serial)).toBe('SPOILED');
  for (const { id } of open) expect(must(confirmSheets(team.issuance, [id])).results[0]?.ok).toBe(false);
  expect(refused(await reprintPaper(team.supervisor, { document: card.id, reason })).code).toBe('WRONG_STATE');
  expect(verifyDesk(team.auditor).clean).toBe(true);
});

test('the sheets of a withdrawn case stay cancelled when a letter of it is spoiled', async () => {
  const team = await deskWithBlanks();
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  must(await decideCase(team.adjudicator, { reference, action: 'return', reason: 'A copy of the deed is missing.' }));
  const letter = sheetOf(team, reference, 'RETURN_LETTER', 'QUEUED');
  printed(team, letter);
  must(await decideCase(team.adjudicator, { reference, action: 'resume', reason: 'The copy came.' }));
  await approve(team, reference);
  must(await produceCase(team.issuance, { reference }));
  must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason }));
  must(spoilSheet(team.issuance, { job: letter, reason: 'torn' }));
  const queued = sheets(team, reference).filter(({ state }) => state === 'QUEUED');
  expect(queued.map(({ kind }) => kind)).toEqual(['RETURN_LETTER']);
});

test('a blank that went to the printer is not issued with a paper that went out as a file', async () => {
  const team = await deskWithBlanks();
  const reference = await inProduction(team);
  const job = sheetOf(team, reference, 'REGISTRATION_CARD', 'QUEUED');
  const serials = printed(team, job);
  write(team.issuance, (tx) => unsendJob(tx, job, `Office-${job}`));
  must(confirmCase(team.issuance, reference, 'FILE'));
  expect(serials.map((serial, at) => stateOf(team, serial, at === 0 ? 'CARD_BLANK' : 'DECAL'))).toEqual([
    'SPOILED',
    'SPOILED',
  ]);
});

test('a sheet that is with a printer is not confirmed as a file', async () => {
  const team = await deskWithBlanks();
  const reference = await inProduction(team);
  printed(team, sheetOf(team, reference, 'REGISTRATION_CARD', 'QUEUED'));
  expect(refused(confirmCase(team.issuance, reference, 'FILE')).code).toBe('CONFLICT');
  expect(findCase(team.auditor.desk.store.read, reference)?.status).toBe('IN_PRODUCTION');
});

test('no duplicate is made of a paper that came back', async () => {
  const team = await deskWithBlanks();
  const { reference, card } = await issuedCard(team);
  const note = 'Brought to the counter.';
  must(await endHeld(team.intake, { kind: 'REGISTRATION', number: card.number, reason: 'RETURNED', note }));
  expect(refused(await reprintPaper(team.supervisor, { document: card.id, reason })).code).toBe('WRONG_STATE');
  const { rows } = must(listSheets(team.auditor, { reference, offset: 0, limit: 100 }));
  expect(rows.filter(({ copy }) => copy > 0)).toEqual([]);
});

test('a registration card that was lost is printed again', async () => {
  const team = await deskWithBlanks();
  const { card } = await issuedCard(team);
  must(await endHeld(team.issuance, { kind: 'REGISTRATION', number: card.number, reason: 'LOST', note: reason }));
  must(await reprintPaper(team.supervisor, { document: card.id, reason }));
});

test('the blanks of a sheet that is with the printer end with the sheet only', async () => {
  const team = await deskWithBlanks();
  const reference = await inProduction(team);
  const job = sheetOf(team, reference, 'REGISTRATION_CARD', 'QUEUED');
  const [serial = ''] = printed(team, job);
  const refusal = refused(voidStock(team.supervisor, { kind: 'CARD_BLANK', serials: serial, reason: 'gone' }));
  expect(refusal).toMatchObject({ code: 'WRONG_STATE', next: expect.stringContaining('Spoil the sheet') });
  must(confirmSheets(team.issuance, [job]));
  expect(stateOf(team, serial)).toBe('ISSUED');
});
