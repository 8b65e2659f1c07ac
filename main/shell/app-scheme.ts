import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { APP_HOST, APP_SCHEME } from '../ipc/sender.ts';
import { RENDERER_FOLDER } from './paths.ts';

const SCHEME = APP_SCHEME.slice(0, -1);
export const APP_URL = `${SCHEME}://${APP_HOST}/index.html`;

/** Deny by default; each line says what the screens need it for. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Previews are drawn on a canvas; data: carries the small pictures of controls.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // The PDF reader fetches its own tables of characters.
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** Must be called before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file that an address names, or null where it leads out of the renderer's folder. */
function fileOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== APP_SCHEME || url.host !== APP_HOST) return null;
  let wanted: string;
  try {
    wanted = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (wanted.includes('\0')) return null;
  const file = path.join(RENDERER_FOLDER, wanted === '/' ? 'index.html' : wanted);
  const relative = path.relative(RENDERER_FOLDER, file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? null : file;
}

/** Answers one request with a file of the renderer, or 404. */
export async function serveApp(request: Request): Promise<Response> {
  const file = request.method === 'GET' ? fileOf(request.url) : null;
  const type = file === null ? undefined : MEDIA_TYPES[path.extname(file)];
  if (file === null || type === undefined) return new Response('Not found', { status: 404, headers: HEADERS });
  try {
    return new Response(await readFile(file), { headers: { ...HEADERS, 'Content-Type': type } });
  } catch {
    return new Response('Not found', { status: 404, headers: HEADERS });
  }
}

/** Serves the application's own files, and nothing else, to the windows of a session. */
export function serveAppScheme(session: Session): void {
  session.protocol.handle(SCHEME, serveApp);
}
