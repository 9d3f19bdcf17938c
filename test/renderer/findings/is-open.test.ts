import { expect, it } from 'vitest';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import { countsOf } from '../../../main/words/findings/counts-of.ts';
import { isOpen } from '../../../renderer/findings/is-open.ts';
import { rowOf } from '../sample-groups.ts';

it('an area is open while something is to fix, to read or to answer; a pending restart and an accepted risk are done', () => {
  const open = (verdict: FindingRow['verdict'], waived = false): boolean => isOpen(countsOf([rowOf('A', '1', { verdict, waived })]));
  expect((['notMet', 'unknown', 'manual'] as const).map((verdict) => open(verdict))).toEqual([true, true, true]);
  expect((['met', 'pending', 'notApplicable'] as const).map((verdict) => open(verdict))).toEqual([false, false, false]);
  expect(open('notMet', true)).toBe(false);
});
