import type { FactState } from '../../contract/fact-state.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import { startCommand, vmWindow } from '../../resources/hyper-v/vm-window.ts';
import type { HostPort } from '../ports.ts';
import { isRunningAgain, vmsLeft, type VmLeft } from '../history/vms-left.ts';
import { readVmStates } from './read-windows.ts';
import { isPassing, lastingState, startVm, windowLimits } from './vm-window.ts';
import { windowPort, type WindowsRequest } from './vm-windows.ts';

/** A VM that ran before a run which was interrupted or could not start it again, as it is now. */
export interface VmSettled extends VmLeft {
  readonly is: FactState;
  readonly runs: boolean;
  /** Castellan has started it just now. */
  readonly wasStarted: boolean;
  /** What starts it without Castellan. */
  readonly command: string;
}

const laterRead = 'Read at a later start.';
const isState = (state: FactState, word: string): boolean => state.is === 'value' && state.value === word;

/**
 * Reads the VMs that a run has left off. With `start`, those that are off, or go off meanwhile, are started; without it nothing is changed, and what is off
 * is told. That a VM is off is written down, and that it runs again, so that it is not asked for again. One that was asked a short while ago and still runs
 * may go off later: it is read again. While a process still makes a change, nothing is concluded.
 */
export async function settleWindows(request: Omit<WindowsRequest, 'run'>, start: boolean): Promise<readonly VmSettled[]> {
  const { host, journal, clock } = request;
  // Whether there is anything to do is checked without the lock: another Castellan may be at work.
  if (vmsLeft(await journal.entries()).length === 0) return [];
  let found: readonly VmSettled[] = [];
  await journal.transact(async (entries) => {
    if (await journal.owner.withdraw()) return [];
    found = await readLeft(host, vmsLeft(entries));
    return found.flatMap((each) => entryOf(each, clock.now()));
  });
  if (!start) return found;
  const settled: VmSettled[] = [];
  for (const each of found) {
    const port = windowPort({ ...request, run: each.run }, each.vm, each.name);
    const limits = request.windowLimits ?? windowLimits;
    const is = request.wait && isPassing(each.is) ? await lastingState(port, limits) : each.is;
    if (is !== each.is && isState(is, 'Off')) await port.note('vmStopped', { is, message: laterRead });
    const wasStarted = isState(is, 'Off') && (await startVm(each.vm, port, limits));
    settled.push({ ...each, is, runs: wasStarted || isState(is, 'Running'), wasStarted });
  }
  return settled;
}

async function readLeft(host: HostPort, left: readonly VmLeft[]): Promise<readonly VmSettled[]> {
  const reading = (await readVmStates(host, new Set(left.map(({ vm }) => vm))))[vmWindow.resource.name];
  return left.map((each) => {
    const row = reading?.rows.find(({ key }) => key['vm'] === each.vm);
    const is: FactState = row?.facts['state'] ?? { is: 'unread', why: reading?.problem?.why ?? 'the VM was not found' };
    return { ...each, is, runs: isState(is, 'Running'), wasStarted: false, command: startCommand(each.vm) };
  });
}

function entryOf(found: VmSettled, at: string): readonly JournalEntry[] {
  const { run, vm, is, runs, wasOff } = found;
  const read = { at, run, vm, is, message: laterRead };
  if (runs) return isRunningAgain(found, at) ? [{ entry: 'vmStarted', ...read }] : [];
  return isState(is, 'Off') && !wasOff ? [{ entry: 'vmStopped', ...read }] : [];
}
