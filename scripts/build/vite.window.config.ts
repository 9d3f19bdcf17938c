import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The main process of the window as one file; only Electron itself stays outside. */
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
      output: { format: 'es', entryFileNames: 'castellan-window.js', banner: 'const __filename = import.meta.filename;' },
    },
  },
});
