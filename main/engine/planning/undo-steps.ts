import type { Change } from '../../contract/plan.ts';
import type { LeftAsIs, UndoStep } from '../../contract/undo-step.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { addressText } from '../../words/key-text.ts';
import { keysOf } from '../history/made-keys.ts';
import { stepsInPlace, type Run, type RunStep } from '../history/runs.ts';
import { settingAt } from './setting-at.ts';
import { whatBecame, type Became } from '../history/what-became.ts';

type Made = Pick<Extract<Became, { is: 'made' }>, 'was' | 'left' | 'added' | 'removed'>;

/**
 * The undo of a run, newest change first, without what is declared as kept. It also contains the changes of which it is not known whether they were made.
 * While the run has not ended, it contains the planned changes that may still be made as well. Each step is made only while the value is what the change has
 * left: the step of a change that was never made does nothing.
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
      return mayBeMade(run, runs, change, step) ? [back(change, asPlanned(change), settings, run.madeKeys)] : [];
    })
    .reverse();
}

/** The changes of a run that its undo leaves as they are, because no undo brings back what was there. */
export function leftAsIs(run: Run, runs: readonly Run[]): readonly LeftAsIs[] {
  const inPlace = new Set(stepsInPlace(runs).flatMap((step) => (step.run === run.id ? [step.step] : [])));
  const begun = new Map(run.steps.map((step) => [step.step, step]));
  return run.plan.changes.flatMap((change, number): LeftAsIs[] =>
    change.undo.is === 'not' && (inPlace.has(number) || mayBeMade(run, runs, change, begun.get(number)))
      ? [{ label: labelOf(change), why: change.undo.reason }]
      : [],
  );
}

/** Not known to be made, and not known not to be: still open, read as not made for now, not readable, or not begun in a run that goes on. */
function mayBeMade(run: Run, runs: readonly Run[], { address, standing }: Change, step: RunStep | undefined): boolean {
  if (run.resetAt !== undefined) return false;
  if (!step) return !run.ended && standing.is !== 'held';
  return whatBecame(step).is === 'unknown' || (step.provisional === true && !isBegunLater(address, run, runs));
}

/** A later run has begun a change at the same place: what is there now is its value. */
const isBegunLater = (address: Change['address'], run: Run, runs: readonly Run[]): boolean =>
  runs
    .slice(runs.findIndex(({ id }) => id === run.id) + 1)
    .some((later) => later.steps.some(({ change }) => addressText(change.address) === addressText(address)));

const labelOf = ({ label, target }: Change): string => `${label} of ${target.label}`;

/** What undoes one planned change, for a change that is being made and has no reading yet. */
export const undoStepOf = (change: Change, settings: readonly AnySetting[], madeKeys: readonly string[]): UndoStep =>
  back(change, asPlanned(change), settings, madeKeys);

/** The undo of changes that are made as they are planned, newest change first, without what is declared as kept. */
export const plannedUndo = (changes: readonly Change[], settings: readonly AnySetting[], madeKeys: readonly string[]): readonly UndoStep[] =>
  changes.flatMap((change) => (change.undo.is === 'exact' ? [back(change, asPlanned(change), settings, madeKeys)] : [])).reverse();

/** What a change leaves where it was made as it is planned. */
export function asPlanned({ from, to, edit }: Change): Made {
  return edit.how === 'difference' ? { was: from, left: to, added: edit.add, removed: edit.remove } : { was: from, left: to, added: [], removed: [] };
}

function back(undone: Change, { was, left, added, removed }: Made, settings: readonly AnySetting[], keys: readonly string[]): UndoStep {
  const { address, edit } = undone;
  const to = settingAt(settings, address)?.setting.undoneAs?.(was) ?? was;
  const madeKeys = to.is === 'absent' ? keysOf(undone, keys) : [];
  return {
    label: labelOf(undone),
    setter: resourceNamed(address.resource).wire.setter,
    property: address.property,
    key: address.key,
    change: edit.how === 'difference' ? { add: removed, remove: added } : { from: left, to },
    ...(madeKeys.length > 0 && { madeKeys }),
  };
}
