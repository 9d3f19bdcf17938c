import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The main process of the window: a small file that shows the window, and the program behind its pages, which is loaded then. Only Electron itself stays
 * outside. The files have fixed names, so that no file of an earlier build stays beside them.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  plugins: [bundledPackages('window')],
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
