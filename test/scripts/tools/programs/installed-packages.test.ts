import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingPackages } from '../../../../scripts/tools/programs/installed-packages.mjs';
import { root } from '../../../laws/code/generated-file.ts';

const lock = { packages: { '': { version: '1.0.0' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } };

describe('the packages that package-lock.json names', () => {
  it('are installed here', () => {
    const read = (path: string): object => JSON.parse(readFileSync(join(root, path), 'utf8')) as object;
    expect(missingPackages(read('package-lock.json'), read('node_modules/.package-lock.json'))).toEqual([]);
  });
  it('are missing when one has another version or is not there; an optional one may be', () => {
    expect(missingPackages(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toEqual([]);
    expect(missingPackages(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toEqual(['node_modules/a']);
    expect(missingPackages(lock, {})).toEqual(['node_modules/a']);
  });
});
