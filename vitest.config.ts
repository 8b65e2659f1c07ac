import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/{unit,db,ipc,security,documents}/**/*.test.ts'],
    pool: 'forks',
    // Left to itself it keeps a core free, and on two cores everything waits in one line.
    maxWorkers: 2,
    setupFiles: ['./main/core/db/quick-imports.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
