import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { batchFile, tempFolder } from '../fixtures/desk.ts';
import { ofmctl } from './ofmctl.ts';

const ADMIN = ['--user', 'Ada Admin'];

function init(folder: string) {
  return ofmctl('init', '--data', folder, '--admin', 'Ada Admin');
}

describe('exit codes', () => {
  test('0 with JSON on stdout, and the recovery code once', () => {
    const folder = path.join(tempFolder(), 'new', 'desk');
    const ran = init(folder);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      administrator: 'Ada Admin',
      recoveryCode: expect.stringMatching(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/),
    });
    expect(init(folder)).toMatchObject({ status: 1, stdout: '' });
  });

  test.each([
    ['an unknown command', ['frobnicate']],
    ['no command', []],
    ['a missing option', ['cases', '--data', '/tmp']],
    ['a role that is none', ['user', 'add', 'Some One', '--role', 'KING', '--data', '/tmp', ...ADMIN]],
    ['a day that is none', ['adjudicate', '--as-of', '2026-02-30', '--data', '/tmp', ...ADMIN]],
    ['a decision that is none', ['decide', '5000000001', 'bless', '--reason', 'because', '--data', '/tmp', ...ADMIN]],
    ['a reason that is empty', ['decide', '5000000001', 'deny', '--reason', '  ', '--data', '/tmp', ...ADMIN]],
    ['a passphrase on the command line', ['cases', '--passphrase', 'x', '--data', '/tmp', ...ADMIN]],
  ])('2 for %s, with nothing on stdout', (_what, args) => {
    const ran = ofmctl(...args);
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).not.toBe('');
  });

  test('1 for a refusal, with what to do next on stderr', () => {
    const folder = tempFolder();
    const missing = ofmctl('cases', '--data', folder, ...ADMIN);
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toContain('VAULT_MISSING');
    expect(init(folder).status).toBe(0);
    // The administrator has no cases.
    expect(ofmctl('cases', '--data', folder, ...ADMIN)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('FORBIDDEN'),
    });
    expect(ofmctl('import', path.join(folder, 'none'), '--data', folder, ...ADMIN).status).toBe(1);
    expect(ofmctl('cases', '--data', folder, '--user', 'Nobody').stderr).toContain('WRONG_PASSPHRASE');
  });
});

test('a folder that cannot be written to is refused before anything else happens', () => {
  const folder = tempFolder();
  const file = batchFile([], folder);
  for (const out of [file, path.join(file, 'inside'), '/proc/1/x/y']) {
    const ran = ofmctl('issue', '5000000001', '--out', out, '--data', folder, ...ADMIN);
    expect(ran).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('FOLDER_UNUSABLE') });
    expect(ofmctl('init', '--data', out, '--admin', 'Ada Admin').stderr).toContain('FOLDER_UNUSABLE');
  }
});

test('adjudicate shows what is not PASS, and with --trace every rule that was asked', () => {
  const folder = tempFolder();
  init(folder);
  for (const [name, role] of [
    ['Ida Intake', 'INTAKE'],
    ['Abe Review', 'ADJUDICATOR'],
  ] as const) {
    expect(ofmctl('user', 'add', name, '--role', role, '--data', folder, ...ADMIN).status).toBe(0);
  }
  const batch = batchFile(syntheticBatch({ cases: 20, seed: 5 }));
  const imported = JSON.parse(ofmctl('import', batch, '--data', folder, '--user', 'Ida Intake').stdout);
  expect(imported).toMatchObject({ read: imported.added, unchanged: 0, rejected: [] });
  const schema = z.array(
    z.object({
      reference: z.string(),
      program: z.literal('VEHICLE_REGISTRATION'),
      outcome: z.string(),
      findings: z.array(
        z.object({ rule: z.string(), outcome: z.string(), message: z.string(), authority: z.string() }),
      ),
    }),
  );
  const run = (...args: string[]) =>
    schema.parse(
      JSON.parse(
        ofmctl('adjudicate', '--as-of', '2026-11-24', ...args, '--data', folder, '--user', 'Abe Review').stdout,
      ),
    );
  const brief = run();
  expect(brief).toHaveLength(20);
  expect(brief.flatMap((one) => one.findings).some((finding) => finding.outcome === 'PASS')).toBe(false);
  const traced = run('--trace', '--reference', brief[0]?.reference ?? '');
  expect(traced).toHaveLength(1);
  expect(traced[0]?.findings.some((finding) => finding.outcome === 'PASS')).toBe(true);
});
