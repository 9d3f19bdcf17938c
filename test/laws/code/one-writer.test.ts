import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';

/** What opens, writes or renames a file, and why it may. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'storage/json/file-operations.ts': ['open', 'rename'],
  // A lock is one short line that no other may read as content.
  'storage/journal/journal-lock.ts': ['open'],
  'storage/journal/set-lock.ts': ['open'],
  // Only moves a file away that cannot be read.
  'storage/json/kept-file.ts': ['rename'],
};
const writing = new Set([
  'open',
  'openSync',
  'writeFile',
  'writeFileSync',
  'appendFile',
  'appendFileSync',
  'createWriteStream',
  'rename',
  'renameSync',
  'copyFile',
  'copyFileSync',
  'cp',
  'cpSync',
  'write',
  'writeSync',
]);

describe('files of the product', () => {
  it('are written by one writer alone', () => {
    const found: Record<string, readonly string[]> = {};
    for (const path of readdirSync(join(root, 'main'), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|mjs)$/.test(path)) continue;
      const text = readFileSync(join(root, 'main', path), 'utf8');
      const imported = [...text.matchAll(/import (?:\* as )?(\{[^}]*\}|\w+) from 'node:fs(?:\/promises)?'/g)].flatMap(([, names = '']) =>
        names.startsWith('{')
          ? names
              .slice(1, -1)
              .split(',')
              .map((name) => name.trim().replace(/ as .*/, ''))
          : ['everything'],
      );
      const writes = imported.filter((name) => writing.has(name) || name === 'everything').sort();
      if (writes.length > 0) found[path.replaceAll('\\', '/')] = writes;
    }
    expect(found).toEqual(allowed);
  });
});
