import type { Change, Plan } from '../../contract/plan.ts';
import { afterRestart } from './after-restart.ts';
import { counted } from '../counted.ts';
import { vmOfAddress } from '../vm-of-address.ts';

/** One VM that a plan concerns, with the downtime that the facts show. How long a guest takes to shut down or start is read nowhere. */
export interface VmDowntime {
  readonly vm: string;
  readonly label: string;
  readonly downtime: 'none' | 'notKnown';
  readonly why: string;
  /** It runs, and the plan shuts it down and starts it again. */
  readonly isShutDown: boolean;
}

const notKnown = (why: string): DowntimeOf => ({ downtime: 'notKnown', why, isShutDown: false });
const none = (why: string): DowntimeOf => ({ downtime: 'none', why, isShutDown: false });
type DowntimeOf = Pick<VmDowntime, 'downtime' | 'why' | 'isShutDown'>;

const isHeldRunning = ({ standing }: Change): boolean => standing.is === 'held' && standing.by === 'running';

/** The VMs of the changes that are applied, and those that have to be shut down first for changes on hold. In the order of the plan. */
export function vmDowntimes({ changes }: Pick<Plan, 'changes'>): readonly VmDowntime[] {
  const restart = afterRestart(changes).length > 0;
  const found = new Map<string, VmDowntime>();
  for (const change of changes) {
    const vm = vmOfAddress(change.address);
    if (vm === undefined || (change.standing.is === 'held' && !isHeldRunning(change))) continue;
    const earlier = found.get(vm);
    const own = downtimeOf(change, restart);
    // That the plan itself shuts a VM down is said in any case.
    if (earlier?.downtime === 'notKnown' && !own.isShutDown) continue;
    found.set(vm, { vm, label: earlier?.label ?? change.target.label, ...own });
  }
  return [...found.values()];
}

function downtimeOf(change: Change, restart: boolean): DowntimeOf {
  if (isHeldRunning(change)) return notKnown('The VM must be off first. The change is on hold.');
  if (change.window) return { ...notKnown('The VM is shut down for its changes and started again.'), isShutDown: true };
  // Such a change is on hold unless the VM was read as off, or is shut down for it.
  if (change.vmOff !== undefined) return none('The VM is off.');
  return restart ? notKnown('The host restart stops VMs.') : none('The VM stays in its state.');
}

/** The downtime of a plan in a few words. A host restart concerns each VM of the host, also those that the plan does not change. */
export function downtimeWords(plan: Pick<Plan, 'changes'>): string {
  const unknown = vmDowntimes(plan).filter(({ downtime }) => downtime === 'notKnown');
  if (afterRestart(plan.changes).length > 0) return 'Not known: the host restart stops VMs';
  const shutDown = unknown.filter(({ isShutDown }) => isShutDown).length;
  const parts = [
    ...(shutDown > 0 ? [`${counted(shutDown, 'VM', 'VMs')} shut down and started again`] : []),
    ...(unknown.length > shutDown ? [`${counted(unknown.length - shutDown, 'VM', 'VMs')} to shut down first`] : []),
  ];
  return parts.length === 0 ? 'None' : `Not known for ${parts.join(' and ')}`;
}
