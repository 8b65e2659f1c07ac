import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import type { Session } from '../../main/core/desk.ts';
import { adjudicateAll } from '../../main/core/services/adjudicate-cases.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { batchFile, must, unlock } from '../fixtures/desk.ts';
import { ofmctl, ofmctlKilledAfter } from './ofmctl.ts';

const CASES = 900;

/** A desk with one user of each role that the story needs, made through the command as a site would. */
function madeDesk(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ofm-crash-'));
  const run = (...args: string[]) => {
    const ran = ofmctl(...args, '--data', folder);
    if (ran.status !== 0) throw new Error(ran.stderr);
  };
  run('init', '--admin', 'Ada Admin');
  for (const [name, role] of [
    ['Ida Intake', 'INTAKE'],
    ['Abe Review', 'ADJUDICATOR'],
    ['Sue Super', 'SUPERVISOR'],
    ['Iso Print', 'ISSUANCE'],
    ['Aud Log', 'AUDITOR'],
  ] as const) {
    run('user', 'add', name, '--role', role, '--user', 'Ada Admin');
  }
  return folder;
}

function json<T>(schema: z.ZodType<T>, ...args: string[]): T {
  const ran = ofmctl(...args);
  if (ran.status !== 0) throw new Error(ran.stderr);
  return schema.parse(JSON.parse(ran.stdout));
}

const issued = z.object({
  documents: z.array(z.object({ kind: z.string(), number: z.string(), file: z.string(), sha256: z.string() })),
});

describe('killed at any moment', { timeout: 300_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = madeDesk();
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const as = (user: string) => ['--data', folder, '--user', user];

  /** What somebody sees or does between two commands, without starting a process for it. */
  async function atDesk<T>(user: string, work: (session: Session) => T | Promise<T>): Promise<T> {
    const session = must(await unlock(folder, user));
    try {
      return await work(session);
    } finally {
      leaveDesk(session);
    }
  }

  async function isClean(): Promise<void> {
    const faults = await atDesk('Aud Log', (session) => verifyDesk(session).checks.filter((check) => !check.ok));
    expect(faults).toEqual([]);
  }

  function caseNow(reference: string) {
    return atDesk('Abe Review', ({ desk }) => findCase(desk.store.read, reference));
  }

  test('an import leaves a clean desk, and reading the file again finishes it without doubles', async () => {
    const lines = [...syntheticBatch({ cases: CASES, seed: 11 })];
    const batch = batchFile(lines);
    for (const after of [500, 700, 900]) {
      await ofmctlKilledAfter(after, 'import', batch, ...as('Ida Intake'));
      await isClean();
    }
    const report = json(
      z.object({ read: z.number(), added: z.number(), unchanged: z.number(), rejected: z.array(z.unknown()) }),
      'import',
      batch,
      ...as('Ida Intake'),
    );
    expect(report.read).toBe(lines.length - 1);
    expect(report.added + report.unchanged).toBe(report.read);
    expect(report.rejected).toEqual([]);
    const listed = z.array(z.object({ reference: z.string() }));
    const cases = json(listed, 'cases', '--limit', '10000', ...as('Abe Review'));
    expect(new Set(cases.map((one) => one.reference)).size).toBe(CASES);
    expect(cases).toHaveLength(CASES);
  });

  test('an issue leaves a clean desk, and run again finishes with the numbers it had', async () => {
    const asOf = civilDate.parse('2026-11-24');
    const eligible = await atDesk('Abe Review', async (reviewer) => {
      const found = [...adjudicateAll(reviewer, asOf)].map(must).filter((one) => one.verdict.outcome === 'ELIGIBLE');
      return found.slice(0, 4).map(({ reference }) => reference);
    });
    for (const [user, action] of [
      ['Abe Review', 'recommend-approve'],
      ['Sue Super', 'approve'],
    ] as const) {
      await atDesk(user, async (session) => {
        for (const reference of eligible)
          must(await decideCase(session, { reference, action, reason: 'in order', asOf }));
      });
    }
    const out = mkdtempSync(path.join(tmpdir(), 'ofm-out-'));
    for (const [at, reference] of eligible.entries()) {
      await ofmctlKilledAfter(
        350 + at * 130,
        'issue',
        reference,
        '--out',
        out,
        '--as-of',
        '2026-11-24',
        ...as('Iso Print'),
      );
      await isClean();
      const before = await caseNow(reference);
      const first = json(issued, 'issue', reference, '--out', out, ...as('Iso Print'));
      const second = json(issued, 'issue', reference, '--out', out, ...as('Iso Print'));
      expect(second).toEqual(first);
      const after = await caseNow(reference);
      expect(after?.status).toBe('ISSUED');
      if (before?.plate) expect(after?.plate).toBe(before.plate);
      await isClean();
    }
    const plates = await atDesk('Abe Review', ({ desk }) =>
      eligible.map((reference) => findCase(desk.store.read, reference)?.plate),
    );
    expect(new Set(plates).size).toBe(eligible.length);
    const verified = ofmctl('verify', ...as('Aud Log'));
    expect(verified.stdout + verified.stderr).toContain('"clean": true');
    expect(verified.status).toBe(0);
    rmSync(out, { recursive: true, force: true });
  });

  test('no file of the data folder has a name, a PID or a VIN in the clear', () => {
    const lines = [...syntheticBatch({ cases: CASES, seed: 11 })]
      .slice(-40)
      .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
    const secrets = [
      'Okonkwo',
      'Papadopoulou',
      'Ada Admin',
      'Abe Review',
      ...lines.flatMap((record) => [record.pid, record.reference].filter((value) => typeof value === 'string')),
    ];
    expect(secrets.length).toBeGreaterThan(20);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const full = path.join(folder, file);
      if (!statSync(full).isFile()) continue;
      const content = readFileSync(full);
      for (const secret of secrets) expect(content.includes(secret), `${secret} in ${file}`).toBe(false);
    }
  });
});
