import type { WindowEvent } from '../../main/contract/vm-window.ts';
import type { LastRunView, SetByUsView } from '../../main/contract/wizard/history-view.ts';
import type { AppliedStepView, PlannedView } from '../../main/contract/wizard/plan-view.ts';

/** What this window has seen of its last apply. */
export interface LiveResult {
  readonly run: string;
  readonly purpose: PlannedView['plan']['purpose'];
  readonly steps: readonly AppliedStepView[];
  readonly windows: readonly WindowEvent[];
  readonly notices: readonly string[];
}
export interface ShownResult {
  readonly run: string;
  readonly purpose: PlannedView['plan']['purpose'];
  readonly steps: readonly AppliedStepView[];
  readonly windows: readonly WindowEvent[];
  readonly notices: readonly string[];
  readonly notBegun: LastRunView['notBegun'];
  readonly changedSince: readonly SetByUsView[];
  /** Changes that were begun and whose result was not read yet. */
  readonly unknown: number;
  /** Present where the journal tells it. */
  readonly journaled?: Pick<LastRunView['run'], 'at' | 'by' | 'ticket' | 'approver' | 'resetAt' | 'ended' | 'interrupted'> | undefined;
}

/** The newest run by the journal, with the messages that this window has of it. Until the journal was read: what this window has seen. */
export function shownResult(live: LiveResult | undefined, last: LastRunView | undefined): ShownResult | undefined {
  if (!last) return live && { ...live, notBegun: [], changedSince: [], unknown: 0 };
  const { run, windows, notBegun, changedSince } = last;
  const steps = run.steps.flatMap((step): AppliedStepView[] => (step.settled ? [{ ...step, settled: step.settled }] : []));
  const seen = live?.run === run.id ? live : undefined;
  return {
    run: run.id,
    purpose: run.purpose,
    steps,
    windows: seen && seen.windows.length > 0 ? seen.windows : windows,
    notices: seen?.notices ?? [],
    notBegun,
    changedSince,
    unknown: run.steps.length - steps.length,
    journaled: run,
  };
}
