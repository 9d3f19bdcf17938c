import type { FactState } from '../../contract/fact-state.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import type { WindowEvent } from '../../contract/vm-window.ts';
import { startCommand } from '../../resources/hyper-v/vm-window.ts';
import type { Run } from './runs.ts';

type WindowState = Pick<WindowEvent, 'is' | 'message'>;

const isState = (state: FactState, word: string): boolean => state.is === 'value' && state.value === word;

/** The last that the journal holds of each VM that one run was to shut down, in the order of the run. */
export function vmWindowsOf(entries: readonly JournalEntry[], run: Pick<Run, 'id' | 'ended' | 'left'>): readonly WindowEvent[] {
  const names = new Map<string, string>();
  const last = new Map<string, WindowState>();
  for (const entry of entries) {
    if (!('run' in entry) || entry.run !== run.id) continue;
    if (entry.entry === 'windowOpened') for (const { vm, name } of entry.running) names.set(vm, name);
    else if (entry.entry === 'vmStopping') last.set(entry.vm, { is: 'shuttingDown', message: '' });
    else if (entry.entry === 'vmStopped') last.set(entry.vm, { is: isState(entry.is, 'Off') ? 'off' : 'notOff', message: entry.message });
    else if (entry.entry === 'vmStarted') last.set(entry.vm, { is: isState(entry.is, 'Running') ? 'running' : 'startFailed', message: entry.message });
  }
  return [...names].flatMap(([vm, name]): WindowEvent[] => {
    const noted = last.get(vm) ?? heldAt(run, vm);
    return noted ? [{ vm, name, ...afterwards(noted, run.ended), ...(mayBeOff(noted, run.ended) && { command: startCommand(vm) }) }] : [];
  });
}

/** A VM that was never asked to shut down: its changes say why. */
function heldAt({ left }: Pick<Run, 'left'>, vm: string): WindowState | undefined {
  const step = left.find(({ change }) => change.window !== undefined && change.vmOff === vm);
  return step && { is: 'held', message: step.settled.message };
}

const mayBeOff = ({ is }: WindowState, ended: boolean): boolean => is === 'startFailed' || (ended && (is === 'shuttingDown' || is === 'off'));

/** A run that has ended starts no more VMs. */
const afterwards = (noted: WindowState, ended: boolean): WindowState =>
  ended && (noted.is === 'shuttingDown' || noted.is === 'off') ? { is: 'startFailed', message: 'The run ended before that.' } : noted;
