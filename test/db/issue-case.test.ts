import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { findVehicles } from '../../main/core/db/repositories/registry-reads.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { exportPapers } from '../../main/core/services/export-papers.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { setSetting } from '../../main/core/services/setting-values.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { text } from '../documents/paper.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import {
  batchFile,
  clockAt,
  DAY,
  deskWithCases,
  importFile,
  must,
  refused,
  type Team,
  tempFolder,
} from '../fixtures/desk.ts';

const PLATE = /^(?:[DSCA][A-Z]{2}\d{4}|\d{4}[A-Z]{2}[DSCA])$/;

async function issueAll(team: Team): Promise<string[]> {
  const references: string[] = [];
  for (let at = 0; at < 12; at += 1) references.push(caseWithOutcome(team, 'ELIGIBLE', at));
  for (const reference of references) {
    await approve(team, reference);
    must(await issueCase(team.issuance, { reference }));
  }
  return references;
}

test('issuing gives each case its own plate, its papers and its entry in the registry', async () => {
  const team = await deskWithCases(60);
  const references = await issueAll(team);
  const files = references.map((reference) => must(caseFile(team.auditor, reference)));
  const plates = files.map((file) => file.row.plate ?? '');
  for (const plate of plates) expect(plate).toMatch(PLATE);
  expect(new Set(plates).size).toBe(plates.length);
  for (const file of files) {
    expect(file.row.status).toBe('ISSUED');
    expect(file.documents.map((paper) => paper.kind).sort()).toEqual([
      'APPROVAL_LETTER',
      'PLATE_ORDER',
      'PLATE_ORDER_CSV',
      'REGISTRATION_CARD',
    ]);
    const vehicle = findVehicles(team.auditor.desk.store.read, [file.row.vin ?? ''])[0];
    expect(vehicle).toMatchObject({ plate: file.row.plate, registeredTo: '2027-11-24' });
  }
  const numbers = files.flatMap((file) => file.documents.map((paper) => `${paper.kind} ${paper.number}`));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(verifyDesk(team.auditor).clean).toBe(true);
});

test('issuing again changes nothing, and the same batch read again does not undo the plate', async () => {
  const team = await deskWithCases(20);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  must(await issueCase(team.issuance, { reference }));
  const first = must(caseFile(team.auditor, reference));
  must(await issueCase(team.issuance, { reference }));
  must(await importFile(team.intake, batchFile(syntheticBatch({ cases: 20, seed: 7 }))));
  const second = must(caseFile(team.auditor, reference));
  expect(second.documents).toEqual(first.documents);
  expect(second.version).toBe(first.version);
});

test('only issuance issues, only what is approved, and nothing that is blocked by then', async () => {
  const team = await deskWithCases(20);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  expect(refused(await issueCase(team.issuance, { reference })).code).toBe('WRONG_STATE');
  await approve(team, reference);
  expect(refused(await issueCase(team.supervisor, { reference })).code).toBe('FORBIDDEN');
  const person = findCase(team.auditor.desk.store.read, reference)?.applicantPid ?? '';
  const left = [...syntheticBatch({ cases: 20, seed: 7 })].map((line) =>
    line.includes(`"type":"person","pid":"${person}"`)
      ? line.replace('"accreditedTo":null', '"accreditedTo":"2026-11-20"')
      : line,
  );
  must(await importFile(team.intake, batchFile(left)));
  expect(refused(await issueCase(team.issuance, { reference })).code).toBe('NOT_ELIGIBLE');
  expect(findCase(team.auditor.desk.store.read, reference)?.status).toBe('APPROVED');
});

test('a series that has no number left refuses, and nothing is taken', async () => {
  const team = await deskWithCases(20);
  for (const key of ['plate.serialFrom', 'plate.serialTo'] as const) {
    must(setSetting(team.supervisor, { key, value: 1005, from: civilDate.parse(DAY) }));
  }
  const issued: string[] = [];
  const exhausted: string[] = [];
  for (let at = 0; at < 12; at += 1) {
    const reference = caseWithOutcome(team, 'ELIGIBLE', at);
    await approve(team, reference);
    const result = await issueCase(team.issuance, { reference });
    if (result.ok) issued.push(result.value.plate ?? '');
    else exhausted.push(result.failure.code);
  }
  expect(new Set(issued).size).toBe(issued.length);
  expect(new Set(exhausted)).toEqual(new Set(['EXHAUSTED']));
});

/** What a paper says, and the hash of what it was made of: seal and signature differ from desk to desk. */
function saidIn(file: Buffer): string {
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-'))) return file.toString();
  return `${/data-sha256:[0-9a-f]{64}/.exec(file.toString('latin1'))?.[0]} ${text(file)}`;
}

test('the same case in two data folders gives papers that say the same', async () => {
  const contents: Record<string, string>[] = [];
  for (const folder of [tempFolder(), tempFolder()]) {
    const team = await deskWithCases(20, 7, clockAt(DAY));
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    await approve(team, reference);
    const record = must(await issueCase(team.issuance, { reference }));
    const exported = must(exportPapers(team.issuance, record, folder));
    contents.push(
      Object.fromEntries(exported.documents.map(({ file }) => [path.basename(file), saidIn(readFileSync(file))])),
    );
  }
  expect(Object.keys(contents[0] ?? {})).toHaveLength(4);
  expect(contents[0]).toEqual(contents[1]);
});

test('a case that is withdrawn in review leaves no number behind', async () => {
  const team = await deskWithCases(20);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason: 'The mission took it back.' }));
  expect(refused(await issueCase(team.issuance, { reference })).code).toBe('WRONG_STATE');
  expect(findCase(team.auditor.desk.store.read, reference)?.plate).toBeNull();
});
