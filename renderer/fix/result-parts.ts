import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import { afterRestart } from '../../main/words/changes/after-restart.ts';
import { unclearResult } from '../../main/words/changes/outcome-words.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

type Steps = readonly AppliedStepView[];
/** Every step of a run in one part; `done` are those of `pending`, `changedSince` and `verified` together. */
export interface ResultParts {
  readonly done: Steps;
  /** Done, and a control that it serves waits for a restart of the host. */
  readonly pending: Steps;
  /** Done, and by the newest reading another program or user has changed the value since. */
  readonly changedSince: Steps;
  readonly verified: Steps;
  readonly held: Steps;
  readonly already: Steps;
  /** Not done, because another program or user had changed the value before. */
  readonly moved: Steps;
  readonly notDone: Steps;
  /** Done in part or with an error, or with a result that no reading shows. */
  readonly unclear: Steps;
  /** Controls of verified changes that have other findings to fix. */
  readonly stillToFix: readonly string[];
}

const isUnclear = ({ settled, became }: AppliedStepView): boolean => unclearResult(settled.outcome, became) !== undefined;

/** What came of each step, by what the steps report, what the findings are now, and which of them were changed since. */
export function resultParts(
  steps: Steps,
  byControl: ReadonlyMap<string, readonly FindingRow[]>,
  changed: ReadonlySet<AppliedStepView['step']> = new Set(),
): ResultParts {
  const some = (control: string, wanted: (row: FindingRow) => boolean): boolean => byControl.get(control)?.some(wanted) === true;
  const those = (...outcomes: readonly string[]): Steps => steps.filter((step) => outcomes.includes(step.settled.outcome));
  const done = those('done');
  const waits = ({ change }: AppliedStepView): boolean =>
    afterRestart([change]).length > 0 && change.controls.some((control) => some(control, (row) => row.verdict === 'pending'));
  const asSet = done.filter(({ step }) => !changed.has(step));
  const verified = asSet.filter((step) => !waits(step));
  return {
    done,
    pending: asSet.filter(waits),
    changedSince: done.filter(({ step }) => changed.has(step)),
    verified,
    held: those('held'),
    already: those('already'),
    moved: those('moved').filter((step) => !isUnclear(step)),
    notDone: those('refused', 'failed', 'returned').filter((step) => !isUnclear(step)),
    unclear: steps.filter(isUnclear),
    stillToFix: [...new Set(verified.flatMap((step) => step.change.controls))].filter((control) => some(control, isToFix)),
  };
}
