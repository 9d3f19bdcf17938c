import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../main/contract/wizard/history-view.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';
import { runTotals } from '../../../renderer/history/run-totals.ts';

type Step = RunView['steps'][number];
const settled = (outcome: Parameters<typeof sampleStep>[0], step: number, inPlace: boolean): Step => ({ ...sampleStep(outcome, step), inPlace });
function begun(step: number): Step {
  const { settled: _result, ...rest } = sampleStep('done', step);
  return { ...rest, inPlace: false };
}

describe('the numbers of a run', () => {
  it('count what is done, on hold, in place, and what has no known result', () => {
    const steps = [settled('done', 1, true), settled('done', 2, false), settled('held', 3, false), settled('failed', 4, false), begun(5)];
    const totals = runTotals({ steps });
    expect({ ...totals, settled: totals.settled.map((step) => step.step) }).toEqual({ done: 2, held: 1, inPlace: 1, unknown: 1, settled: [1, 2, 3, 4] });
  });

  it('are all zero for a run that was ended before its first change', () => {
    expect(runTotals({ steps: [] })).toEqual({ done: 0, held: 0, inPlace: 0, unknown: 0, settled: [] });
  });
});
