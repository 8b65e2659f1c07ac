import { existsSync } from 'node:fs';
import { CHROMIUM, findTool, provideTools } from './system-tools.ts';

/**
 * The Chromium to use: the one that `CHROMIUM_PATH` names, one on the path, or one installed just now.
 * @returns its file, or what is missing and how to install it
 */
export function chromiumFile(): { readonly file: string } | { readonly missing: string } {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return existsSync(named) ? { file: named } : { missing: `CHROMIUM_PATH names ${named}, which is not there` };
  const [missing] = provideTools([CHROMIUM]);
  const file = findTool(CHROMIUM);
  return file === null ? { missing: missing ?? 'Chromium is missing' } : { file };
}

/** What Chromium is started with: nothing that calls home, and no sandbox of its own only where root cannot have one. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
