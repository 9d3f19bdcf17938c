import type { JournalEntry } from '../../main/contract/journal.ts';
import { vmsLeft } from '../../main/engine/history/vms-left.ts';
import type { Powered } from './rig.ts';
import type { Verdict } from './verdict.ts';

/** VMs that were shut down and not started again. */
export function vmsAway(powered: readonly Powered[]): readonly string[] {
  const away = new Set<string>();
  for (const { vm, to } of powered) {
    if (to === 'Off') away.add(vm);
    else away.delete(vm);
  }
  return [...away];
}

/** Compares what was done to VMs with the journal, after all that ran should run again. */
export function powerVerdict(powered: readonly Powered[], entries: readonly JournalEntry[]): Verdict {
  const lost = vmsAway(powered).map((vm) => `${vm} ran before and is off.`);
  const doubled: string[] = [];
  const last = new Map<string, Powered['to']>();
  for (const { vm, to } of powered) {
    if ((last.get(vm) ?? 'Running') === to) doubled.push(`${vm} was set to ${to} twice.`);
    last.set(vm, to);
  }
  const times = (entry: 'vmStopping' | 'vmStarted', vm: string): number => entries.filter((each) => each.entry === entry && each.vm === vm).length;
  const offs = (vm: string): number => powered.filter((each) => each.vm === vm && each.to === 'Off').length;
  // One that was asked and was never off may go off later.
  const untrue = vmsLeft(entries).flatMap(({ vm }) => (offs(vm) < times('vmStopping', vm) ? [] : [`The journal says that ${vm} may be off.`]));
  for (const vm of last.keys()) {
    const [asked, off] = [times('vmStopping', vm), offs(vm)];
    if (asked < off) lost.push(`${vm} was shut down ${String(off)} times, and the journal names ${String(asked)} of them.`);
    if (times('vmStarted', vm) === 0) lost.push(`${vm} was started, and the journal does not name it.`);
  }
  return { lost, doubled, untrue };
}
