import type { App, CommandLine, Session, WebContents } from 'electron';
import { isAppUrl } from '../ipc/sender.ts';

/** Nothing is asked of the machine: no camera, no place, no notifications, no clipboard reading. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set([
  // A number or a reference is copied with one click.
  'clipboard-sanitized-write',
]);

/** Before the application is ready: Chromium itself calls nobody, and no name resolves. */
export function closeBackground(commandLine: CommandLine): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Nothing leaves the machine: every request but for the application's own files is stopped. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = isAppUrl(details.url) || details.url.startsWith('blob:app://') || details.url.startsWith('data:');
    answer({ cancel: !isOwn });
  });
  // A document is saved through its own call, which asks who wants it; a page downloads nothing.
  session.on('will-download', (event) => event.preventDefault());
}

export function closePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED_PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
}

function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** No window shows anything but the application, and no window opens another by itself. */
export function closeNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
}
