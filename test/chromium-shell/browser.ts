import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, chromiumFile } from '../../scripts/chromium.ts';

/** The folder that Electron would call userData; Chromium's own profile lies in it. */
export function userDataFolder(): string {
  const given = process.argv.find((argument) => argument.startsWith('--user-data-dir='));
  const home = process.env.XDG_CONFIG_HOME ?? path.join(process.env.HOME ?? '.', '.config');
  return given ? given.slice('--user-data-dir='.length) : path.join(home, 'OFM Desk');
}

/** Starts Chromium with one context; drawn unseen where there is no display. */
export async function startBrowser(switches: readonly string[]): Promise<BrowserContext> {
  const found = chromiumFile();
  if ('missing' in found) throw new Error(found.missing);
  const profile = path.join(userDataFolder(), 'chromium');
  mkdirSync(profile, { recursive: true });
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const isUnseen = !hasDisplay || process.env.CI !== undefined;
  // Left by a start before this one, it would name a port that nobody listens on.
  rmSync(path.join(profile, 'DevToolsActivePort'), { force: true });
  return chromium.launchPersistentContext(profile, {
    executablePath: found.file,
    acceptDownloads: false,
    serviceWorkers: 'block',
    headless: isUnseen,
    viewport: isUnseen ? { width: 1280, height: 720 } : null,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...CHROMIUM_FLAGS,
      ...switches,
      // Whoever reaches this port is at the desk: it is open only where a test or a far-off viewer needs it.
      ...(isUnseen || process.send ? ['--remote-debugging-port=0'] : []),
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}
