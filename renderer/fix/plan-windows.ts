import type { Change, Plan } from '../../main/contract/plan.ts';
import { afterRestart } from '../../main/words/changes/after-restart.ts';

/** When changes are made, in the order of the plan: now, under a rollback, while a VM is off, at the next restart of the host. Changes on hold are last. */
export interface PlanWindow {
  readonly is: 'now' | 'guarded' | 'vmOff' | 'restart' | 'held';
  readonly title: string;
  readonly changes: readonly Change[];
}

export const isHeld = (change: Change): boolean => change.standing.is === 'held';

/** Applied alone, under a rollback that is planted on the host first. */
export const isGuarded = (change: Change): boolean => change.standing.is === 'guarded';

export const heldWindow = (plan: Plan): PlanWindow => ({ is: 'held', title: 'On hold: not applied', changes: plan.changes.filter(isHeld) });

export function windowsOf(plan: Plan): readonly PlanWindow[] {
  const all = plan.changes.filter((change) => !isHeld(change));
  const going = all.filter((change) => !isGuarded(change));
  const windows: readonly PlanWindow[] = [
    { is: 'now', title: 'Now', changes: going.filter((change) => change.vmOff === undefined && change.takesEffect === 'now') },
    { is: 'guarded', title: 'With automatic rollback, one at a time', changes: all.filter(isGuarded) },
    { is: 'vmOff', title: 'While the VM is off', changes: going.filter((change) => change.vmOff !== undefined) },
    {
      is: 'restart',
      title: 'Set now, takes effect at the next restart of the host',
      changes: afterRestart(going).filter((change) => change.vmOff === undefined),
    },
    heldWindow(plan),
  ];
  return windows.filter((window) => window.changes.length > 0);
}
