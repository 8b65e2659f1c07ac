import { readFileSync } from 'node:fs';
import { decodeClone, encodeClone } from './clone.ts';

/** The name under which the way to the main process waits for the preload, which takes it away. */
export const BINDING = '__ofmChromiumShell';

/**
 * What runs in each page before its own scripts: Electron's preload world, as closely as a page can have it. The way
 * to the main process is kept in a closure; the page gets what the preload exposes, frozen, and nothing else.
 */
export function pageScript(preloadFile: string): string {
  const preload = readFileSync(preloadFile, 'utf8');
  return `(() => {
    const way = window[${JSON.stringify(BINDING)}];
    delete window[${JSON.stringify(BINDING)}];
    if (window !== window.top || !way) return;
    const encode = ${encodeClone.toString()};
    const decode = ${decodeClone.toString()};
    const listeners = new Map();
    const freeze = (one) => {
      if (typeof one === 'object' && one !== null) Object.values(one).forEach(freeze);
      return Object.freeze(one);
    };
    const ask = async (message) => decode(await way(encode(message)));
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: freeze(api), enumerable: true }),
      },
      ipcRenderer: {
        invoke: (channel, ...args) => ask({ kind: 'invoke', channel, args }),
        on: (channel, listener) => void listeners.set(listener, channel),
        removeListener: (_channel, listener) => void listeners.delete(listener),
      },
    };
    void (async () => {
      for (;;) {
        const sent = await ask({ kind: 'listen' });
        if (sent === null) continue;
        for (const [listener, channel] of listeners) if (channel === sent.channel) listener({}, ...sent.args);
      }
    })().catch(() => undefined);
    const module = { exports: {} };
    const require = (name) => {
      if (name === 'electron') return electron;
      throw new Error('module not found: ' + name);
    };
    ((require, module, exports) => {
${preload}
    })(require, module, module.exports);
  })();`;
}
