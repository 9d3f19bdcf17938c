import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { listScriptHashes } from '../../main/powershell/script-integrity.ts';
import { catalogueIndex, controlsReference, settableList } from '../../scripts/tools/generated-texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = join(root, 'scripts', 'powershell');
/** “npm run generate” sets it: the texts are then written instead of compared. */
const writes = process.env['CASTELLAN_GENERATE'] === '1';

describe('what is generated is fresh', () => {
  it.each([
    ['main/catalogue/index.generated.ts', () => catalogueIndex(root)],
    ['assets/controls.md', () => controlsReference(controls)],
    ['scripts/powershell/settable.generated.json', () => settableList(controls)],
    // Last: it holds the hash of the file before it.
    ['scripts/powershell/integrity.generated.json', async () => `${JSON.stringify(await listScriptHashes(scripts), null, 2)}\n`],
  ])('%s: run “npm run generate” when this fails', async (path, text) => {
    const file = join(root, path);
    const fresh = await text();
    if (writes) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, fresh);
    }
    expect(readFileSync(file, 'utf8')).toBe(fresh);
  });
});
