import { expect, it } from 'vitest';
import { resultSum } from '../../../renderer/apply/result-sum.ts';
import { resultParts } from '../../../renderer/fix/result-parts.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';

const outcomes = (...all: readonly Parameters<typeof sampleStep>[0][]) => all.map((outcome, at) => sampleStep(outcome, at));

it('a sum names each part that has changes, and no other', () => {
  const all = resultParts(outcomes('done', 'done', 'already', 'held', 'moved', 'failed'), new Map(), new Set([1]));
  expect(resultSum(all, 2)).toBe(
    '2 changes done and verified. 1 of these: changed since by another program or user. 1 already set. 1 on hold. 1 not done: another program or user had changed the value. 3 not done.',
  );
  expect(resultSum(resultParts(outcomes('done'), new Map()), 0)).toBe('1 change done and verified.');
  expect(resultSum(resultParts([], new Map()), 1)).toBe('No changes done and verified. 1 not done.');
});
