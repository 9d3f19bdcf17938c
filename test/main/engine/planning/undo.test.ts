import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { JournalEntry, Settled } from '../../../../main/contract/journal.ts';
import type { Change, Plan } from '../../../../main/contract/plan.ts';
import { makePlan } from '../../../../main/engine/planning/plan.ts';
import { settingsOf } from '../../../../main/engine/planning/setting-at.ts';
import { makeUndoPlan, type UndoPlanned } from '../../../../main/engine/planning/undo.ts';
import { undoSteps } from '../../../../main/engine/planning/undo-steps.ts';
import { runsOf, type Run } from '../../../../main/engine/history/runs.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { knownFrom } from '../../../laws/host/facts-from-given.ts';
import { identity } from '../fakes.ts';
import { at, factsOf, judging, reading, row, unread } from '../known.ts';
import { timeWords } from '../../../../main/words/utc-times.ts';

const settings = settingsOf(controls);

/** The plan that fixes this control in the state of its bad example. */
function planOf(id: string): Plan {
  const control = controls.find((each) => each.id === id) ?? expect.fail(`no control ${id}`);
  return makePlan({ controls: [control], optionalGroups: new Set() }, knownFrom(control, control.examples?.bad ?? []), identity, sha256).plan;
}
const firstOf = (plan: Plan): Change => plan.changes[0] ?? expect.fail('an empty plan');

/** A run of the plan as the journal tells it: `settled` answers what came of each change that was begun. */
function runOf(plan: Plan, settled: readonly (Settled | 'open')[], ended = false): readonly [Run, readonly Run[]] {
  const entries: readonly JournalEntry[] = [
    { entry: 'runStarted', at, run: 'r', plan, by: 'test', version: '0' },
    ...settled.flatMap((each, step): JournalEntry[] => [
      { entry: 'changeIntended', at, run: 'r', step },
      ...(each === 'open' ? [] : [{ entry: 'changeSettled' as const, at, run: 'r', step, settled: each }]),
    ]),
    ...(ended ? [{ entry: 'runEnded' as const, at, run: 'r', done: 0, notDone: 0 }] : []),
  ];
  const runs = runsOf(entries);
  return [runs[0] ?? expect.fail('no run'), runs];
}
const made = ({ from, to }: Change): Settled => ({ outcome: 'done', was: from, is: to, message: '' });
const now = ({ address }: Change, state: FactState) => judging(factsOf(reading(address.resource, [row(address.key, { [address.property]: state })])));
const undone = (plan: Plan, settled: readonly Settled[], state: FactState, known = controls): UndoPlanned => {
  const [run, runs] = runOf(plan, settled, true);
  return makeUndoPlan(run, runs, known, now(firstOf(plan), state), identity, sha256);
};

describe('the undo plan', () => {
  const plan = planOf('W02-42');
  const change = firstOf(plan);

  it('leaves out a value that is the old one already, and says so', () => {
    expect(undone(plan, [made(change)], change.from)).toMatchObject({ plan: { changes: [] }, notUndone: [{ why: 'The value is already the old one.' }] });
  });
  it('says in words when the run was whose old values it restores', () => {
    expect(undone(plan, [made(change)], change.to).plan.changes[0]?.consequence[0]).toBe(`Restores the value from before ${timeWords(at)}.`);
  });
  it('puts a value that could not be read on hold, with the reason', () => {
    const standing = { is: 'held', by: 'unknown', reason: 'The current value could not be read: access denied' };
    expect(undone(plan, [made(change)], unread).plan.changes.map((each) => each.standing)).toEqual([standing]);
    expect(undone(plan, [made(change)], { is: 'notAsked' }).plan.changes[0]?.standing).toMatchObject({
      by: 'unknown',
      reason: expect.stringMatching(/not read$/) as string,
    });
  });
  it('says which changes it does not know the outcome of', () => {
    const lost: Settled = { outcome: 'failed', was: unread, is: unread, message: 'gone' };
    expect(undone(plan, [lost], change.to)).toMatchObject({
      plan: { changes: [] },
      notUndone: [{ why: expect.stringContaining('access denied (gone)') as string }],
    });
  });
  it('names a setting that this version no longer manages', () => {
    expect(undone(plan, [made(change)], change.to, [])).toMatchObject({
      plan: { changes: [] },
      notUndone: [{ why: expect.stringContaining('Restore it manually') as string }],
    });
  });
});

describe('the undo script', () => {
  const replace = planOf('W02-42');
  const set = planOf('W11-A02');
  const steps = (plan: Plan, settled: readonly (Settled | 'open')[], ended = false): unknown => {
    const [run, runs] = runOf(plan, settled, ended);
    return undoSteps(run, runs, settings).map((step) => step.change);
  };

  it('contains a change that may still be made, as it was planned', () => {
    const change = firstOf(replace);
    const { edit } = firstOf(set);
    const elements = edit.how === 'difference' ? [{ add: edit.remove, remove: edit.add }] : expect.fail('no set');
    expect(steps(replace, [])).toEqual([{ from: change.to, to: change.from }]);
    expect(steps(replace, ['open'])).toEqual([{ from: change.to, to: change.from }]);
    expect(steps(set, [])).toEqual(elements);
  });
  it('contains no change after the end of the run, and none that is on hold', () => {
    expect(steps(replace, [], true)).toEqual([]);
    const held = { ...replace, changes: [{ ...firstOf(replace), standing: { is: 'held' as const, by: 'kept' as const, reason: 'r' } }] };
    expect(steps(held, [])).toEqual([]);
  });
  it('contains no change whose undo is declared as impossible, and none that undoes another', () => {
    const change = firstOf(replace);
    expect(steps({ ...replace, changes: [{ ...change, undo: { is: 'not', reason: 'r' } }] }, [made(change)])).toEqual([]);
    expect(steps({ ...replace, changes: [{ ...change, undoes: 'other#0' }] }, [made(change)])).toEqual([]);
  });
});
