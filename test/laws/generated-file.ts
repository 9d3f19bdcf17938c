import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The committed file is what would be generated now. “npm run generate” sets the variable: it is then written first. */
export function expectFresh(path: string, text: string): void {
  const file = join(root, path);
  if (process.env['CASTELLAN_GENERATE'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(readFileSync(file, 'utf8'), `${path} is stale: run “npm run generate”`).toBe(text);
}
