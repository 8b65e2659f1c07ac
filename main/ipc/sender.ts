/** Where a call came from, as the browser says, not as the caller does. Null where the frame is gone. */
export interface Sender {
  readonly url: string | null;
  readonly isMainFrame: boolean;
}

export const APP_SCHEME = 'app:';
export const APP_HOST = 'desk';

/** Whether an address is the application's own. Compared by part: no prefix of a string proves an origin. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === APP_SCHEME && url.host === APP_HOST && url.username === '' && url.port === '';
}

/** Only the main frame of a window that shows the application may ask anything. */
export function isTrusted(sender: Sender): boolean {
  return sender.isMainFrame && sender.url !== null && isAppUrl(sender.url);
}
