import { create } from 'zustand';
import type { AppliedStepView, PlannedView } from '../../main/contract/wizard/plan-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePlan } from '../state/plan-store.ts';

interface ApplyStore {
  readonly is: 'idle' | 'applying' | 'verifying' | 'done';
  readonly cancelling: boolean;
  readonly steps: readonly AppliedStepView[];
  readonly of: number;
  readonly run: string | undefined;
  readonly purpose: PlannedView['plan']['purpose'];
  readonly notices: readonly string[];
  readonly problem: Problem | undefined;
}

export const useApply = create<ApplyStore>(() => ({
  is: 'idle',
  cancelling: false,
  steps: [],
  of: 0,
  run: undefined,
  purpose: 'fix',
  notices: [],
  problem: undefined,
}));

/** Applies the plan that was shown, or watches the apply that runs already. */
export async function startApply(
  reference: string,
  plan: PlannedView['plan'] | undefined,
  follow: boolean,
  understood: readonly string[] = [],
  ticket = '',
): Promise<void> {
  const set = useApply.setState;
  if (useApply.getState().is === 'applying' || useApply.getState().is === 'verifying') return;
  set({
    is: 'applying',
    cancelling: false,
    steps: [],
    of: plan?.changes.length ?? 0,
    run: undefined,
    purpose: plan?.purpose ?? 'fix',
    notices: [],
    problem: undefined,
  });
  useDraft.getState().go('apply');
  try {
    for await (const event of await client().apply({ reference, plan: plan?.id ?? '', understood: [...understood], ticket, follow })) {
      if (event.event === 'step') set((state) => ({ steps: [...state.steps, event.step], of: event.step.of }));
      else if (event.event === 'verifying') set({ is: 'verifying' });
      else {
        useFindings.getState().replace(event.changed);
        set({ is: 'done', run: event.run, steps: event.steps, notices: event.notices });
        usePlan.getState().drop();
        usePanel.getState().close();
        if (plan?.purpose !== 'undo') useDraft.getState().unchooseAll();
        useDraft.getState().go('result');
      }
    }
  } catch (error) {
    set({ is: 'idle', problem: problemFrom(error, 'Applying the plan') });
  } finally {
    set({ cancelling: false });
  }
}

/** Stops after the change at hand: a setter is never interrupted. */
export async function stopApplying(reference: string): Promise<void> {
  useApply.setState({ cancelling: true });
  try {
    await client().cancel({ reference });
  } catch (error) {
    useApply.setState({ cancelling: false, problem: problemFrom(error, 'Stopping') });
  }
}
