import type { Change, Plan } from '../../main/contract/plan.ts';
import { afterRestart } from '../../main/words/after-restart.ts';

/** When changes are made, in the order of the plan: at once, with a machine off, at the next restart. Held ones stand apart. */
export interface PlanWindow {
  readonly title: string;
  readonly changes: readonly Change[];
}

export const isHeld = (change: Change): boolean => change.standing.is === 'held';

export function windowsOf(plan: Plan): readonly PlanWindow[] {
  const going = plan.changes.filter((change) => !isHeld(change));
  const off = [...new Set(going.flatMap(({ vmOff }) => vmOff ?? []))].map((vm) => going.filter((change) => change.vmOff === vm));
  return [
    { title: 'Now', changes: going.filter((change) => change.vmOff === undefined && change.takesEffect === 'now') },
    ...off.map((changes) => ({ title: `While ${changes[0]?.target.label ?? 'the VM'} is off`, changes })),
    {
      title: 'Set now, takes effect at the next restart of the host',
      changes: afterRestart(going).filter((change) => change.vmOff === undefined),
    },
    { title: 'On hold: not applied', changes: plan.changes.filter(isHeld) },
  ].filter((window) => window.changes.length > 0);
}

export interface PlanSum {
  readonly going: number;
  readonly held: number;
  readonly machinesOff: number;
  readonly restart: boolean;
  readonly notUndone: number;
}
export function sumOf(plan: Plan): PlanSum {
  const going = plan.changes.filter((change) => !isHeld(change));
  return {
    going: going.length,
    held: plan.changes.length - going.length,
    machinesOff: new Set(going.flatMap((change) => (change.vmOff === undefined ? [] : [change.vmOff]))).size,
    restart: afterRestart(going).length > 0,
    notUndone: going.filter((change) => change.undo.is === 'not').length,
  };
}

/** Controls that ask for a confirmation of their own, with what has to be understood. */
export function confirmationsOf(plan: Plan): readonly { readonly control: string; readonly statements: readonly string[] }[] {
  const asked = new Map<string, readonly string[]>();
  for (const { standing } of plan.changes) if (standing.is === 'confirm') asked.set(standing.control, standing.understand);
  return [...asked].map(([control, statements]) => ({ control, statements }));
}
