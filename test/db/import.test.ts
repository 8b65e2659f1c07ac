import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { countCases, findCase } from '../../main/core/db/repositories/cases.ts';
import { findMission, findVehicles } from '../../main/core/db/repositories/registry-reads.ts';
import { adjudicateAll } from '../../main/core/services/adjudicate-cases.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { batchFile, importFile, must, newTeam, refused, tempFolder } from '../fixtures/desk.ts';
import { hasPractice, PRACTICE_AS_OF, PRACTICE_BATCH, practiceAnswers } from '../fixtures/practice.ts';

describe.skipIf(!hasPractice)('the practice batch', () => {
  test('rejects the lines it must, and each application comes out as expected', async () => {
    const { intake, adjudicator } = await newTeam();
    const report = must(await importFile(intake, PRACTICE_BATCH));
    const answers = practiceAnswers();
    expect(report.rejectedLines.map((rejected) => rejected.line)).toEqual(
      answers.rejectedLines.map((rejected) => rejected.line),
    );
    expect(report.read).toBe(report.added + report.replaced + report.unchanged + report.rejected);

    const judged = [...adjudicateAll(adjudicator, civilDate.parse(PRACTICE_AS_OF))].map(must);
    const mine = judged.map(({ reference, program, verdict }) => ({
      reference,
      program,
      outcome: verdict.outcome,
      findings: verdict.findings
        .filter((finding) => finding.outcome !== 'PASS')
        .map(({ rule, outcome }) => ({ rule, outcome }))
        .sort((a, b) => a.rule.localeCompare(b.rule)),
    }));
    const theirs = answers.applications
      .map((one) => ({ ...one, findings: [...one.findings].sort((a, b) => a.rule.localeCompare(b.rule)) }))
      .sort((a, b) => a.reference.localeCompare(b.reference));
    expect(mine).toEqual(theirs);
  });

  test('read a second time changes nothing', async () => {
    const { intake } = await newTeam();
    const first = must(await importFile(intake, PRACTICE_BATCH));
    const second = must(await importFile(intake, PRACTICE_BATCH));
    expect(second).toMatchObject({
      read: first.read,
      added: 0,
      replaced: 0,
      unchanged: first.added + first.replaced + first.unchanged,
      rejected: first.rejected,
    });
    expect(verifyDesk(intake).clean).toBe(true);
  });
});

const HEADER = '{"type":"header","format":1,"batch":"b","created":"2026-11-24","source":"test"}';
const MISSION = {
  type: 'mission',
  id: 'M-1',
  name: 'Embassy of Aldovia',
  country: 'XA',
  kind: 'EMBASSY',
  city: 'Washington',
  office: 'DC',
  plateCode: 'QX',
};

describe('a batch file', () => {
  test('may have a byte-order mark, CRLF, blank lines and no end of the last line; blank lines count', async () => {
    const { intake } = await newTeam();
    const file = path.join(tempFolder(), 'batch.jsonl');
    writeFileSync(file, `\uFEFF${HEADER}\r\n\r\n  \r\n${JSON.stringify(MISSION)}\r\n\r\n{"type":"mission"}`);
    const report = must(await importFile(intake, file));
    expect(report).toMatchObject({ state: 'DONE', batch: 'b', read: 2, added: 1 });
    expect(report.rejectedLines.map((rejected) => rejected.line)).toEqual([6]);
  });

  test.each([
    ['empty', ''],
    ['without a header', `${JSON.stringify(MISSION)}\n`],
    ['with a blank first line', `\n${HEADER}\n`],
    ['of another format', `${HEADER.replace('"format":1', '"format":2')}\n`],
    ['that is no text', Buffer.from([0xff, 0xfe, 0x00, 0x0a])],
  ])('%s is refused whole', async (_what, content) => {
    const { intake } = await newTeam();
    const file = path.join(tempFolder(), 'batch.jsonl');
    writeFileSync(file, content);
    expect(refused(await importFile(intake, file)).code).toBe('NOT_A_BATCH');
  });

  test('that is not there is refused, and so is a reader who may not import', async () => {
    const { intake, auditor } = await newTeam();
    expect(refused(await importFile(intake, path.join(tempFolder(), 'none'))).code).toBe('UNREADABLE_FILE');
    expect(refused(await importFile(auditor, batchFile([HEADER]))).code).toBe('FORBIDDEN');
  });

  test('has bad bytes, endless lines and a second header rejected line by line', async () => {
    const { intake } = await newTeam();
    const file = batchFile([HEADER, JSON.stringify(MISSION), HEADER, `"${'x'.repeat(17_000_000)}"`, '{"a":1']);
    appendFileSync(file, Buffer.concat([Buffer.from('"'), Buffer.from([0xc3, 0x28]), Buffer.from('"\n')]));
    appendFileSync(file, JSON.stringify({ ...MISSION, id: 'M-2' }));
    const report = must(await importFile(intake, file));
    expect(report.added).toBe(2);
    expect(report.rejectedLines.map((rejected) => rejected.line)).toEqual([3, 4, 5, 6]);
  });
});

