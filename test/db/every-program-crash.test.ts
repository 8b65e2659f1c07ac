import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { systemClock } from '../../main/core/desk.ts';
import { adjudicateAll } from '../../main/core/services/adjudicate-cases.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { openMatter } from '../../main/core/services/open-matter.ts';
import { FILED_PROGRAMS, programOf } from '../../shared/domain/programs/index.ts';
import { importFile, must, newTeam, PASSPHRASE, tempFolder, unlock } from '../fixtures/desk.ts';
import { faultsOf } from '../fixtures/issue-storm.ts';
import { seeded } from '../fixtures/seeded.ts';

const WORKER = path.resolve(import.meta.dirname, '../fixtures/work-cases.ts');
const SAMPLE = path.resolve(import.meta.dirname, '../../resources/sample/batch.jsonl');
const KILLS = 4;

/** A desk with one case of every program that is in order, and closed again; the references, a matter last. */
async function deskOfEveryProgram(data: string): Promise<string[]> {
  const team = await newTeam(data, systemClock);
  must(await importFile(team.intake, SAMPLE));
  const judged = [...adjudicateAll(team.adjudicator, systemClock.today())].map(must);
  const filed = FILED_PROGRAMS.map(({ id }) => {
    const one = judged.find(({ program, verdict }) => program === id && verdict.outcome === 'ELIGIBLE');
    if (!one) throw new Error(`the sample has nothing of ${id} that is in order`);
    return one.reference;
  });
  const replaced = findCase(
    team.auditor.desk.store.read,
    filed[FILED_PROGRAMS.findIndex(({ id }) => id === 'PLATE_REPLACEMENT')] ?? '',
  );
  const { missionId, applicantPid, vin } = replaced ?? {};
  const particulars = { kind: 'PLATE_RECALL', grounds: 'As reported.', vin };
  const matter = must(
    openMatter(team.adjudicator, { mission: missionId ?? '', pid: applicantPid ?? null, particulars }),
  );
  leaveDesk(team.administrator);
  return [...filed, matter];
}

/** Works the cases in a process of its own, killed some time after the desk was open; its exit code, null where killed. */
function worked(args: readonly string[], killAfter: number | null): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [WORKER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let timer: NodeJS.Timeout | null = null;
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (killAfter !== null && timer === null && chunk.toString().includes('ready'))
        timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.on('close', (code) => {
      if (timer) clearTimeout(timer);
      resolve({ code, said });
    });
  });
}

test('one case of every program, killed at random steps, comes to its papers once', { timeout: 120_000 }, async () => {
  const folder = tempFolder();
  const [data, out] = [path.join(folder, 'data'), path.join(folder, 'papers')];
  mkdirSync(data);
  mkdirSync(out);
  const references = await deskOfEveryProgram(data);
  const random = seeded(20261125);
  const args = [data, out, PASSPHRASE, ...references];
  let killed = 0;
  for (let run = 0; run < KILLS; run += 1) {
    const { code, said } = await worked(args, 50 + Math.floor(random() * 3500));
    expect([null, 0], said).toContain(code);
    if (code === 0) break;
    killed += 1;
  }
  expect(killed).toBeGreaterThan(1);
  const last = await worked(args, null);
  expect(last.code, last.said).toBe(0);
  expect(await faultsOf({ data, out }, references)).toMatchObject({ faults: [] });

  const session = must(await unlock(data, 'Aud Lind', PASSPHRASE, systemClock));
  for (const reference of references) {
    const file = must(caseFile(session, reference));
    expect(file.decisions.map(({ action }) => action).toSorted(), reference).toEqual(['approve', 'recommend-approve']);
    const kinds = programOf(file.row.program)?.products(file.application as never);
    expect(file.documents.map(({ kind }) => kind).toSorted(), reference).toEqual(kinds?.toSorted());
  }
  leaveDesk(session);
});
