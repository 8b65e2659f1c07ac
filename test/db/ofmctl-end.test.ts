import { expect, test } from 'vitest';
import { z } from 'zod';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { batchFile, tempFolder } from '../fixtures/desk.ts';
import { ofmctl } from './ofmctl.ts';

const ADMIN = ['--user', 'Ada Admin'];
const plated = z.object({ type: z.literal('vehicle'), plate: z.string() });
const filed = z.object({ type: z.literal('application'), reference: z.string() });

test('end and void are as strict without a window', () => {
  const folder = tempFolder();
  const data = ['--data', folder];
  expect(ofmctl('init', ...data, '--admin', 'Ada Admin').status).toBe(0);
  for (const [name, role] of [
    ['Ida Intake', 'INTAKE'],
    ['Sela Super', 'SUPERVISOR'],
  ] as const)
    expect(ofmctl('user', 'add', name, '--role', role, ...data, ...ADMIN).status).toBe(0);
  const lines = [...syntheticBatch({ cases: 20, seed: 5 })];
  expect(ofmctl('import', batchFile(lines), ...data, '--user', 'Ida Intake').status).toBe(0);
  const records = lines.map((line): unknown => JSON.parse(line));
  const plate = records.flatMap((record) => plated.safeParse(record).data?.plate ?? [])[0] ?? '';
  const reference = records.flatMap((record) => filed.safeParse(record).data?.reference ?? [])[0] ?? '';
  const end = (user: string, reason: string) =>
    ofmctl('end', 'PLATE', plate, '--reason', reason, '--note', 'Reported by telephone.', ...data, '--user', user);

  expect(end('Ida Intake', 'STOLEN')).toMatchObject({ status: 1, stderr: expect.stringContaining('FORBIDDEN') });
  const ended = end('Sela Super', 'STOLEN');
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(ended.stdout)).toMatchObject({
    kind: 'PLATE',
    reason: 'STOLEN',
    notice: { why: expect.anything() },
  });
  expect(end('Sela Super', 'STOLEN')).toMatchObject({ status: 1, stderr: expect.stringContaining('already') });
  expect(end('Sela Super', 'EATEN').status).toBe(2);

  const voided = ofmctl('void', reference, '--reason', 'Issued by mistake.', ...data, '--user', 'Sela Super');
  expect(voided).toMatchObject({ status: 1, stderr: expect.stringContaining('WRONG_STATE') });
  expect(ofmctl('void', reference, '--reason', ' ', ...data, '--user', 'Sela Super').status).toBe(2);
});
