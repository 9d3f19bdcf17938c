import type { FactState } from '../../contract/fact-state.ts';
import type { JournalEntry } from '../../contract/journal.ts';

/** A VM that was asked to shut down for a run, and may be off because of it. */
export interface VmLeft {
  readonly run: string;
  readonly vm: string;
  readonly name: string;
  /** ISO 8601: when it was asked. */
  readonly askedAt: string;
  /** A reading has shown since that it was off. */
  readonly wasOff: boolean;
}

/** How long a guest may still go off after it was asked: updates and unsaved data hold it up. */
const mayGoOffMs = 24 * 3600 * 1000;

/** A VM that runs counts as started again only after it was read as off, or a day after it was asked: by then it no longer goes off because of that. */
export const isRunningAgain = ({ askedAt, wasOff }: Pick<VmLeft, 'askedAt' | 'wasOff'>, at: string): boolean =>
  wasOff || Date.parse(at) - Date.parse(askedAt) >= mayGoOffMs;

const isState = (state: FactState, word: string): boolean => state.is === 'value' && state.value === word;

/** Of the journal: the VMs that ran before a run and may be off because of it. A practice host that was reset has none. */
export function vmsLeft(entries: readonly JournalEntry[]): readonly VmLeft[] {
  const names = new Map<string, string>();
  const left = new Map<string, VmLeft>();
  for (const entry of entries) {
    if (entry.entry === 'practiceReset') left.clear();
    else if (entry.entry === 'windowOpened') for (const { vm, name } of entry.running) names.set(vm, name);
    else if (entry.entry === 'vmStopping')
      left.set(entry.vm, { run: entry.run, vm: entry.vm, name: names.get(entry.vm) ?? entry.vm, askedAt: entry.at, wasOff: false });
    else if (entry.entry === 'vmStopped' || entry.entry === 'vmStarted') {
      const asked = left.get(entry.vm);
      if (!asked) continue;
      if (isState(entry.is, 'Off')) left.set(entry.vm, { ...asked, wasOff: true });
      else if (entry.entry === 'vmStarted' && isState(entry.is, 'Running') && isRunningAgain(asked, entry.at)) left.delete(entry.vm);
    }
  }
  return [...left.values()];
}
