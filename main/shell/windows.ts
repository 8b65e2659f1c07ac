import { BrowserWindow } from 'electron';
import type { DeskEvent } from '../../shared/contract/events.ts';
import { EVENT_CHANNEL } from '../../shared/contract/names.ts';
import type { Surroundings } from '../ipc/surroundings.ts';
import { APP_URL } from './app-scheme.ts';
import { PRELOAD_FILE } from './paths.ts';

/** Opens a window on the application: sandboxed, isolated, without Node. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 720,
    minWidth: 640,
    minHeight: 480,
    title: 'OFM Desk',
    backgroundColor: '#f6f7f9',
    show: false,
    webPreferences: {
      preload: PRELOAD_FILE,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_URL);
  return window;
}

/** Every window of the desk, told together. */
export const windows: Surroundings['windows'] = {
  tell: (event: DeskEvent) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(EVENT_CHANNEL, event);
  },
  reload: (reason) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      // The page is thrown away with all it knew; the new one is told why.
      webContents.once('did-finish-load', () =>
        webContents.send(EVENT_CHANNEL, { kind: 'locked', reason } satisfies DeskEvent),
      );
      webContents.reload();
    }
  },
};

/** Brings a window to the front, or opens one where there is none. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) {
    openWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}
