import { create } from 'zustand';
import type { Plan } from '../../main/contract/plan.ts';
import type { AppliedStepView, ChosenFix, PlannedView } from '../../main/contract/wizard/plan-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { watchLeftCountdown } from '../rollback/left-countdown-store.ts';
import { followRollback } from '../rollback/rollback-store.ts';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePanel } from '../state/panel-store.ts';
import type { ConfirmedApply } from './confirmed-changes.ts';
import { unchoose } from './unchoose.ts';
import { usePlan } from '../state/plan-store.ts';
import { isShown } from '../state/shown-host.ts';

/** Where the fix of one finding is: its plan is made, shown, applied, read back, and then its result stays. */
export type FixState =
  | { readonly is: 'planning' }
  | { readonly is: 'shown'; readonly planned: PlannedView }
  | { readonly is: 'applying' | 'verifying'; readonly plan: Plan; readonly steps: readonly AppliedStepView[]; readonly stopping: boolean }
  | { readonly is: 'done'; readonly plan: Plan; readonly run: string; readonly steps: readonly AppliedStepView[]; readonly notices: readonly string[] }
  /** `started`: applying had begun, so changes may have been made. */
  | { readonly is: 'failed'; readonly problem: Problem; readonly started: boolean };

/** A finding of one host; the same finding of another host has a fix of its own. */
export const fixName = (reference: string, id: string): string => `${reference} ${id}`;

export const useFix = create<{ readonly fixes: ReadonlyMap<string, FixState> }>(() => ({ fixes: new Map() }));

const put = (reference: string, id: string, state: FixState | undefined): void => {
  useFix.setState(({ fixes }) => {
    const next = new Map(fixes);
    if (state) next.set(fixName(reference, id), state);
    else next.delete(fixName(reference, id));
    return { fixes: next };
  });
};
const fixOf = (reference: string, id: string): FixState | undefined => useFix.getState().fixes.get(fixName(reference, id));
const runs = (state: FixState | undefined): boolean => state?.is === 'applying' || state?.is === 'verifying';

async function show(reference: string, id: string, tried: string, make: () => PromiseLike<PlannedView>): Promise<void> {
  if (runs(fixOf(reference, id))) return;
  const planning: FixState = { is: 'planning' };
  put(reference, id, planning);
  // Closed, or planned anew, while the plan was made: what comes now is not what was asked for last.
  const isWanted = (): boolean => fixOf(reference, id) === planning;
  try {
    const planned = await make();
    if (isWanted()) put(reference, id, { is: 'shown', planned });
  } catch (error) {
    if (isWanted()) put(reference, id, { is: 'failed', problem: problemFrom(error, tried), started: false });
  }
}

/** Shows what a fix of this finding changes: for its target, for several targets, or for all targets of its control. */
export const showFix = (reference: string, id: string, chosen: ChosenFix, ...more: readonly ChosenFix[]): Promise<void> =>
  show(reference, id, 'Creating the plan', () =>
    client().plan({
      reference,
      chosen: [chosen, ...more].map((each) => ({ ...each })),
      optionalGroups: [...useDraft.getState().optionalGroups].filter((group) => group.startsWith(`${chosen.control}/`)),
    }),
  );

/** Shows what undoing this run, or these steps of it, restores. */
export const showFixUndo = (reference: string, id: string, run: string, steps?: readonly number[]): Promise<void> =>
  show(reference, id, 'Planning the undo', () => client().planUndo({ reference, run, ...(steps && { steps: [...steps] }) }));

export const closeFix = (reference: string, id: string): void => {
  if (!runs(fixOf(reference, id))) put(reference, id, undefined);
};

/** Applies the plan that is shown. */
export async function applyFix(reference: string, id: string, plan: Plan, confirmed: ConfirmedApply): Promise<void> {
  if (runs(fixOf(reference, id))) return;
  let steps: readonly AppliedStepView[] = [];
  const going = (is: 'applying' | 'verifying'): void => {
    const now = fixOf(reference, id);
    put(reference, id, { is, plan, steps, stopping: now?.is === 'applying' && now.stopping });
  };
  going('applying');
  try {
    for await (const event of await client().apply({ reference, plan: plan.id, ...confirmed, understood: [...confirmed.understood], follow: false })) {
      if (event.event === 'step') {
        steps = [...steps, event.step];
        going('applying');
      } else if (event.event === 'verifying') going('verifying');
      else if (event.event === 'rollback') {
        if (event.rollback.phase === 'counting') void (isShown(reference) ? followRollback(reference) : watchLeftCountdown(reference, plan.host.name));
      } else if (event.event === 'done') {
        // Where another host is shown, the findings are loaded when one comes back to this one.
        if (isShown(reference)) {
          useFindings.getState().replace(event.changed);
          usePlan.getState().outdate();
          if (event.purpose === 'fix') useDraft.getState().keepChosen(unchoose(useDraft.getState(), event.choice, useFindings.getState().byControl));
        }
        put(reference, id, { is: 'done', plan, run: event.run, steps: event.steps, notices: event.notices });
      }
    }
  } catch (error) {
    put(reference, id, { is: 'failed', problem: problemFrom(error, 'Applying the fix'), started: true });
  }
  const { id: open, open: read } = usePanel.getState();
  if (open === id && isShown(reference)) await read(reference, id);
}

/** Stops after the change at hand: a setter is never interrupted. */
export async function stopFix(reference: string, id: string): Promise<void> {
  const state = fixOf(reference, id);
  if (state?.is !== 'applying') return;
  put(reference, id, { ...state, stopping: true });
  try {
    await client().cancel({ reference });
  } catch {
    const now = fixOf(reference, id);
    if (now?.is === 'applying') put(reference, id, { ...now, stopping: false });
  }
}
