import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/{unit,db,ipc,security,documents}/**/*.test.ts'],
    pool: 'forks',
    // Left to itself it keeps a core free, and on two cores everything waits in one line.
    maxWorkers: 2,
    // Many tests start ofmctl again and again; what was compiled once need not be compiled each time.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules/.cache/compiled') },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
