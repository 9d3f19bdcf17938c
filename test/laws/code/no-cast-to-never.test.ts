import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

const sources = tracked.filter((file) => /^(?:main|renderer|scripts)\/.*\.(?:ts|tsx|mts)$/.test(file));

describe('the sources of the product', () => {
  it('call no value a never: such a value fits every type, so a wrong one is not found', () => {
    expect(sources.length).toBeGreaterThan(300);
    const cast = /(?<!\/\/.*|^\s*\*.*)\bas never\b/;
    expect(
      sources.filter((file) =>
        readFileSync(join(root, file), 'utf8')
          .split('\n')
          .some((line) => cast.test(line)),
      ),
    ).toEqual([]);
  });
});
