import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codePoint, invisible } from '../../../main/contract/foreign-text.ts';
import { root } from '../code/generated-file.ts';

const script = readFileSync(join(root, 'scripts', 'powershell', 'write', 'undo', 'ConvertTo-VisibleText.ps1'), 'utf8');
const table = /\[int\[\]\] @\(([\s\S]*?)\)/u.exec(script)?.[1] ?? '';
const limits = [...table.matchAll(/0x([0-9A-F]+)/gu)].map(([, hex]) => Number.parseInt(hex ?? '', 16));
const ranges = limits.flatMap((first, at) => (at % 2 === 0 ? [[first, limits[at + 1] ?? -1] as const] : []));

it('the scripts that work without Castellan hide the characters that Castellan hides', () => {
  expect(ranges.length).toBeGreaterThan(10);
  const hidden = new Uint8Array(0x110000);
  for (const [first, last] of ranges) hidden.fill(1, first, last + 1);
  const different: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if ((hidden[code] === 1) !== invisible.test(character)) different.push(codePoint(character));
  }
  expect(different.slice(0, 20)).toEqual([]);
});
