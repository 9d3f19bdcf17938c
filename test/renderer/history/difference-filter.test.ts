import { describe, expect, it } from 'vitest';
import { differenceCounts, filteredDifferences, type ShownDifference } from '../../../renderer/history/difference-filter.ts';
import { sampleDifference } from './sample-difference.ts';

const ours = { mover: { is: 'ours', run: '7', by: 'Anna' } } as const;
const all: readonly ShownDifference[] = [
  sampleDifference('A', 'fixed', [{}, { verdict: 'met' }], ours),
  sampleDifference('B', 'worse', [{ verdict: 'met' }, { severity: 'low' }]),
  sampleDifference('C', 'worse', [{ verdict: 'met' }, { severity: 'critical' }]),
  sampleDifference('D', 'notComparable', [{ verdict: 'unknown' }, { verdict: 'met' }], { shownAfter: 'Spooler: Disabled' }),
  sampleDifference('E', 'fixed', [{}, { verdict: 'met' }]),
];
const controls = (differences: readonly ShownDifference[]): string => differences.map(({ before, after }) => (after ?? before)?.control).join('');
const none = new Set<ShownDifference['how']>();

describe('the differences that are shown', () => {
  it('stand by kind, then what Castellan did not change, then the most severe', () => {
    expect(controls(filteredDifferences(all, none, ''))).toBe('CBDEA');
  });

  it('are those of the chosen kinds that hold the text, also in a value', () => {
    expect(controls(filteredDifferences(all, new Set(['fixed']), ''))).toBe('EA');
    expect(controls(filteredDifferences(all, none, ' spooler '))).toBe('D');
    expect(filteredDifferences(all, new Set(['fixed']), 'spooler')).toEqual([]);
  });

  it('are counted by kind, and a kind without any is left out', () => {
    expect(differenceCounts(all)).toEqual([
      ['worse', 2],
      ['notComparable', 1],
      ['fixed', 2],
    ]);
    expect(differenceCounts([])).toEqual([]);
  });
});
