import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromiumFile } from './chromium.ts';

/** Opens the application: in Electron where its runtime is there, otherwise in Chromium. */
const ROOT = path.resolve(import.meta.dirname, '..');
const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map((file) =>
  path.join(ROOT, file),
);
const SOURCES = ['main', 'shared', 'renderer', 'package.json', 'electron.vite.config.ts'];

function newest(file: string): number {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function isStale(): boolean {
  if (!BUILT.every(existsSync)) return true;
  const built = Math.min(...BUILT.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((source) => newest(path.join(ROOT, source)) > built);
}

function build(): boolean {
  const builder = path.join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status } = spawnSync(process.execPath, [builder, 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

/** Electron's own executable: a site's, or the one that its package unpacked; null where there is none. */
function electronFile(): string | null {
  const site = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  if (site) {
    const file = path.join(site, name);
    if (!existsSync(file)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${site}, where there is no ${name}.`);
    return file;
  }
  const folder = path.join(ROOT, 'node_modules/electron');
  const pointer = path.join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const file = path.join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(file) ? file : null;
}

function open(command: string, args: readonly string[]): void {
  const child = spawn(command, [...args], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

function start(): void {
  if (isStale() && !build()) throw new Error('The application could not be built; see above.');
  const electron = electronFile();
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (electron !== null && hasDisplay) {
    // Electron's sandbox needs a helper owned by root, which an unpacked runtime has not.
    open(electron, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT, ...process.argv.slice(2)]);
    return;
  }
  const chromium = chromiumFile();
  if ('missing' in chromium) throw new Error(`Neither Electron's runtime nor Chromium is here. ${chromium.missing}`);
  console.error(
    electron === null
      ? 'The Electron runtime is not here (ELECTRON_OVERRIDE_DIST_PATH can name one): opening the same application in Chromium.'
      : 'Electron cannot open without a display: opening the same application in Chromium, which can.',
  );
  if (!hasDisplay) {
    console.error(
      'There is no display: the window is drawn unseen. To see it, run "xvfb-run -a npm start" under a viewer, or set DISPLAY.',
    );
  }
  open(process.execPath, [path.join(ROOT, 'test/chromium-shell/open.ts'), ...process.argv.slice(2)]);
}

try {
  start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
