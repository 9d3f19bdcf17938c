import type { Plan } from '../../main/contract/plan.ts';
import { afterRestart } from '../../main/words/changes/after-restart.ts';
import { isGuarded, isHeld } from './plan-windows.ts';

/** The numbers at the end of a plan. `going`: changes that are not on hold. */
export interface PlanTotals {
  readonly going: number;
  readonly held: number;
  /** Applied one at a time under a rollback. */
  readonly guarded: number;
  readonly vmsOff: number;
  /** Of these, the VMs that run and are shut down for their changes. */
  readonly vmsShutDown: number;
  readonly restart: boolean;
  readonly notUndone: number;
}
export function totalsOf(plan: Plan): PlanTotals {
  const going = plan.changes.filter((change) => !isHeld(change));
  return {
    going: going.length,
    held: plan.changes.length - going.length,
    guarded: going.filter(isGuarded).length,
    vmsOff: new Set(going.flatMap((change) => (change.vmOff === undefined ? [] : [change.vmOff]))).size,
    vmsShutDown: new Set(going.flatMap(({ window, vmOff }) => (window === undefined || vmOff === undefined ? [] : [vmOff]))).size,
    restart: afterRestart(going).length > 0,
    notUndone: going.filter((change) => change.undo.is === 'not').length,
  };
}
