import type { RunView } from '../../main/contract/wizard/history-view.ts';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';

export interface RunTotals {
  readonly done: number;
  readonly held: number;
  /** Changes that are still as the run left them: what an undo takes. */
  readonly inPlace: number;
  /** Changes that were begun and whose result could not be read, or was not read yet. */
  readonly unknown: number;
  /** The steps that have ended. */
  readonly settled: readonly AppliedStepView[];
}

/** The numbers of one run of the journal. */
export function runTotals({ steps }: Pick<RunView, 'steps'>): RunTotals {
  const settled = steps.flatMap((step): AppliedStepView[] => (step.settled ? [{ ...step, settled: step.settled }] : []));
  const count = (outcome: string): number => settled.filter((step) => step.settled.outcome === outcome).length;
  return {
    done: count('done'),
    held: count('held'),
    inPlace: steps.filter((step) => step.inPlace).length,
    unknown: steps.filter((step) => !step.settled || step.unknown === true).length,
    settled,
  };
}
