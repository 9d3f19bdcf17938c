import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../main/contract/plan.ts';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import type { AppliedStepView } from '../../../main/contract/wizard/plan-view.ts';
import { findingId } from '../../../main/words/findings/finding-id.ts';
import { fixResultWords, type FixResultWords } from '../../../renderer/fix/fix-result-words.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';
import { rowOf } from '../sample-groups.ts';

const key = { vm: '1' };
const id = findingId('A', key);
const words = (
  outcomes: readonly Parameters<typeof sampleStep>[0][],
  verdict: FindingRow['verdict'] | undefined,
  purpose: Plan['purpose'] = 'fix',
  waived = false,
): FixResultWords => {
  const steps = outcomes.map((outcome, at): AppliedStepView => {
    const sample = sampleStep(outcome, at + 1);
    return { ...sample, change: { ...sample.change, controls: ['A'] } };
  });
  const plan = { purpose, choice: { targets: purpose === 'fix' ? [{ control: 'A', key }] : [], optionalGroups: [], steps: [] } } as unknown as Plan;
  return fixResultWords(plan, steps, new Map(verdict === undefined ? [] : [['A', [rowOf('A', id, { key, verdict, waived })]]]));
};

describe('the words for the result of a fix', () => {
  it('say fixed only where the fresh reading is OK', () => {
    expect(words(['done', 'already'], 'met')).toMatchObject({ good: true, title: 'Fixed' });
    expect(words(['done'], 'notMet')).toMatchObject({ good: false, title: 'Fixed in part' });
    expect(words(['done'], 'unknown')).toMatchObject({ good: false, title: 'Not verified' });
    expect(words(['done'], undefined)).toMatchObject({ good: false, title: 'Not verified' });
  });

  it('never say fixed without a step, or where a step was not made or is on hold', () => {
    expect(words([], 'met')).toMatchObject({ good: false, title: 'Not fixed' });
    for (const outcome of ['failed', 'moved', 'held'] as const) {
      expect(words([outcome], 'notMet')).toMatchObject({ good: false, title: 'Not fixed' });
      expect(words(['done', outcome], 'notMet')).toMatchObject({ good: false, title: 'Fixed in part' });
      expect(words(['done', outcome], 'met').good).toBe(false);
    }
    expect(words(['failed'], 'notMet').words).toBe('1 change was not made. After the fresh reading, 1 finding still needs a fix.');
  });

  it('count no accepted risk as a finding that still needs a fix', () => {
    expect(words(['failed'], 'notMet', 'fix', true).words).toBe('1 change was not made.');
  });

  it('name a pending restart', () => {
    expect(words(['done'], 'pending')).toMatchObject({ good: true, title: 'Restart pending' });
    expect(words(['done'], 'pending').words).toContain('next restart of the host');
  });

  it('say undone by the steps of the undo', () => {
    expect(words(['done'], 'notMet', 'undo')).toMatchObject({ good: true, title: 'Undone' });
    expect(words(['done', 'moved'], 'notMet', 'undo')).toMatchObject({ good: false, title: 'Undone in part' });
    expect(words(['failed'], 'met', 'undo')).toMatchObject({ good: false, title: 'Not undone' });
  });
});
