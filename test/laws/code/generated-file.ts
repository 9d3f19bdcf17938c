import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The committed file is what would be generated now. “npm run generate” sets the variable: what is stale is then written first, and its name
 * added to the list that the tool reads.
 */
export function expectFresh(path: string, text: string): void {
  const file = join(root, path);
  if (process.env['CASTELLAN_GENERATE'] === '1' && !(existsSync(file) && readFileSync(file, 'utf8') === text)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const list = process.env['CASTELLAN_GENERATED'];
    if (list !== undefined) appendFileSync(list, `${path}\n`);
  }
  expect(readFileSync(file, 'utf8'), `${path} is stale: run “npm run generate”`).toBe(text);
}
