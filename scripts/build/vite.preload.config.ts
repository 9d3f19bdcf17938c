import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A sandboxed preload script is CommonJS, and one file. */
export default defineConfig({
  root,
  logLevel: 'warn',
  plugins: [bundledPackages('preload')],
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'main/shells/electron/preload.ts',
    outDir: 'dist/electron',
    target: 'node20',
    emptyOutDir: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
});
