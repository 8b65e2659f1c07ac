import { app, type BrowserWindow, dialog } from 'electron';
import type { DeskControl } from '../ipc/desk-control.ts';

/** A page that ends again this soon will not be mended by loading it once more. */
const TOO_SOON_MS = 10_000;

/** What happens when a page or the main process breaks: nothing stays unlocked, and the person learns what to do. */
export function outliveMishaps(desk: DeskControl): void {
  let lastEnded = Number.NEGATIVE_INFINITY;
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit') return;
    process.stderr.write(`window: its page ended (${reason})\n`);
    const isAgain = Date.now() - lastEnded < TOO_SOON_MS;
    lastEnded = Date.now();
    if (isAgain)
      dialog.showErrorBox('OFM Desk', 'The window stopped working twice. Close it and start OFM Desk again.');
    else contents.reload();
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('unresponsive', () => void offerReload(window));
  });
  process.on('uncaughtException', (error) => {
    // The stack names code; a message could carry a name.
    process.stderr.write(`main: ${error.name}\n${(error.stack ?? '').split('\n').slice(1, 8).join('\n')}\n`);
    void desk.end().finally(() => {
      dialog.showErrorBox('OFM Desk', 'OFM Desk had to end. What was acknowledged is kept. Start it again.');
      app.exit(1);
    });
  });
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not answer.',
    detail: 'What was acknowledged is kept, and so is every draft that was saved.',
    buttons: ['Wait', 'Load the window anew'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) window.webContents.reload();
}
