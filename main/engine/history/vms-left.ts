import type { JournalEntry } from '../../contract/journal.ts';

/** A VM that was asked to shut down for a run, and of which no reading has shown since that it runs. */
export interface VmLeft {
  readonly run: string;
  readonly vm: string;
  readonly name: string;
}

/** Of the journal: the VMs that ran before a run and may be off because of it. A practice host that was reset has none. */
export function vmsLeft(entries: readonly JournalEntry[]): readonly VmLeft[] {
  const names = new Map<string, string>();
  const left = new Map<string, VmLeft>();
  for (const entry of entries) {
    if (entry.entry === 'practiceReset') left.clear();
    else if (entry.entry === 'windowOpened') for (const { vm, name } of entry.running) names.set(vm, name);
    else if (entry.entry === 'vmStopping') left.set(entry.vm, { run: entry.run, vm: entry.vm, name: names.get(entry.vm) ?? entry.vm });
    else if (entry.entry === 'vmStarted' && entry.is.is === 'value' && entry.is.value === 'Running') left.delete(entry.vm);
  }
  return [...left.values()];
}
