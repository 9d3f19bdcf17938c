import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The command line as one file for Node; packages are bundled, so that the built tree runs without node_modules. Some of them are
 * CommonJS and ask for their file name.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: 'main/shells/cli/castellan.ts',
    outDir: 'dist/cli',
    target: 'node20',
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'castellan.js', banner: 'const __filename = import.meta.filename;' } },
  },
});
