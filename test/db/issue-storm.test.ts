import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../fixtures/desk.ts';
import { issueStorm } from '../fixtures/issue-storm.ts';
import { seeded } from '../fixtures/seeded.ts';

// The long run, 1,000 cases and 50 kills, is `node scripts/issue-storm.ts`.
test('two operators killed at random moments lose no number and give none twice', { timeout: 300_000 }, async () => {
  const folder = tempFolder();
  const data = path.join(folder, 'data');
  const out = path.join(folder, 'papers');
  mkdirSync(data);
  mkdirSync(out);
  const report = await issueStorm({
    ...{ data, out, cases: 40, kills: 10, random: seeded(20261125) },
    say: (words) => console.log(words),
  });
  expect(report.faults).toEqual([]);
  expect(report.killed).toBeGreaterThan(0);
  expect(report.papers).toBe(160);
});
