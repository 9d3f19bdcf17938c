import type { Change } from '../../contract/plan.ts';
import type { UndoStep } from '../../contract/undo-step.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { keysOf } from '../history/made-keys.ts';
import { stepsInPlace, type Run } from '../history/runs.ts';
import { settingAt } from './setting-at.ts';
import type { Became } from '../history/what-became.ts';

type Made = Pick<Extract<Became, { is: 'made' }>, 'was' | 'left' | 'added' | 'removed'>;

/**
 * The undo of a run, newest change first, without what is declared as kept. While the run has not ended, it also contains the planned changes that may still
 * be made. Each step is made only while the value is what the change has left: the step of a change that was never made does nothing.
 */
export function undoSteps(run: Run, runs: readonly Run[], settings: readonly AnySetting[]): readonly UndoStep[] {
  const inPlace = new Map(stepsInPlace(runs).flatMap((step): [number, Made][] => (step.run === run.id ? [[step.step, step.became]] : [])));
  const begun = new Map(run.steps.map((step) => [step.step, step]));
  return run.plan.changes
    .flatMap((change, number): UndoStep[] => {
      if (change.undo.is !== 'exact' || change.undoes !== undefined) return [];
      const made = inPlace.get(number);
      if (made) return [back(change, made, settings, run.madeKeys)];
      const step = begun.get(number);
      const mayComeYet = step ? !step.settled : !run.ended && change.standing.is !== 'held';
      return mayComeYet ? [back(change, asPlanned(change), settings, run.madeKeys)] : [];
    })
    .reverse();
}

/** What undoes one planned change, for a change that is being made and has no reading yet. */
export const undoStepOf = (change: Change, settings: readonly AnySetting[], madeKeys: readonly string[]): UndoStep =>
  back(change, asPlanned(change), settings, madeKeys);

/** The undo of changes that are made as they are planned, newest change first, without what is declared as kept. */
export const plannedUndo = (changes: readonly Change[], settings: readonly AnySetting[], madeKeys: readonly string[]): readonly UndoStep[] =>
  changes.flatMap((change) => (change.undo.is === 'exact' ? [back(change, asPlanned(change), settings, madeKeys)] : [])).reverse();

function asPlanned({ from, to, edit }: Change): Made {
  return edit.how === 'difference' ? { was: from, left: to, added: edit.add, removed: edit.remove } : { was: from, left: to, added: [], removed: [] };
}

function back(undone: Change, { was, left, added, removed }: Made, settings: readonly AnySetting[], keys: readonly string[]): UndoStep {
  const { address, target, label, edit } = undone;
  const to = settingAt(settings, address)?.setting.undoneAs?.(was) ?? was;
  const madeKeys = to.is === 'absent' ? keysOf(undone, keys) : [];
  return {
    label: `${label} of ${target.label}`,
    setter: resourceNamed(address.resource).wire.setter,
    property: address.property,
    key: address.key,
    change: edit.how === 'difference' ? { add: removed, remove: added } : { from: left, to },
    ...(madeKeys.length > 0 && { madeKeys }),
  };
}
