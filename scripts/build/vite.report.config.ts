import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.ts';
import { fontPackages, reportAssets } from './report-assets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The typesetter’s thread as one file, with everything that it reads beside it. Its ending says that it is a module, in every folder. */
export default defineConfig({
  root,
  logLevel: 'warn',
  plugins: [bundledPackages('report', fontPackages), reportAssets('dist/report')],
  ssr: { noExternal: true },
  build: {
    ssr: 'main/reports/pdf/typst-worker.ts',
    outDir: 'dist/report',
    target: 'node20',
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'typst-worker.mjs' } },
  },
});
