import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const source = (...parts: string[]) => path.join(root, ...parts);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // The core and the guard are threads of their own, started by path.
      rolldownOptions: {
        input: {
          index: source('main/index.ts'),
          worker: source('main/core/worker.ts'),
          guard: source('main/core/guard.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file and can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: source('main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: {
      outDir: source('out/renderer'),
      // Everything is a file of the application: the content security policy takes no data: scripts or styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: source('renderer/index.html') },
    },
  },
});
