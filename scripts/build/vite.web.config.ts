import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The wizard's server for browsers as one file for Node, beside the built renderer. */
export default defineConfig({
  root,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['bufferutil', 'utf-8-validate'] },
  build: {
    ssr: 'main/shells/web/castellan-web.ts',
    outDir: 'dist/web',
    target: 'node20',
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'castellan-web.js', banner: 'const __filename = import.meta.filename;' } },
  },
});
