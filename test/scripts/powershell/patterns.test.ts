import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../scripts/powershell', import.meta.url));
const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ps1'));
const usesPattern = /-[ci]?(?:not)?(?:match|replace|split)\b|\[regex\]::|ValidatePattern/;
const literal = /'((?:[^']|'')*)'|"((?:[^"`]|`.)*)"/g;

/** `$` takes a line feed at the end of the text: “S-1-5-18\n” is no SID. */
const loose = (line: string): boolean =>
  usesPattern.test(line) &&
  [...line.matchAll(literal)].some((match) => {
    const pattern = match[1] ?? match[2] ?? '';
    return pattern.startsWith('^') || /(?:^|[^\\])\$(?:$|\||\)(?!['"]))/.test(pattern);
  });

it('patterns of the scripts are anchored with \\A and \\z', () => {
  expect(scripts.length).toBeGreaterThan(80);
  const found = scripts.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => (loose(line) ? [`${name}:${String(index + 1)} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

it.each(["if ($x -cnotmatch '^S-1-[0-9-]+$') {", '[ValidatePattern("^a$")]', "$y -split 'a$|b'"])('%s is found', (line) => {
  expect(loose(line)).toBe(true);
});

it('tables with paths of the host as keys compare them by code unit, where files and folders are read', () => {
  const files = scripts.filter((name) => /^read[\\/](files|data-folder)[\\/]/.test(name));
  expect(files.length).toBeGreaterThan(8);
  // Those two have fixed words as keys.
  const found = files.flatMap((name) => [...readFileSync(join(root, name), 'utf8').matchAll(/\$\w+ = @\{\}/g)].map(([text]) => text));
  expect(found.sort()).toEqual(['$state = @{}', '$text = @{}']);
});
