// Builds the program that kills Castellan again and again into a folder, and answers its path.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './set-up.mjs';

export async function buildTorture(outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'test', 'torture', 'torture-program.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'torture.mjs' } },
    },
  });
  return join(outDir, 'torture.mjs');
}
