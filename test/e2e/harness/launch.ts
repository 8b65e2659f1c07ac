import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, _electron as electron, type Page } from '@playwright/test';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const START_MS = 30_000;

/** The running application, whatever draws it. */
export interface RunningDesk {
  readonly page: Page;
  /** Puts an answer ready for the next dialog of the system: a path, or null to cancel it. */
  answerDialog(answer: string | null): Promise<void>;
  /** Something happens to the machine. */
  power(event: 'lock-screen' | 'suspend'): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** A folder of its own for what the application keeps beside the data. */
  readonly userData: string;
  readonly data?: string;
}

function environment(options: LaunchOptions): Record<string, string> {
  const own = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...Object.fromEntries(own), ...(options.data ? { OFM_DATA_DIR: options.data } : {}) };
}

/** Electron's runtime, where it is there or a site names its own. */
export function electronFile(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(ROOT, 'node_modules/electron/dist');
  const file = path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  return existsSync(file) ? file : null;
}

async function launchElectron(executablePath: string, options: LaunchOptions): Promise<RunningDesk> {
  const app = await electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT, `--user-data-dir=${options.userData}`],
    env: environment(options),
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 720 });
  return {
    page,
    answerDialog: (answer) =>
      app.evaluate(({ dialog }, given) => {
        dialog.showOpenDialog = async () => ({ canceled: given === null, filePaths: given === null ? [] : [given] });
        dialog.showSaveDialog = async () => ({ canceled: given === null, filePath: given ?? '' });
      }, answer),
    power: (event) =>
      app.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name);
      }, event),
    close: () => app.close(),
  };
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the Chromium shell did not start in time')), START_MS);
    child.once('exit', (code) => reject(new Error(`the Chromium shell ended with ${code}`)));
    child.on('message', (message: { kind: string; address: string }) => {
      clearTimeout(timer);
      resolve(message.address);
    });
  });
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context');
  // Chromium's first page becomes the first window; it may not have been taken there yet.
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL('https://ofm-desk.app.invalid/**');
  return page;
}

async function launchChromium(options: LaunchOptions): Promise<RunningDesk> {
  const child = fork(path.join(ROOT, 'test/chromium-shell/open.ts'), [`--user-data-dir=${options.userData}`], {
    env: { ...environment(options), CI: 'true' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await readyAddress(child));
  const page = await firstPage(browser);
  return {
    page,
    answerDialog: async (answer) => {
      child.send({ kind: 'answer', path: answer });
    },
    power: async (event) => {
      child.send({ kind: 'power', event });
    },
    close: async () => {
      child.disconnect();
      await ended;
      await browser.close();
    },
  };
}

/** Starts the application: in Electron where its runtime is there, otherwise in the Chromium shell. */
export function launchDesk(options: LaunchOptions): Promise<RunningDesk> {
  const runtime = process.env.OFM_E2E_RUNTIME;
  const file = runtime === 'chromium' ? null : electronFile();
  if (runtime === 'electron' && file === null) throw new Error('the Electron runtime is not here');
  return file === null ? launchChromium(options) : launchElectron(file, options);
}
