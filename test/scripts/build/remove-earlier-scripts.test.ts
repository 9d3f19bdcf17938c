import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { removeEarlierScripts } from '../../../scripts/build/remove-earlier-scripts.ts';

it('a build removes the scripts of earlier builds from its folder, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'castellan-build-'));
  for (const name of ['earlier.js', 'preload.cjs']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'entry.ts'), 'export const one = 1;');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [removeEarlierScripts(folder)],
    build: { ssr: 'entry.ts', outDir: folder, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: 'now.js' } } },
  });
  expect(readdirSync(folder).sort()).toEqual(['entry.ts', 'now.js', 'preload.cjs']);
});
