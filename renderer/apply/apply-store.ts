import { create } from 'zustand';
import type { AppliedStepView, PlannedView } from '../../main/contract/wizard/plan-view.ts';
import type { VmLeftView } from '../../main/contract/wizard/host-view.ts';
import type { RollbackStepView } from '../../main/contract/wizard/rollback-view.ts';
import type { ConfirmedApply } from '../fix/confirmed-changes.ts';
import { unchoose } from '../fix/unchoose.ts';
import type { WindowEvent } from '../../main/contract/vm-window.ts';
import { windowWords } from '../../main/words/changes/window-words.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { watchLeftCountdown } from '../rollback/left-countdown-store.ts';
import { followRollback } from '../rollback/rollback-store.ts';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useHost } from '../state/host-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { isShown, whileShown } from '../state/shown-host.ts';
import { showVmsLeft } from './vms-left-store.ts';

interface ApplyStore {
  readonly is: 'idle' | 'applying' | 'verifying' | 'done';
  readonly cancelling: boolean;
  readonly steps: readonly AppliedStepView[];
  /** The last that is known of each VM with a maintenance window. */
  readonly windows: readonly WindowEvent[];
  readonly of: number;
  /** The guarded change at hand, or the last one. */
  readonly rollback: RollbackStepView | undefined;
  readonly run: string | undefined;
  readonly purpose: PlannedView['plan']['purpose'];
  readonly notices: readonly string[];
  readonly problem: Problem | undefined;
}

export const useApply = create<ApplyStore>(() => ({
  is: 'idle',
  cancelling: false,
  steps: [],
  windows: [],
  of: 0,
  rollback: undefined,
  run: undefined,
  purpose: 'fix',
  notices: [],
  problem: undefined,
}));

const notStarted = (windows: readonly WindowEvent[]): readonly VmLeftView[] =>
  windows.filter(({ is }) => is === 'startFailed').map((each) => ({ vm: each.vm, name: each.name, message: windowWords(each) }));

/** Applies the plan that was shown, or watches the apply that runs already. What it does reaches the screens while the host is shown. */
export async function startApply(
  reference: string,
  plan: PlannedView['plan'] | undefined,
  follow: boolean,
  confirmed: ConfirmedApply = { understood: [], typedHostName: '', ticket: '', approver: '' },
): Promise<void> {
  const set = useApply.setState;
  if (useApply.getState().is === 'applying' || useApply.getState().is === 'verifying') return;
  const stays = whileShown();
  const name = plan?.host.name ?? useHost.getState().host?.identity.name ?? reference;
  set({
    is: 'applying',
    cancelling: false,
    steps: [],
    windows: [],
    of: plan?.changes.length ?? 0,
    rollback: undefined,
    run: undefined,
    purpose: plan?.purpose ?? 'fix',
    notices: [],
    problem: undefined,
  });
  useDraft.getState().go('apply');
  try {
    for await (const event of await client().apply({ reference, plan: plan?.id ?? '', ...confirmed, understood: [...confirmed.understood], follow })) {
      // Another host is shown: the run goes on and stands in the journal, and its findings are loaded when one comes back to this host.
      if (!stays()) {
        if (event.event === 'rollback' && event.rollback.phase === 'counting' && !isShown(reference)) void watchLeftCountdown(reference, name);
        continue;
      }
      if (event.event === 'step') set((state) => ({ steps: [...state.steps, event.step], of: event.step.of }));
      else if (event.event === 'rollback') {
        set({ rollback: event.rollback });
        if (event.rollback.phase === 'counting') void followRollback(reference);
      } else if (event.event === 'window') set(({ windows }) => ({ windows: [...windows.filter((each) => each.vm !== event.window.vm), event.window] }));
      else if (event.event === 'verifying') set({ is: 'verifying' });
      else {
        useFindings.getState().replace(event.changed);
        set({ is: 'done', run: event.run, purpose: event.purpose, steps: event.steps, notices: event.notices });
        showVmsLeft(reference, notStarted(useApply.getState().windows));
        const { planned, outdate, drop } = usePlan.getState();
        if (plan && planned?.plan.id === plan.id) drop();
        else outdate();
        usePanel.getState().close();
        const draft = useDraft.getState();
        if (event.purpose === 'fix') draft.keepChosen(unchoose(draft, event.choice, useFindings.getState().byControl));
        draft.go('result');
      }
    }
  } catch (error) {
    if (stays()) set({ is: 'idle', problem: problemFrom(error, 'Applying the plan') });
  } finally {
    if (stays()) set({ cancelling: false });
  }
}

/** Stops after the change at hand: a setter is never interrupted. */
export async function stopApplying(reference: string): Promise<void> {
  const stays = whileShown();
  useApply.setState({ cancelling: true });
  try {
    await client().cancel({ reference });
  } catch (error) {
    if (stays()) useApply.setState({ cancelling: false, problem: problemFrom(error, 'Stopping') });
  }
}