describe('records', () => {
  test('of the registry replace those of the same key, audited with what was there before', async () => {
    const { intake } = await newTeam();
    must(await importFile(intake, batchFile([HEADER, JSON.stringify(MISSION)])));
    const report = must(
      await importFile(intake, batchFile([HEADER, JSON.stringify({ ...MISSION, name: 'Embassy of New Aldovia' })])),
    );
    expect(report).toMatchObject({ added: 0, replaced: 1 });
    const { read } = intake.desk.store;
    expect(findMission(read, 'M-1')?.name).toBe('Embassy of New Aldovia');
    const entry = auditOf(read, 'registry', 'mission M-1', 10).at(-1);
    expect(entry?.action).toBe('registry.replace');
    expect(entry?.detail).toContain('Embassy of Aldovia');
  });

  test('filed, changed and filed again in one batch end as filed last, and reading it again changes nothing', async () => {
    const { intake } = await newTeam();
    const file = batchFile([
      HEADER,
      JSON.stringify(MISSION),
      JSON.stringify({ ...MISSION, name: 'Embassy of New Aldovia' }),
      JSON.stringify(MISSION),
    ]);
    expect(must(await importFile(intake, file))).toMatchObject({ added: 1, replaced: 2 });
    expect(findMission(intake.desk.store.read, 'M-1')?.name).toBe('Embassy of Aldovia');
    expect(must(await importFile(intake, file))).toMatchObject({ added: 0, replaced: 0, unchanged: 3 });
    expect(findMission(intake.desk.store.read, 'M-1')?.name).toBe('Embassy of Aldovia');
  });

  test('that name what is not known are rejected and write nothing', async () => {
    const { intake } = await newTeam();
    const vehicle = {
      type: 'vehicle',
      vin: 'abc',
      year: 2020,
      make: 'a',
      model: 'b',
      body: 'c',
      vehicleType: 'TRUCK',
      gvwrLb: 1,
      colour: 'd',
      market: 'US',
      nonConformingImport: false,
      owner: { mission: 'M-9' },
      plate: null,
      registeredTo: null,
      liens: [],
    };
    const report = must(
      await importFile(
        intake,
        batchFile([
          HEADER,
          JSON.stringify(vehicle),
          JSON.stringify(MISSION),
          JSON.stringify({ ...vehicle, owner: { mission: 'M-1' } }),
        ]),
      ),
    );
    expect(report.rejectedLines).toEqual([{ line: 2, reason: 'unknown mission M-9' }]);
    expect(findVehicles(intake.desk.store.read, ['ABC'])).toHaveLength(1);
  });
});

test('a cancelled import keeps what it wrote and the next one finishes without doubles', async () => {
  const { intake } = await newTeam();
  const file = batchFile(syntheticBatch({ cases: 200, seed: 3 }));
  const cancelled = must(await importFile(intake, file, AbortSignal.abort()));
  expect(cancelled.state).toBe('CANCELLED');
  expect(cancelled.added).toBeGreaterThan(0);
  const finished = must(await importFile(intake, file));
  expect(finished).toMatchObject({ state: 'DONE', unchanged: cancelled.added, rejected: 0 });
  expect(countCases(intake.desk.store.read)).toBe(200);
  expect(findCase(intake.desk.store.read, '5000000000')?.status).toBe('RECEIVED');
  expect(readFileSync(file, 'utf8').split('\n').length - 2).toBe(finished.read);
});
