import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demands } from '../../main/catalogue/demand.ts';
import { controls } from '../../main/catalogue/index.generated.ts';
import { root } from './code/generated-file.ts';

const page = readFileSync(join(root, 'docs/demands.md'), 'utf8');
const explained = [...page.matchAll(/^\| (S\d\d) \| (.+) \|$/gmu)];

it('the page of demands explains each demand of the checklist once, in a sentence', () => {
  expect(explained.map(([, demand]) => demand)).toEqual(demands);
  expect(explained.filter(([, , sentence = '']) => !/^[A-Z].+\.$/u.test(sentence))).toEqual([]);
});

it('the page of demands explains each demand that a control serves', () => {
  const known = new Set(explained.map(([, demand]) => demand));
  expect(controls.flatMap((control) => control.serves.filter((demand) => !known.has(demand)).map((demand) => `${control.id}: ${demand}`))).toEqual([]);
});
