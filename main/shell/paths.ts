import path from 'node:path';

/** Where the built application lies: this file is bundled into `out/main/`. */
const BUILT = import.meta.dirname;

export const RENDERER_FOLDER = path.join(BUILT, '..', 'renderer');
export const PRELOAD_FILE = path.join(BUILT, '..', 'preload', 'index.cjs');
export const CORE_FILE = path.join(BUILT, 'worker.js');
export const GUARD_FILE = path.join(BUILT, 'guard.js');
