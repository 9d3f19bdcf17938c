import type { Plan } from '../../main/contract/plan.ts';
import { afterRestart } from '../../main/words/after-restart.ts';
import { isHeld } from './plan-windows.ts';

/** The numbers at the end of a plan. `going`: changes that are not on hold. */
export interface PlanTotals {
  readonly going: number;
  readonly held: number;
  readonly vmsOff: number;
  readonly restart: boolean;
  readonly notUndone: number;
}
export function totalsOf(plan: Plan): PlanTotals {
  const going = plan.changes.filter((change) => !isHeld(change));
  return {
    going: going.length,
    held: plan.changes.length - going.length,
    vmsOff: new Set(going.flatMap((change) => (change.vmOff === undefined ? [] : [change.vmOff]))).size,
    restart: afterRestart(going).length > 0,
    notUndone: going.filter((change) => change.undo.is === 'not').length,
  };
}
