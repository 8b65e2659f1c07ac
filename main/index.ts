import { app, session } from 'electron';
import { coreLink } from './ipc/core-link.ts';
import { deskControl } from './ipc/desk-control.ts';
import { dispatcher } from './ipc/dispatch.ts';
import { fileCalls } from './ipc/files.ts';
import { guardLink } from './ipc/guard-link.ts';
import type { Surroundings } from './ipc/surroundings.ts';
import { threadFrom } from './ipc/thread.ts';
import { declareAppScheme, serveAppScheme } from './shell/app-scheme.ts';
import { answerCalls } from './shell/calls.ts';
import { clock } from './shell/clock.ts';
import { closeBackground, closeNavigation, closeNetwork, closePermissions } from './shell/closed-doors.ts';
import { dialogs } from './shell/dialogs.ts';
import { location } from './shell/location.ts';
import { setMenu } from './shell/menu.ts';
import { outliveMishaps } from './shell/mishaps.ts';
import { CORE_FILE, GUARD_FILE } from './shell/paths.ts';
import { lockWithMachine } from './shell/power.ts';
import { refuseStart } from './shell/refuse-start.ts';
import { openWindow, showWindow, windows } from './shell/windows.ts';

const around: Surroundings = {
  dialogs,
  location,
  clock,
  windows,
  version: app.getVersion(),
  runtime: process.versions.electron === undefined ? 'chromium' : 'electron',
};

const core = coreLink({
  start: threadFrom(CORE_FILE),
  onEvent: windows.tell,
  onLost: () => void desk.lock('CORE_ENDED'),
});
const files = fileCalls(around, core);
const desk = deskControl(around, core, guardLink(threadFrom(GUARD_FILE)), files.forget);

async function begin(): Promise<void> {
  const held = await desk.begin();
  // A folder that is gone can be chosen anew; one that another desk works on cannot be shared.
  if (!held.ok && held.failure.code === 'FOLDER_IN_USE') return refuseStart(held.failure);
  closeNetwork(session.defaultSession);
  closePermissions(session.defaultSession, () => desk.session() !== null);
  serveAppScheme(session.defaultSession);
  answerCalls(dispatcher(desk, files, core));
  setMenu(() => void desk.lock('ASKED'));
  lockWithMachine(desk);
  openWindow();
}

let hasLeft = false;

if (app.requestSingleInstanceLock()) {
  declareAppScheme();
  closeBackground(app.commandLine);
  closeNavigation(app);
  outliveMishaps(desk);
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (hasLeft) return;
    event.preventDefault();
    void desk.end().finally(() => {
      hasLeft = true;
      app.quit();
    });
  });
  // Awaiting it here would keep Electron from ever becoming ready.
  void app.whenReady().then(begin);
} else {
  app.quit();
}
