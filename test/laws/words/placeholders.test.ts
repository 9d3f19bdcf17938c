import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mark } from '../../../scripts/tools/scaffold.mjs';
import { root } from '../code/generated-file.ts';
import { tracked } from '../code/tracked-files.ts';

it('no file keeps a placeholder of “npm run new”', () => {
  const kept = tracked.filter((file) => /\.(ts|tsx|mjs|ps1|json|md)$/.test(file) && readFileSync(join(root, file), 'utf8').includes(mark));
  expect(kept).toEqual([]);
});
