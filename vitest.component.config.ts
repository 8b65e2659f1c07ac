import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, chromiumFile } from './scripts/chromium.ts';

const chromium = chromiumFile();
if ('missing' in chromium) throw new Error(chromium.missing);

export default defineConfig({
  plugins: [react()],
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react-aria-components',
      '@tanstack/react-virtual',
      'vitest-browser-react',
      'axe-core',
      'react/jsx-dev-runtime',
    ],
  },
  test: {
    include: ['test/component/**/*.test.tsx'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: chromium.file, args: [...CHROMIUM_FLAGS] } }),
      instances: [{ browser: 'chromium', viewport: { width: 1280, height: 720 } }],
    },
  },
});
