import { expect, test } from 'vitest';
import { batchFile, tempFolder } from '../fixtures/desk.ts';
import { aRegistration, familyBatch } from '../fixtures/family.ts';
import { ofmctl } from './ofmctl.ts';

const ADMIN = ['--user', 'Ada Admin'];
const REFERENCE = '5000800099';

test('end and void are as strict without a window', () => {
  const folder = tempFolder();
  const data = ['--data', folder];
  expect(ofmctl('init', ...data, '--admin', 'Ada Admin').status).toBe(0);
  for (const [name, role] of [
    ['Ida Intake', 'INTAKE'],
    ['Sela Super', 'SUPERVISOR'],
  ] as const)
    expect(ofmctl('user', 'add', name, '--role', role, ...data, ...ADMIN).status).toBe(0);
  const lines = familyBatch([aRegistration(REFERENCE)]).map((one) => JSON.stringify(one));
  expect(ofmctl('import', batchFile(lines), ...data, '--user', 'Ida Intake').status).toBe(0);
  const end = (user: string, reason: string) =>
    ofmctl('end', 'PLATE', 'dxe 5001', '--reason', reason, '--note', 'Reported by telephone.', ...data, '--user', user);

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

  const voided = ofmctl('void', REFERENCE, '--reason', 'Issued by mistake.', ...data, '--user', 'Sela Super');
  expect(voided).toMatchObject({ status: 1, stderr: expect.stringContaining('WRONG_STATE') });
  expect(ofmctl('void', REFERENCE, '--reason', ' ', ...data, '--user', 'Sela Super').status).toBe(2);
});
