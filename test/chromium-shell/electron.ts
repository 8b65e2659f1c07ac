import { EventEmitter } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { App, Menu as ElectronMenu, PowerMonitor, Protocol } from 'electron';
import type { BrowserContext } from 'playwright-core';
import { startBrowser, userDataFolder } from './browser.ts';
import { applySession, grantPermissions } from './session.ts';
import { created, openWindowsIn, preparePages } from './windows.ts';

export { dialog } from './dialog.ts';
export { session } from './session.ts';
export { BrowserWindow, ipcMain } from './windows.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
let browser: Promise<BrowserContext> | undefined;
/** What the application adds to Chromium's command line. */
const switches: string[] = [];

async function start(): Promise<BrowserContext> {
  const context = await startBrowser(switches);
  await preparePages(context);
  await applySession(context);
  await grantPermissions(context);
  return context;
}

function lockFile(): string {
  return path.join(userDataFolder(), 'instance.lock');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** One instance for each userData folder, as Electron has it. */
function takeInstanceLock(): boolean {
  mkdirSync(userDataFolder(), { recursive: true });
  try {
    const handle = openSync(lockFile(), 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch {
    const holder = Number(readFileSync(lockFile(), 'utf8'));
    if (isAlive(holder)) return false;
    rmSync(lockFile());
    return takeInstanceLock();
  }
}

type UsedApp = Pick<App, 'getVersion' | 'getPath' | 'requestSingleInstanceLock' | 'quit' | 'exit' | 'whenReady'> & {
  readonly commandLine: Pick<App['commandLine'], 'getSwitchValue' | 'appendSwitch'>;
};

class Application extends EventEmitter implements UsedApp {
  readonly commandLine = {
    getSwitchValue: (name: string) => {
      const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
      return given ? given.slice(name.length + 3) : '';
    },
    appendSwitch: (name: string, value?: string) => {
      switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  };

  getVersion(): string {
    const manifest: unknown = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    if (name === 'userData') return userDataFolder();
    throw new Error(`the stand-in knows no path ${name}`);
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock();
  }

  async whenReady(): Promise<void> {
    browser ??= start();
    openWindowsIn(browser);
    await browser;
  }

  quit(): void {
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.exit(0);
  }

  exit(code = 0): void {
    rmSync(lockFile(), { force: true });
    const closed = browser?.then((context) => context.close()) ?? Promise.resolve();
    void closed.catch(() => undefined).finally(() => process.exit(code));
  }
}

const application = new Application();
created.on('created', (contents) => application.emit('web-contents-created', {}, contents));
created.on('none-left', () => application.emit('window-all-closed'));
export const app = application;

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = { registerSchemesAsPrivileged: () => undefined };

class Power extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime'> {
  /** Chromium cannot tell; the desk's own clock of touches decides. */
  getSystemIdleTime(): number {
    return 0;
  }
}
export const powerMonitor = new Power();

/** Chromium draws no menu of ours; what it holds has its keys on the screens as well. */
export const Menu: Pick<typeof ElectronMenu, 'setApplicationMenu'> & {
  buildFromTemplate: (template: readonly object[]) => null;
} = {
  setApplicationMenu: () => undefined,
  buildFromTemplate: () => null,
};
