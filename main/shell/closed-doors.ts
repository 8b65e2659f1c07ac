import type { App, CommandLine, Session, WebContents } from 'electron';
import { isAppUrl } from '../ipc/sender.ts';

/** Nothing else is asked of the machine: no place, no notifications, no clipboard reading. */
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

type Asked =
  | Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[3]
  | Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[3];

/** The camera alone, for the main frame of the application: with the microphone it is refused whole. */
function isOwnCamera(permission: string, asked: Asked): boolean {
  if (permission !== 'media' || !asked.isMainFrame) return false;
  const kinds = 'mediaTypes' in asked ? asked.mediaTypes : 'mediaType' in asked ? [asked.mediaType] : [];
  const isVideoOnly = kinds?.length === 1 && kinds[0] === 'video';
  return isVideoOnly && asked.requestingUrl !== undefined && isAppUrl(asked.requestingUrl);
}

/**
 * @param isUnlocked papers are shown to the camera at an unlocked desk only; a locked one sees nothing
 */
export function closePermissions(session: Session, isUnlocked: () => boolean): void {
  const isAllowed = (permission: string, asked: Asked) =>
    ALLOWED_PERMISSIONS.has(permission) || (isUnlocked() && isOwnCamera(permission, asked));
  session.setPermissionRequestHandler((_contents, permission, answer, asked) => answer(isAllowed(permission, asked)));
  session.setPermissionCheckHandler((_contents, permission, _origin, asked) => isAllowed(permission, asked));
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
