import { describe, expect, it } from 'vitest';
import type { Change, Plan } from '../../main/contract/plan.ts';
import type { RollbackEnd } from '../../main/contract/rollback.ts';
import type { Run, RunStep } from '../../main/engine/history/runs.ts';
import type { Recorded } from './rig.ts';
import { verdictOn, type Evidence } from './verdict.ts';

const off = { is: 'value', value: 0 } as const;
const on = { is: 'value', value: 1 } as const;
const change = (number: number, undoes?: string): Change => ({
  ...({ label: `Value ${String(number)}`, from: off, to: on, edit: { how: 'replace' }, undo: { is: 'exact' } } as Change),
  address: { resource: 'registry', key: { path: 'HKLM\\SOFTWARE\\Test', name: String(number), kind: 'DWord' }, property: 'value' },
  ...(undoes !== undefined && { undoes, from: on, to: off }),
});
const plan = { changes: [change(0), change(1)] } as unknown as Plan;
const made = (step: number): RunStep => ({ step, at: '', change: change(step), settled: { outcome: 'done', was: off, is: on, message: '' } });
const notMade = (step: number): RunStep => ({ ...made(step), settled: { outcome: 'failed', was: off, is: off, message: '' } });
const run = (steps: readonly RunStep[], more: Partial<Run> = {}): Run => ({
  id: 'run',
  at: '',
  by: '',
  plan,
  madeKeys: [],
  steps,
  left: [],
  ended: true,
  interrupted: true,
  ...more,
});
const undone = (step: number): Run => {
  const back: RunStep = { step: 0, at: '', change: change(step, `run#${String(step)}`), settled: { outcome: 'done', was: on, is: off, message: '' } };
  return run([back], { id: 'undo' });
};
const recorded = (...all: readonly Recorded[]): readonly Recorded[] => all;
const first: Recorded = { step: 0, way: 'made' };
const true_: Evidence = { plan, recorded: recorded(first), runs: [run([made(0), notMade(1)])], undoSteps: 1, said: [] };
const counts = (evidence: Partial<Evidence>): readonly number[] => {
  const { lost, doubled, untrue } = verdictOn({ ...true_, ...evidence });
  return [lost.length, doubled.length, untrue.length];
};

describe('the verdict of the torture', () => {
  it('finds nothing where journal, undo file and record agree', () => {
    expect(counts({})).toEqual([0, 0, 0]);
    expect(counts({ recorded: recorded(first, { step: 0, way: 'undone' }), runs: [run([made(0)]), undone(0)], undoSteps: 0 })).toEqual([0, 0, 0]);
    expect(counts({ said: ['The run run was interrupted at change 1. Reading the host shows: the planned value is set.'] })).toEqual([0, 0, 0]);
  });

  it('counts as lost what was written and the journal, the history or the undo file does not hold', () => {
    expect(counts({ runs: [run([])], undoSteps: 0 })[0]).toBeGreaterThan(0);
    expect(counts({ runs: [run([notMade(0)])], undoSteps: 0 })[0]).toBeGreaterThan(0);
    expect(counts({ undoSteps: 0 })).toEqual([1, 0, 0]);
    expect(counts({ undoSteps: undefined })).toEqual([1, 0, 0]);
    expect(counts({ recorded: recorded(first, { step: 1, way: 'foreign' }) })[0]).toBe(1);
  });

  it('counts as doubled what was written twice with nothing between', () => {
    expect(counts({ recorded: recorded(first, first) })[1]).toBe(1);
    expect(counts({ recorded: recorded(first, { step: 0, way: 'undone' }, first) })[1]).toBe(0);
  });

  it('counts as false what the journal, the undo file or the screen says and the record does not have', () => {
    expect(counts({ recorded: [] })[2]).toBeGreaterThan(0);
    expect(counts({ runs: [run([made(0)], { ended: false })] })).toEqual([0, 0, 1]);
    expect(counts({ undoSteps: 2 })).toEqual([0, 0, 1]);
    expect(counts({ said: ['The run run was interrupted at change 1. Reading the host shows: the change was not made.'] })).toEqual([0, 0, 1]);
    expect(counts({ said: ['The run run was interrupted at change 2. Reading the host shows: the planned value is set.'] })).toEqual([0, 0, 1]);
  });

  it('takes a rollback at its word only where the record has what it says', () => {
    const under = (end: RollbackEnd | undefined): RunStep => ({
      ...made(0),
      ...(end === 'returned' && { settled: { outcome: 'returned', was: off, is: off, message: '' } }),
      rollback: { name: 'run-0', seconds: 600, plantedAt: '', ...(end && { ended: { at: '', end, proofs: [], message: '' } }) },
    });
    const undoneToo = recorded(first, { step: 0, way: 'undone' });
    const nothingInPlace = { undoSteps: 0 };
    expect(counts({ runs: [run([under('kept')])] })).toEqual([0, 0, 0]);
    expect(counts({ runs: [run([under('returned')])], recorded: undoneToo, ...nothingInPlace })).toEqual([0, 0, 0]);
    expect(counts({ runs: [run([under('returned')])], recorded: [], ...nothingInPlace })).toEqual([0, 0, 0]);
    // The journal has it as restored, and it is in place; as kept, and it is restored; without an end.
    const [lost, , untrue] = counts({ runs: [run([under('returned')])], ...nothingInPlace });
    expect([lost, untrue].every((count) => (count ?? 0) > 0)).toBe(true);
    expect(counts({ runs: [run([under('kept')])], recorded: undoneToo })[2]).toBeGreaterThan(0);
    expect(counts({ runs: [run([under(undefined)])] })[2]).toBe(1);
  });
});
