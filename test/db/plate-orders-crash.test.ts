import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../main/core/desk.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { plateOrderList } from '../../main/core/services/plate-orders.ts';
import { addTopUp } from '../../main/core/services/plate-orders-gather.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { text } from '../documents/paper.ts';
import { batchFile, importFile, must, newTeam, tempFolder, unlock } from '../fixtures/desk.ts';
import { issueWithPlates, openLargest, orderFile } from '../fixtures/plate-orders.ts';
import { ofmctl, ofmctlKilledAfter } from './ofmctl.ts';

const placed = z.object({ papers: z.array(z.object({ file: z.string(), sha256: z.string() })) });

test('placing that is killed at any moment loses no plate and orders none twice', { timeout: 300_000 }, async () => {
  const folder = path.join(tempFolder(), 'data');
  mkdirSync(folder);
  const team = await newTeam(folder, systemClock);
  must(await importFile(team.intake, batchFile(syntheticBatch({ cases: 60, seed: 7 }))));
  await issueWithPlates(team, 3);
  const { row, lines } = openLargest(team);
  const { number } = row;
  must(addTopUp(team.issuance, { number, code: lines[0]?.code ?? '', reversed: false, count: 200 }));
  const before = orderFile(team, number).lines.map(({ plate }) => plate);
  leaveDesk(team.administrator);

  const as = (name: string) => ['--data', folder, '--user', name];
  const out = tempFolder();
  for (const after of [400, 600, 800, 1000, 1200, 1500]) {
    await ofmctlKilledAfter(after, 'plate-orders', 'place', number, '--out', out, ...as('Ivo Hart'));
    const auditor = must(await unlock(folder, 'Aud Lind'));
    expect(verifyDesk(auditor).checks.filter((check) => !check.ok)).toEqual([]);
    const { orders } = must(plateOrderList(auditor));
    leaveDesk(auditor);
    expect(orders).toMatchObject([{ number, state: expect.stringMatching(/^(OPEN|ORDERED)$/), plates: before.length }]);
  }
  const run = () =>
    placed.parse(JSON.parse(ofmctl('plate-orders', 'place', number, '--out', out, ...as('Ivo Hart')).stdout));
  const first = run();
  const said = ({ papers }: typeof first) =>
    papers.map(({ file }) => (file.endsWith('.pdf') ? text(readFileSync(file)) : readFileSync(file, 'utf8')));
  const firstSaid = said(first);
  expect(said(run())).toEqual(firstSaid);
  const csv = readFileSync(first.papers.find(({ file }) => file.endsWith('.csv'))?.file ?? '', 'utf8');
  expect(
    csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[4]),
  ).toEqual(before);
});
