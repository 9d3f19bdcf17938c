import { textOf, valueState, type FactState } from '../../contract/fact-state.ts';
import type { Change, Plan } from '../../contract/plan.ts';
import type { WindowEvent } from '../../contract/vm-window.ts';
import { vmWindow } from '../../resources/hyper-v/vm-window.ts';
import { windowHold } from '../planning/window-rules.ts';
import type { Clock, HostPort, JournalPort } from '../ports.ts';
import { readSession, readVmStates, readWindows } from './read-windows.ts';
import { answersAgain, restoreVm, startVm, stopVm, windowLimits, type Stopped, type WindowLimits, type WindowPort } from './vm-window.ts';

export interface WindowsRequest {
  readonly host: HostPort;
  readonly journal: JournalPort;
  readonly clock: Clock;
  readonly run: string;
  /** Waits between two readings of a VM. Without it no VM is shut down. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined;
  readonly windowLimits?: WindowLimits | undefined;
  readonly onWindow?: ((event: WindowEvent) => void) | undefined;
}

/** Changes that belong together: those of one VM in its window, or one change without a window. */
export interface PlanPart {
  readonly vm?: string | undefined;
  readonly changes: readonly (readonly [step: number, change: Change])[];
}

/** The plan in the order in which it is applied: a window is opened once, for all changes of its VM. */
export function partsOf({ changes }: Plan): readonly PlanPart[] {
  const parts: { vm?: string | undefined; changes: (readonly [number, Change])[] }[] = [];
  for (const [step, change] of changes.entries()) {
    const vm = windowOf(change);
    const open = vm === undefined ? undefined : parts.find((part) => part.vm === vm);
    if (open) open.changes.push([step, change]);
    else parts.push({ vm, changes: [[step, change]] });
  }
  return parts;
}

const windowOf = ({ window, vmOff, standing }: Change): string | undefined => (window && standing.is !== 'held' ? vmOff : undefined);

/** The windows of one run, one VM after the other: never is more than one VM off for it. */
interface VmWindows {
  /** Works while the VM is off, and starts it again even when the work fails. `held`: the reason why the VM is not off. */
  during(part: PlanPart, work: (held: string | undefined) => Promise<void>): Promise<void>;
  /** Starts what was asked to shut down and has not been started. To be called however the run ends. */
  close(): Promise<void>;
}

/** Opens the windows of a plan: the VMs that run are in the journal before the first is asked to shut down. */
export async function openVmWindows(request: WindowsRequest, plan: Plan): Promise<VmWindows> {
  const { host, journal, clock, run, wait, windowLimits: limits = windowLimits } = request;
  const parts = partsOf(plan).filter((part) => part.vm !== undefined);
  const vms = parts.flatMap(({ vm }) => (vm === undefined ? [] : [vm]));
  if (vms.length === 0) return { during: (_part, work) => work(undefined), close: () => Promise.resolve() };
  const names = new Map<string, string>();
  const reading = await readVmStates(host, new Set(vms));
  for (const { key, facts } of reading[vmWindow.resource.name]?.rows ?? []) names.set(key['vm'] ?? '', textOf(facts['name']) ?? key['vm'] ?? '');
  const nameOf = (vm: string): string => names.get(vm) ?? vm;
  await journal.append({ entry: 'windowOpened', at: clock.now(), run, running: vms.map((vm) => ({ vm, name: nameOf(vm) })) });
  const ports = new Map(vms.map((vm) => [vm, windowPort(request, vm, nameOf(vm))]));
  /** Asked to shut down and not started since. `waited`: the whole time for its shutdown has passed. */
  const asked = new Map<string, { readonly waited: boolean }>();
  let controllerAway: string | undefined;
  const controllers = parts.filter(isController).map(({ vm }) => vm);

  const during: VmWindows['during'] = async (part, work) => {
    const { vm } = part;
    const port = vm === undefined ? undefined : ports.get(vm);
    if (vm === undefined || !port) return work(undefined);
    if (!wait) return work('This run cannot wait for a VM to shut down.');
    if (isController(part) && controllerAway !== undefined) return refuse(port, work, `${controllerAway} may be a domain controller and does not answer yet.`);
    asked.set(vm, { waited: false });
    const stopped: Stopped = await stopVm(port, limits);
    if (stopped.is === 'held') {
      if (stopped.asked) asked.set(vm, { waited: true });
      else asked.delete(vm);
      port.tell(stopped.asked ? 'notOff' : 'held', stopped.why);
      return work(stopped.why);
    }
    port.tell('off', '');
    if (!stopped.ran) asked.delete(vm);
    try {
      await work(undefined);
    } finally {
      if (stopped.ran && (await startVm(vm, port, limits))) asked.delete(vm);
      const isLast = controllers.at(-1) === vm;
      if (isController(part) && !isLast && (asked.has(vm) || (stopped.ran && !(await answersAgain(port, limits))))) controllerAway = nameOf(vm);
    }
  };
  const close = async (): Promise<void> => {
    for (const [vm, { waited }] of asked) {
      const port = ports.get(vm);
      if (port) await restoreVm(vm, port, waited ? { ...limits, offMs: 0 } : limits);
    }
    await journal.append({ entry: 'windowClosed', at: clock.now(), run });
  };
  return { during, close };
}

const isController = ({ changes }: PlanPart): boolean => changes.some(([, change]) => change.window?.domainController === true);

function refuse(port: WindowPort, work: (held: string) => Promise<void>, why: string): Promise<void> {
  port.tell('held', why);
  return work(why);
}

/** One VM of a host as its window sees it. */
export function windowPort({ host, journal, clock, run, wait, onWindow }: WindowsRequest, vm: string, name: string): WindowPort {
  const { name: resource } = vmWindow.resource;
  const address = { resource, key: { vm }, property: 'state' };
  const read = async () => readVmStates(host, new Set([vm]));
  const fact = async (property: string): Promise<FactState> => {
    const reading = (await read())[resource];
    const row = reading?.rows.find((each) => each.key['vm'] === vm);
    return row?.facts[property] ?? { is: 'unread', why: reading?.problem?.why ?? 'the VM was not found' };
  };
  const set = async (from: 'Running' | 'Off', to: 'Running' | 'Off') => {
    const ticket = await journal.owner.issue(`${run} ${to} ${vm}`);
    return host.set({ address, from: valueState(from), to: valueState(to), edit: { how: 'replace' }, ticket });
  };
  return {
    hold: async () => {
      const facts = { ...(await readWindows(host, new Set([vm]))), ...(await readSession(host)) };
      return windowHold(vm, facts);
    },
    state: () => fact('state'),
    heartbeat: () => fact('heartbeat'),
    stop: () => set('Running', 'Off'),
    start: () => set('Off', 'Running'),
    wait: (milliseconds) => wait?.(milliseconds) ?? Promise.resolve(),
    note: async (entry, found) => {
      const at = clock.now();
      if (entry === 'vmStopping') await journal.append({ entry, at, run, vm });
      else await journal.append({ entry, at, run, vm, is: found?.is ?? { is: 'notAsked' }, message: found?.message ?? '' });
    },
    tell: (is, message, command) => onWindow?.({ vm, name, is, message, ...(command !== undefined && { command }) }),
  };
}
