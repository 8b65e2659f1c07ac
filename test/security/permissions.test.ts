import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { closePermissions } from '../../main/shell/closed-doors.ts';

type Request = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Check = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;

/** What the shell answers Chromium, asked in both of Electron's ways. */
function answers(isUnlocked: boolean) {
  let onRequest: Request | null = null;
  let onCheck: Check | null = null;
  const session = {
    setPermissionRequestHandler: (handler: Request) => {
      onRequest = handler;
    },
    setPermissionCheckHandler: (handler: Check) => {
      onCheck = handler;
    },
    setDevicePermissionHandler: () => undefined,
  };
  closePermissions(session as unknown as Session, () => isUnlocked);
  return {
    request: (permission: string, asked: object): boolean => {
      let given = false;
      onRequest?.(null as never, permission as never, (allowed) => (given = allowed), asked as never);
      return given;
    },
    check: (permission: string, asked: object) => onCheck?.(null, permission as never, '', asked as never),
  };
}

const OWN = { isMainFrame: true, requestingUrl: 'app://desk/index.html' };

test('the camera alone is given to the main frame of an unlocked desk', () => {
  const { request, check } = answers(true);
  expect(request('media', { ...OWN, mediaTypes: ['video'] })).toBe(true);
  expect(check('media', { ...OWN, mediaType: 'video' })).toBe(true);
  for (const mediaTypes of [['audio'], ['video', 'audio'], ['audio', 'video'], [], undefined]) {
    expect(request('media', { ...OWN, mediaTypes })).toBe(false);
  }
  for (const mediaType of ['audio', 'unknown', undefined]) expect(check('media', { ...OWN, mediaType })).toBe(false);
  const others = [
    { ...OWN, isMainFrame: false },
    { ...OWN, requestingUrl: undefined },
    ...['https://example.org/', 'app://desk.example/', 'app://other/index.html', ''].map((requestingUrl) => ({
      ...OWN,
      requestingUrl,
    })),
  ];
  for (const other of others) {
    expect(request('media', { ...other, mediaTypes: ['video'] })).toBe(false);
    expect(check('media', { ...other, mediaType: 'video' })).toBe(false);
  }
});

test('a locked desk sees nothing, and nothing else is ever given', () => {
  const locked = answers(false);
  expect(locked.request('media', { ...OWN, mediaTypes: ['video'] })).toBe(false);
  expect(locked.check('media', { ...OWN, mediaType: 'video' })).toBe(false);
  for (const permission of ['display-capture', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'usb']) {
    expect(answers(true).request(permission, { ...OWN, mediaTypes: ['video'] })).toBe(false);
    expect(answers(true).check(permission, { ...OWN, mediaType: 'video' })).toBe(false);
  }
  expect(locked.request('clipboard-sanitized-write', OWN)).toBe(true);
});
