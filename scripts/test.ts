import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { providePrintQueue } from './print-queue.ts';

/** Everything that must hold, in the order in which a mistake is cheapest to find. */
const ROOT = path.resolve(import.meta.dirname, '..');
const BIN = path.join(ROOT, 'node_modules/.bin');

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['system tools', process.execPath, 'scripts/system-tools.ts'],
  ['type check', path.join(BIN, 'tsc'), '-b'],
  ['lint', path.join(BIN, 'biome'), 'check', '.'],
  ['unit, database, ipc, security and documents', path.join(BIN, 'vitest'), 'run'],
  ['components', path.join(BIN, 'vitest'), 'run', '--config', 'vitest.component.config.ts'],
  ['build', path.join(BIN, 'electron-vite'), 'build'],
  ['end to end', path.join(BIN, 'playwright'), 'test'],
];

let passed = 0;
let failed: string | null = null;
// Without a printer the tests that print say so and are skipped.
const queue = await providePrintQueue();
for (const words of queue.missing) console.error(`no printer to test with: ${words}`);
for (const [name, command, ...args] of steps) {
  const started = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${BIN}${path.delimiter}${process.env.PATH ?? ''}`, CI: process.env.CI ?? 'true' },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (status !== 0) {
    failed = name;
    break;
  }
  passed += 1;
}

await queue.end();

if (failed !== null) console.log(`\nMend "${failed}" and run "npm test" again; what comes after it was not run.`);
console.log(`\n${passed} passed, ${failed === null ? 0 : 1} failed`);
process.exitCode = failed === null ? 0 : 1;
