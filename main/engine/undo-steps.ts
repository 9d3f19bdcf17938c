import type { SettledState } from '../contract/fact-state.ts';
import type { Json } from '../contract/json.ts';
import { resourceNamed } from '../resources/index.ts';
import type { AnySetting } from '../resources/grammar/fact.ts';
import { stepsInPlace, type Run } from './runs.ts';
import { settingAt } from './setting-at.ts';

/** One step back as the setters take it: what a script needs that knows no plan. */
export interface UndoStep {
  readonly label: string;
  readonly setter: string;
  readonly property: string;
  readonly key: Readonly<Record<string, string>>;
  readonly change: { readonly from: SettledState; readonly to: SettledState } | { readonly add: readonly Json[]; readonly remove: readonly Json[] };
}

/** The way back from a run, newest first, without what is declared as kept. */
export function undoSteps(run: Run, runs: readonly Run[], settings: readonly AnySetting[]): readonly UndoStep[] {
  return stepsInPlace(runs)
    .filter((step) => step.run === run.id && step.change.undo.is === 'exact')
    .reverse()
    .map(({ change, became }) => {
      const { was, left, added, removed } = became;
      const to = settingAt(settings, change.address)?.setting.undoneAs?.(was) ?? was;
      return {
        label: `${change.label} of ${change.target.label}`,
        setter: resourceNamed(change.address.resource).wire.setter,
        property: change.address.property,
        key: change.address.key,
        change: change.edit.how === 'difference' ? { add: removed, remove: added } : { from: left, to },
      };
    });
}
