import type { Facts } from '../../contract/reading.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vm } from '../../resources/hyper-v/vm.ts';

/** The ids of these VMs, which are named by name or id. A name that several VMs have is refused: a shutdown must meet the right one. */
export function chooseVms(facts: Facts, wanted: readonly string[] = []): readonly string[] {
  const rows = rowsIn(facts, vm);
  return wanted.map((each) => {
    const text = each.trim().toLowerCase();
    const found = rows.filter((row) => row.part('vm').toLowerCase() === text || row.text('name')?.toLowerCase() === text);
    const [first, ...others] = found.map((row) => row.part('vm'));
    if (first === undefined) throw new EngineError('badValue', `There is no VM “${each}” on this host.`);
    if (others.length > 0) throw new EngineError('ambiguousTarget', `Several VMs are named “${each}”. Name one by its ID: ${[first, ...others].join(', ')}.`);
    return first;
  });
}
