import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { JournalEntry, Settled } from '../../../../main/contract/journal.ts';
import { StepRollbacks } from '../../../../main/engine/history/step-rollback.ts';

type Entry = Parameters<StepRollbacks['take']>[0];
type Ended = Extract<JournalEntry, { entry: 'rollbackEnded' }>;
const old: FactState = { is: 'value', value: true };
const set: FactState = { is: 'value', value: false };
const settled: Settled = { outcome: 'done', was: old, is: set, message: 'Set.' };
const step = { step: 2, settled };
const planted = { entry: 'rollbackPlanted', at: '1', run: 'r', step: 2, name: 'CastellanRollback', seconds: 600 } as unknown as Entry;
const counting = { entry: 'countdownStarted', at: '2', run: 'r', step: 2 } as unknown as Entry;
const ended = (end: Ended['end'], is: FactState, more: Partial<Ended> = {}): Entry =>
  ({ entry: 'rollbackEnded', at: '3', run: 'r', step: 2, end, is, proofs: [], message: 'Ended.', ...more }) as unknown as Entry;
const after = (...entries: readonly Entry[]) => {
  const rollbacks = new StepRollbacks();
  for (const entry of entries) rollbacks.take(entry);
  return rollbacks.over(step);
};

describe('the rollback of a step', () => {
  it('is none when none was planted, even where other entries name one', () => {
    expect(after()).toBe(step);
    expect(after(counting, ended('returned', old))).toBe(step);
  });

  it('has its countdown from the time that it was started', () => {
    expect(after(planted)).toEqual({ ...step, rollback: { name: 'CastellanRollback', seconds: 600, plantedAt: '1' } });
    expect(after(planted, counting).rollback?.startedAt).toBe('2');
  });

  it.each([
    ['removed', { ...settled }],
    ['kept', { ...settled, message: 'Ended.' }],
    ['returned', { ...settled, outcome: 'returned', is: old, message: 'Ended.' }],
    ['notReturned', { ...settled, outcome: 'failed', is: old, message: 'Ended.' }],
  ] as const)('leaves the step with the value that was read at its end: %s', (end, expected) => {
    expect(after(planted, counting, ended(end, old)).settled).toEqual(expected);
  });

  it('counts by its last end, and names who kept the change', () => {
    const both = after(planted, ended('kept', set, { by: 'Anna' }), ended('returned', old));
    expect([both.settled.outcome, both.rollback?.ended?.by]).toEqual(['returned', undefined]);
    expect(after(planted, ended('kept', set, { by: 'Anna' })).rollback?.ended?.by).toBe('Anna');
  });

  it('gives no value to a step that was interrupted', () => {
    const rollbacks = new StepRollbacks();
    for (const entry of [planted, ended('returned', old)]) rollbacks.take(entry);
    expect(rollbacks.over({ step: 2 })).not.toHaveProperty('settled');
  });
});
