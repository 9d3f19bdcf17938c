import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

/** Asks which operator an expression has. */
const asksForOperator = /\.op\b|\[['"]op['"]\]|['"]op['"] in |\{[^{}:]*\bop\b[^{}:]*\}\s*(?::\s*Expression|=)/;

it('no walk over expressions has a switch over operators of its own: fold is exhaustive for all of them', () => {
  const asking = tracked
    .filter((file) => /^(main|scripts|renderer)\/.*\.(ts|tsx|mjs)$/.test(file))
    .filter((file) => asksForOperator.test(readFileSync(join(root, file), 'utf8')));
  expect(asking).toEqual(['main/grammar/fold.ts']);
});
