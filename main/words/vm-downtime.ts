import type { Change, Plan } from '../contract/plan.ts';
import { afterRestart } from './after-restart.ts';
import { counted } from './counted.ts';

/** One VM that a plan concerns, with the downtime that the facts show. How long a guest takes to shut down or start is read nowhere. */
export interface VmDowntime {
  readonly vm: string;
  readonly label: string;
  readonly downtime: 'none' | 'notKnown';
  readonly why: string;
}

/** The id of the VM that a change sets something of: the key of a VM, or the part of it that Hyper-V writes into the id of an adapter. */
function vmOf({ address }: Change): string | undefined {
  const { vm, adapter } = address.key;
  return (vm ?? /^Microsoft:([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})\\/i.exec(adapter ?? '')?.[1])?.toLowerCase();
}

const isHeldRunning = ({ standing }: Change): boolean => standing.is === 'held' && standing.by === 'running';

/** The VMs of the changes that are applied, and those that have to be shut down first for changes on hold. In the order of the plan. */
export function vmDowntimes({ changes }: Pick<Plan, 'changes'>): readonly VmDowntime[] {
  const restart = afterRestart(changes).length > 0;
  const found = new Map<string, VmDowntime>();
  for (const change of changes) {
    const vm = vmOf(change);
    if (vm === undefined || (change.standing.is === 'held' && !isHeldRunning(change))) continue;
    const earlier = found.get(vm);
    if (earlier?.downtime === 'notKnown') continue;
    found.set(vm, { vm, label: earlier?.label ?? change.target.label, ...downtimeOf(change, restart) });
  }
  return [...found.values()];
}

function downtimeOf(change: Change, restart: boolean): Pick<VmDowntime, 'downtime' | 'why'> {
  if (isHeldRunning(change)) return { downtime: 'notKnown', why: 'The VM must be off first. The change is on hold.' };
  // Such a change is on hold unless the VM was read as off.
  if (change.vmOff !== undefined) return { downtime: 'none', why: 'The VM is off.' };
  return restart ? { downtime: 'notKnown', why: 'The host restart stops VMs.' } : { downtime: 'none', why: 'The VM stays in its state.' };
}

/** The downtime of a plan in a few words. A host restart concerns each VM of the host, also those that the plan does not change. */
export function downtimeWords(plan: Pick<Plan, 'changes'>): string {
  const unknown = vmDowntimes(plan).filter(({ downtime }) => downtime === 'notKnown').length;
  if (afterRestart(plan.changes).length > 0) return 'Not known: the host restart stops VMs';
  return unknown === 0 ? 'None' : `Not known for ${counted(unknown, 'VM', 'VMs')} to shut down first`;
}
