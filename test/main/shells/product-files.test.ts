import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { productFiles } from '../../../main/shells/product-files.ts';

const at = (...parts: readonly string[]): string => resolve('/', ...parts);
const seenFrom = (...parts: readonly string[]): string => pathToFileURL(at(...parts)).href;

describe('the paths of the files of the product', () => {
  it.each(['cli', 'web', 'electron'])('in a built tree, beside dist/%s', (part) => {
    expect(productFiles(seenFrom('tree', 'dist', part, 'program.js'))).toEqual({
      pages: at('tree', 'dist', 'renderer'),
      report: at('tree', 'dist', 'report'),
      scripts: at('tree', 'scripts', 'powershell'),
      program: undefined,
    });
  });
  it('in a package: screens in the archive, what others open outside of it', () => {
    const program = seenFrom('opt', 'Castellan', 'resources', 'app.asar', 'dist', 'electron', 'castellan-window.js');
    const resources = at('opt', 'Castellan', 'resources');
    expect(productFiles(program, () => true)).toEqual({
      pages: join(resources, 'app.asar', 'dist', 'renderer'),
      report: join(resources, 'app.asar.unpacked', 'dist', 'report'),
      scripts: join(resources, 'powershell'),
      program: at('opt', 'Castellan'),
    });
    expect(productFiles(program, () => false).report).toBe(join(resources, 'app.asar', 'dist', 'report'));
  });
});
