import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { issueStorm } from '../test/fixtures/issue-storm.ts';

/** The long run of the issue under `kill -9`: `node scripts/issue-storm.ts [cases] [kills]`, 1,000 and 50 by themselves. */
const [cases = 1000, kills = 50] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'ofm-storm-'));
const data = path.join(folder, 'data');
const out = path.join(folder, 'papers');
mkdirSync(data);
mkdirSync(out);
const started = performance.now();
const say = (words: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${words}`);
const { issued, killed, papers, faults } = await issueStorm({ data, out, cases, kills, random: Math.random, say });
say(`${issued} cases issued with ${papers} papers, ${killed} kills, ${faults.length} faults`);
for (const fault of faults) console.log(fault);
rmSync(folder, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
