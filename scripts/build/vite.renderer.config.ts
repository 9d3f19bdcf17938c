import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';

const root = fileURLToPath(new URL('../../renderer', import.meta.url));

/** The screens. Chromium 130 is the oldest that shows them; nothing is inlined, because the page may only run what it is served. */
export default defineConfig({
  root,
  base: './',
  logLevel: 'warn',
  plugins: [bundledPackages('renderer'), react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
