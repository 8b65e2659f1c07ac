import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, chromiumFile } from './scripts/chromium.ts';

const chromium = chromiumFile();
if ('missing' in chromium) throw new Error(`The component tests need Chromium. ${chromium.missing}`);

export default defineConfig({
  plugins: [react()],
  // react-aria asks for it where NODE_ENV is `test`: lists are laid out as in a window, not as in a simulated one.
  define: { 'process.env.VIRT_ON': '"true"' },
  // What the components stand on, named so that it is prepared before the first test and not in the middle of one.
  optimizeDeps: {
    include: [
      'react-aria-components',
      'react-dom/client',
      'react-hook-form',
      '@hookform/resolvers/zod',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      '@tanstack/react-router',
      'axe-core',
      'papaparse',
      'pdfjs-dist',
      'vitest-browser-react',
      'zod',
    ],
  },
  test: {
    root: import.meta.dirname,
    testTimeout: 60_000,
    include: ['test/component/**/*.test.{ts,tsx}'],
    setupFiles: ['test/component/setup.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: chromium.file, args: [...CHROMIUM_FLAGS] } }),
      instances: [{ browser: 'chromium', viewport: { width: 1000, height: 700 } }],
    },
  },
});
