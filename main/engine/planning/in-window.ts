import { textOf } from '../../contract/fact-state.ts';
import type { Change, PlanChoice, Standing } from '../../contract/plan.ts';
import type { Facts } from '../../contract/reading.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { guest } from '../../resources/hyper-v/guest/guest.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { domainControllerAdvice } from './domain-controllers.ts';
import { windowHold } from './window-rules.ts';

export const noWindows: ReadonlySet<string> = new Set();

/**
 * The change with its window, where it is on hold only because its VM runs and the window of that VM was chosen. A VM that is saved or paused gets none: what
 * is in its memory would be lost. Nor does one that is changing its state, because nothing shows yet whether it must be shut down.
 */
export function inWindow(change: Change, before: Standing, facts: Facts, windows: ReadonlySet<string>): Change {
  const { vmOff, standing } = change;
  if (vmOff === undefined || !windows.has(vmOff) || standing.is !== 'held' || standing.by !== 'running') return change;
  const own = rowsIn(facts, vm).find((row) => row.part('vm') === vmOff);
  if (own === undefined || textOf(own.state('state')) !== 'Running') return change;
  const name = own.text('name') ?? vmOff;
  const hold = windowHold(vmOff, facts);
  if (hold !== undefined) return { ...change, standing: { is: 'held', by: 'precheck', reason: `${name} cannot be shut down now. ${hold}` } };
  const advice = domainControllerAdvice(vmOff, facts);
  return {
    ...change,
    standing: before,
    consequence: [
      ...change.consequence,
      `Castellan shuts down the guest of ${name}, makes the change and starts the VM again. Users of the VM are disconnected.`,
      ...(advice === undefined ? [] : [`Before: ${advice}`]),
    ],
    window: { domainController: mayBeDomainController(vmOff, facts) },
  };
}

/** Only a guest that says so is none. */
function mayBeDomainController(id: string, facts: Facts): boolean {
  const state = rowsIn(facts, guest)
    .find((row) => row.part('vm') === id)
    ?.state('domainController');
  return state?.is !== 'value' || state.value !== false;
}

/**
 * All changes of one VM in one window. First stands what needs no window and acts at once, then the windows, those of domain controllers last. What waits for
 * the restart of the host stands at the end.
 */
export function groupedByWindow(changes: readonly Change[]): Change[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) if (change.window && change.vmOff !== undefined) groups.set(change.vmOff, [...(groups.get(change.vmOff) ?? []), change]);
  if (groups.size === 0) return [...changes];
  const ordered = [...groups.values()].sort((a, b) => rank(a) - rank(b)).flat();
  const others = changes.filter((change) => !change.window);
  return [...others.filter((change) => change.takesEffect === 'now'), ...ordered, ...others.filter((change) => change.takesEffect !== 'now')];
}

const rank = ([first]: readonly Change[]): number => (first?.window?.domainController === true ? 1 : 0);

/** What the choice of a plan keeps of the windows: those that its changes use. */
export function windowsIn(changes: readonly Change[]): Pick<PlanChoice, 'windows'> {
  const windows = [...new Set(changes.flatMap((change) => (change.window && change.vmOff !== undefined ? [change.vmOff] : [])))];
  return windows.length === 0 ? {} : { windows: windows.sort() };
}
