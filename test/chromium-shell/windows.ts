import { EventEmitter } from 'node:events';
import type { BrowserWindow as ElectronWindow, IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { decodeClone, encodeClone } from './clone.ts';
import { BINDING, pageScript } from './page-script.ts';
import { toApp, toServed } from './session.ts';

type Handler = Parameters<IpcMain['handle']>[1];
type Sent = { channel: string; args: unknown[] };

const handlers = new Map<string, Handler>();
/** Created windows are announced here, as app's web-contents-created. */
export const created = new EventEmitter();
let context: Promise<BrowserContext> | undefined;

export const ipcMain: Pick<IpcMain, 'handle'> = {
  handle: (channel, handler) => {
    handlers.set(channel, handler);
  },
};

/** Lets windows be opened, once Chromium runs. */
export function openWindowsIn(started: Promise<BrowserContext>): void {
  context = started;
}

const open: BrowserWindow[] = [];

type Message = { kind: 'invoke'; channel: string; args: unknown[] } | { kind: 'listen' };

async function receive({ page, frame }: { page: Page; frame: Frame }, text: string): Promise<string> {
  const message = decodeClone(text) as Message;
  const window = open.find((one) => one.page === page);
  if (message.kind === 'listen') return encodeClone((await window?.webContents.next()) ?? null);
  const handler = handlers.get(message.channel);
  if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
  const senderFrame = { url: toApp(frame.url()), parent: frame.parentFrame() === null ? null : {} };
  return encodeClone(await handler({ senderFrame } as unknown as IpcMainInvokeEvent, ...message.args));
}

/** Gives every page the preload's world before its own scripts run. */
export async function preparePages(started: BrowserContext): Promise<void> {
  await started.exposeBinding(BINDING, receive);
}

type UsedContents = Pick<WebContents, 'send' | 'reload' | 'setWindowOpenHandler'>;

class Contents extends EventEmitter implements UsedContents {
  readonly #window: BrowserWindow;
  #waiting: ((sent: Sent | null) => void) | null = null;
  #sent: Sent[] = [];

  constructor(window: BrowserWindow) {
    super();
    this.#window = window;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#sent.push({ channel, args });
    this.#deliver();
  }

  /** What was sent to the page next; a page that is gone gets null. */
  next(): Promise<Sent | null> {
    this.#waiting?.(null);
    const { promise, resolve } = Promise.withResolvers<Sent | null>();
    this.#waiting = resolve;
    this.#deliver();
    return promise;
  }

  #deliver(): void {
    const [sent, ...rest] = this.#sent;
    if (!sent || !this.#waiting) return;
    this.#sent = rest;
    this.#waiting(sent);
    this.#waiting = null;
  }

  /** A new document hears nothing that was meant for the one before. */
  forget(): void {
    this.#sent = [];
    this.#waiting?.(null);
    this.#waiting = null;
  }

  reload(): void {
    this.forget();
    void this.#window.page?.reload().catch(() => undefined);
  }

  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.#window.mayOpen = (url) => handler({ url } as Parameters<typeof handler>[0]).action === 'allow';
  }
}

type UsedWindow = Pick<ElectronWindow, 'show' | 'isMinimized' | 'restore' | 'focus'>;

/** A window is a page. */
export class BrowserWindow extends EventEmitter implements UsedWindow {
  readonly webContents = new Contents(this);
  page: Page | undefined;
  mayOpen: (url: string) => boolean = () => true;
  readonly #preload: string;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    const { preload, contextIsolation, sandbox, nodeIntegration } = options.webPreferences ?? {};
    if (!contextIsolation || !sandbox || nodeIntegration || !preload)
      throw new Error('the stand-in opens isolated, sandboxed windows with a preload only');
    this.#preload = preload;
    open.push(this);
    created.emit('created', this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return open[0] ?? null;
  }

  async loadURL(url: string): Promise<void> {
    const started = await context;
    if (!started) throw new Error('no window before the application is ready');
    const spare = started
      .pages()
      .find((page) => page.url() === 'about:blank' && !open.some((one) => one.page === page));
    const page = spare ?? (await started.newPage());
    this.page = page;
    await page.addInitScript(pageScript(this.#preload));
    page.on('close', () => this.#closed());
    page.on('load', () => this.webContents.emit('did-finish-load'));
    page.on('popup', (popup) => {
      if (!this.mayOpen(popup.url())) void popup.close();
    });
    await page.route('**/*', (route) => this.#navigate(route));
    await page.goto(toServed(url));
    this.emit('ready-to-show');
  }

  /** Asks will-navigate of what would take the whole window elsewhere. */
  async #navigate(route: import('playwright-core').Route): Promise<void> {
    const request = route.request();
    const isNavigation = request.isNavigationRequest() && request.frame() === this.page?.mainFrame();
    if (!isNavigation) return route.fallback();
    let isPrevented = false;
    const event = { url: toApp(request.url()), preventDefault: () => (isPrevented = true) };
    this.webContents.emit('will-navigate', event);
    return isPrevented ? route.abort('aborted') : route.fallback();
  }

  #closed(): void {
    open.splice(open.indexOf(this), 1);
    this.emit('closed');
    if (open.length === 0) created.emit('none-left');
  }

  show(): void {
    void this.page?.bringToFront();
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.show();
  }

  focus(): void {
    this.show();
  }
}
