import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  // The other configurations map a driver to its types, which cannot be run.
  tsconfig: './tsconfig.base.json',
  testMatch: ['e2e/**/*.spec.ts', 'security/**/*.spec.ts'],
  outputDir: 'out/e2e',
  // Two tests at a time, also of one file: each starts a whole desk of its own, in folders of its own.
  workers: 2,
  fullyParallel: true,
  // A test that passes only the second time is no test.
  retries: 0,
  timeout: 300_000,
  use: { actionTimeout: 20_000 },
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
