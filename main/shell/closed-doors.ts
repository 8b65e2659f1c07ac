import type { App, Session, WebContents } from 'electron';
import { isAppUrl } from '../ipc/sender.ts';

/** Nothing is asked of the machine: no camera, no place, no notifications, no clipboard reading. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set([
  // A number or a reference is copied with one click.
  'clipboard-sanitized-write',
]);

/** Nothing leaves the machine: every request but for the application's own files is stopped. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = isAppUrl(details.url) || details.url.startsWith('blob:app://') || details.url.startsWith('data:');
    answer({ cancel: !isOwn });
  });
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
