import type { Change } from '../../main/contract/plan.ts';
import { afterRestart } from '../../main/words/after-restart.ts';

/** What a plan says about the fix of one control. */
export interface FixOutlook {
  /** `all`: nothing can be applied now; `some`: a part of the changes. */
  readonly onHold: 'all' | 'some' | 'none';
  /** Why the first change is on hold, in a few words; empty where none is. */
  readonly reason: string;
  readonly hostRestart: boolean;
  readonly vmOff: boolean;
}

type HoldReason = Extract<Change['standing'], { readonly is: 'held' }>['by'];
const reasons: Readonly<Record<HoldReason, string>> = {
  connection: 'can cut your connection',
  running: 'the VM is running',
  precheck: 'a check before applying is not passed',
  owner: 'configured by Group Policy or another program',
  unknown: 'a fact could not be read',
  neverTouch: 'Castellan never makes this change',
  moved: 'changed by someone else since',
  kept: 'the current value is kept',
};

/** The outlook for each control that the changes serve. */
export function fixOutlooks(changes: readonly Change[]): ReadonlyMap<string, FixOutlook> {
  const served = new Map<string, Change[]>();
  for (const change of changes) for (const control of change.controls) served.set(control, [...(served.get(control) ?? []), change]);
  return new Map(
    [...served].map(([control, all]) => {
      const holds = all.flatMap(({ standing }) => (standing.is === 'held' ? [standing.by] : []));
      const onHold = holds.length === 0 ? 'none' : holds.length === all.length ? 'all' : 'some';
      const reason = holds[0] === undefined ? '' : reasons[holds[0]];
      return [control, { onHold, reason, hostRestart: afterRestart(all).length > 0, vmOff: all.some(({ vmOff }) => vmOff !== undefined) }];
    }),
  );
}
