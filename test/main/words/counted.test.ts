import { expect, it } from 'vitest';
import { counted } from '../../../main/words/counted.ts';

it.each([
  [0, 'no changes'],
  [1, '1 change'],
  [50_000, '50,000 changes'],
])('counted puts %i into words', (count, words) => {
  expect(counted(count, 'change', 'changes')).toBe(words);
});
