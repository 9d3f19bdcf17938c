import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';
import { removeEarlierScripts } from './remove-earlier-scripts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The main process of the window: a small file that shows the window, the program behind its pages, which is loaded then, and what both use. Only Electron
 * itself stays outside. The folder also has the preload script, so it is not emptied.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  plugins: [bundledPackages('window'), removeEarlierScripts(join(root, 'dist', 'electron'))],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'main/shells/electron/castellan-window.ts',
    outDir: 'dist/electron',
    target: 'node20',
    emptyOutDir: false,
    rolldownOptions: {
      external: ['electron'],
      output: {
        format: 'es',
        entryFileNames: 'castellan-window.js',
        chunkFileNames: '[name].js',
        banner: 'const __filename = import.meta.filename;',
      },
    },
  },
});
