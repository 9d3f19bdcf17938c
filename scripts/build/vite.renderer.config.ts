import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { bundledPackages } from './bundled-packages.ts';

const root = fileURLToPath(new URL('../../renderer', import.meta.url));

/** The page fetches the scripts of the screens at once. Its first script imports them after the first paint. */
const preloadScreens: Plugin = {
  name: 'castellan-preload-screens',
  transformIndexHtml: (_html, { bundle }) =>
    Object.values(bundle ?? {}).flatMap((each) =>
      each.type === 'chunk' && !each.isEntry ? [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${each.fileName}` } }] : [],
    ),
};

/** The screens. Chromium 130 is the oldest that shows them; nothing is inlined, because the page may only run what it is served. */
export default defineConfig({
  root,
  base: './',
  logLevel: 'warn',
  plugins: [bundledPackages('renderer'), react(), preloadScreens],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
});
