import type { Session } from 'electron';
import type { BrowserContext, Route } from 'playwright-core';

/** Where the application's own scheme is served, since Chromium alone knows no app://. */
const SERVED = 'https://ofm-desk.app.invalid/';
const APP = 'app://desk/';

export function toServed(address: string): string {
  return address.startsWith(APP) ? SERVED + address.slice(APP.length) : address;
}

export function toApp(address: string): string {
  return address.startsWith(SERVED) ? APP + address.slice(SERVED.length) : address;
}

type SchemeHandler = Parameters<Session['protocol']['handle']>[1];
type BeforeRequest = Extract<Parameters<Session['webRequest']['onBeforeRequest']>[0], (...args: never[]) => unknown>;
type PermissionCheck = Parameters<Session['setPermissionCheckHandler']>[0];

const rules: { serve: SchemeHandler | null; before: BeforeRequest | null; mayHave: PermissionCheck } = {
  serve: null,
  before: null,
  mayHave: null,
};

function isStopped(url: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  if (rules.before === null) return Promise.resolve(false);
  const details = { url } as Parameters<BeforeRequest>[0];
  rules.before(details, (answer) => resolve(answer.cancel ?? false));
  return promise;
}

async function answerRoute(route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  if ((await isStopped(url)) || rules.serve === null) return route.abort('blockedbyclient');
  const response = await rules.serve(new Request(url, { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Puts the rules that the shell has set for its session on Chromium's context. */
export async function applySession(context: BrowserContext): Promise<void> {
  await context.route('**/*', answerRoute);
}

/** Chromium has one switch for a permission where Electron asks each time: it is on where the check would allow it. */
export async function grantPermissions(context: BrowserContext): Promise<void> {
  const allowed = rules.mayHave?.(null, 'clipboard-sanitized-write', APP, {} as never) ?? true;
  await context.grantPermissions(allowed ? ['clipboard-write'] : [], { origin: SERVED });
}

type UsedSession = {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
  readonly protocol: Pick<Session['protocol'], 'handle'>;
} & Pick<Session, 'on' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>;

export const session: { readonly defaultSession: UsedSession } = {
  defaultSession: {
    webRequest: {
      onBeforeRequest: (...args: unknown[]) => {
        rules.before = args.at(-1) as BeforeRequest;
      },
    },
    protocol: {
      handle: (_scheme, handler) => {
        rules.serve = handler;
      },
    },
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: (handler) => {
      rules.mayHave = handler;
    },
    setDevicePermissionHandler: () => undefined,
    // will-download: the context accepts none (browser.ts).
    on: ((): unknown => undefined) as Session['on'],
  },
};
