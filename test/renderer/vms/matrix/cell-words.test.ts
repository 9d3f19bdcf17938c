import { describe, expect, it } from 'vitest';
import { cellWords } from '../../../../renderer/vms/matrix/cell-words.ts';
import { rowOf } from '../../sample-groups.ts';

describe('what a cell says', () => {
  it.each([
    ['no finding', [], false],
    ['To fix, high', [rowOf('A', '1')], false],
    ['To fix, high, 2 findings, in the plan', [rowOf('A', '1'), rowOf('A', '2', { severity: 'low' })], true],
    ['Could not be read', [rowOf('A', '1', { verdict: 'unknown' })], false],
    ['Accepted risk, 2 findings', [rowOf('A', '1', { waived: true }), rowOf('A', '2', { verdict: 'met' })], false],
  ])('%s', (words, rows, inPlan) => {
    expect(cellWords(rows, inPlan)).toBe(words);
  });
});
