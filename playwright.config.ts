import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  // The other configurations map a driver to its types, which cannot be run.
  tsconfig: './tsconfig.base.json',
  testMatch: ['e2e/**/*.spec.ts', 'security/**/*.spec.ts'],
  outputDir: 'out/e2e',
  // One at a time: each starts a whole desk, and a test that passes only alone or only twice is no test.
  workers: 1,
  retries: 0,
  timeout: 300_000,
  use: { actionTimeout: 20_000 },
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
