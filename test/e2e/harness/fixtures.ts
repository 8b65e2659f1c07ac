import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { launchDesk, type RunningDesk } from './launch.ts';

interface Fixtures {
  /** A folder that is gone after the test. */
  readonly folder: string;
  /** Starts the application with a profile of its own; it is closed after the test. */
  readonly launch: (options?: { data?: string; userData?: string }) => Promise<RunningDesk>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its first argument
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ofm-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  launch: async ({ folder }, use) => {
    const running: RunningDesk[] = [];
    await use(async (options = {}) => {
      const userData = options.userData ?? path.join(folder, `user-${running.length}`);
      const desk = await launchDesk({ userData, ...(options.data ? { data: options.data } : {}) });
      running.push(desk);
      return desk;
    });
    for (const desk of running) await desk.close();
  },
});
export { expect } from '@playwright/test';
