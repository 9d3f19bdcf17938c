import { describe, expect, it } from 'vitest';
import type { AppliedStepView } from '../../../main/contract/wizard/plan-view.ts';
import { resultSum } from '../../../renderer/apply/result-sum.ts';
import { resultParts } from '../../../renderer/fix/result-parts.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';
import { rowOf } from '../sample-groups.ts';

const step = (outcome: Parameters<typeof sampleStep>[0], number: number, more: Partial<AppliedStepView['change']> = {}): AppliedStepView => {
  const sample = sampleStep(outcome, number);
  return { ...sample, change: { ...sample.change, controls: ['A'], ...more } };
};
const numbers = (steps: readonly AppliedStepView[]): readonly number[] => steps.map((each) => each.step);

describe('the parts of a result', () => {
  it('contain every step once; a changed value stands apart', () => {
    const outcomes = ['done', 'already', 'held', 'failed', 'moved', 'refused', 'returned'] as const;
    const parts = resultParts(
      outcomes.map((outcome, index) => step(outcome, index + 1)),
      new Map(),
    );
    expect([parts.verified, parts.already, parts.held, parts.moved, parts.notDone].map(numbers)).toEqual([[1], [2], [3], [5], [4, 6, 7]]);
    expect(parts.unclear).toEqual([]);
    expect(parts.pending).toEqual([]);
  });

  it('keep a change apart that was done in part, and one whose result no reading shows', () => {
    const parts = resultParts([sampleStep('moved', 1, 'made'), sampleStep('failed', 2, 'unknown'), sampleStep('failed', 3)], new Map());
    expect([parts.unclear, parts.moved, parts.notDone].map(numbers)).toEqual([[1, 2], [], [3]]);
    expect(resultSum(parts, 0)).toContain('2 done in part, or with a result that is not known. 1 not done.');
  });

  it('keep a change apart whose control waits for a restart', () => {
    const steps = [step('done', 1, { takesEffect: 'afterRestart' }), step('done', 2, { takesEffect: 'afterRestart', controls: ['B'] }), step('done', 3)];
    const byControl = new Map([
      ['A', [rowOf('A', '1', { verdict: 'pending' })]],
      ['B', [rowOf('B', '2', { verdict: 'met' })]],
    ]);
    const parts = resultParts(steps, byControl);
    expect([numbers(parts.pending), numbers(parts.verified), numbers(parts.done)]).toEqual([[1], [2, 3], [1, 2, 3]]);
  });

  it('keep a done change apart whose value was changed since, and never call it verified or pending', () => {
    const steps = [step('done', 1, { takesEffect: 'afterRestart' }), step('done', 2)];
    const byControl = new Map([['A', [rowOf('A', '1', { verdict: 'pending' })]]]);
    const parts = resultParts(steps, byControl, new Set([1]));
    expect([numbers(parts.done), numbers(parts.changedSince), numbers(parts.pending), numbers(parts.verified)]).toEqual([[1, 2], [1], [], [2]]);
  });

  it('name a control once that still has something to fix, and no accepted risk', () => {
    const byControl = new Map([
      ['A', [rowOf('A', '1', { verdict: 'met' }), rowOf('A', '2')]],
      ['B', [rowOf('B', '3', { waived: true })]],
    ]);
    expect(resultParts([step('done', 1), step('done', 2), step('done', 3, { controls: ['B'] })], byControl).stillToFix).toEqual(['A']);
    expect(resultParts([step('failed', 1)], byControl).stillToFix).toEqual([]);
  });
});
