import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Opens the built application in Chromium: `electron` is the stand-in, everything else is the application itself. */
const STAND_IN = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
});

const [{ app, powerMonitor }, { putAnswer }, { userDataFolder }] = await Promise.all([
  import('./electron.ts'),
  import('./dialog.ts'),
  import('./browser.ts'),
]);

/** What a driver may ask: an answer for the next dialog, or something that happens to the machine. */
const order = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), path: z.string().nullable() }),
  z.object({ kind: z.literal('power'), event: z.enum(['lock-screen', 'suspend']) }),
]);
process.on('message', (message) => {
  const asked = order.parse(message);
  if (asked.kind === 'answer') putAnswer(asked.path);
  else powerMonitor.emit(asked.event);
});
process.on('disconnect', () => app.quit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

await import(pathToFileURL(path.resolve(import.meta.dirname, '../../out/main/index.js')).href);
await app.whenReady();

/** Where Chromium listens for a driver; it writes the port into its profile a moment after it has started. */
async function debuggingAddress(): Promise<string> {
  const file = path.join(userDataFolder(), 'chromium', 'DevToolsActivePort');
  for (let tries = 0; tries < 200 && !existsSync(file); tries += 1) await setTimeout(25);
  const [port] = readFileSync(file, 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

const isUnseen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
if (process.send) process.send({ kind: 'ready', address: await debuggingAddress() });
else if (isUnseen || process.env.CI !== undefined) {
  const address = await debuggingAddress();
  process.stderr.write(`The window can be looked at through ${address} with a browser's device inspector.\n`);
}
