import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import { afterRestart } from '../../main/words/after-restart.ts';

type Steps = readonly AppliedStepView[];
/** Every step of a run in one part; `done` are those of `pending` and `verified` together. */
export interface ResultParts {
  readonly done: Steps;
  /** Done, and a control that it serves waits for a restart of the host. */
  readonly pending: Steps;
  readonly verified: Steps;
  readonly held: Steps;
  readonly already: Steps;
  readonly notDone: Steps;
  /** Controls of verified changes that have other findings to fix. */
  readonly stillToFix: readonly string[];
}

/** What came of each step, by what the steps report and what the findings are now. */
export function resultParts(steps: Steps, byControl: ReadonlyMap<string, readonly FindingRow[]>): ResultParts {
  const some = (control: string, wanted: (row: FindingRow) => boolean): boolean => byControl.get(control)?.some(wanted) === true;
  const those = (...outcomes: readonly string[]): Steps => steps.filter((step) => outcomes.includes(step.settled.outcome));
  const done = those('done');
  const waits = ({ change }: AppliedStepView): boolean =>
    afterRestart([change]).length > 0 && change.controls.some((control) => some(control, (row) => row.verdict === 'pending'));
  const verified = done.filter((step) => !waits(step));
  return {
    done,
    pending: done.filter(waits),
    verified,
    held: those('held'),
    already: those('already'),
    notDone: steps.filter(({ settled: { outcome } }) => outcome !== 'done' && outcome !== 'held' && outcome !== 'already'),
    stillToFix: [...new Set(verified.flatMap((step) => step.change.controls))].filter((control) =>
      some(control, (row) => row.verdict === 'notMet' && !row.waived),
    ),
  };
}
