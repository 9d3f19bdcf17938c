import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { groupsOf } from './finding-groups.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

/** The first other finding to fix in the area of this one, in the order of the list. */
export function nextToFix(
  byControl: ReadonlyMap<string, readonly FindingRow[]>,
  controls: ReadonlyMap<string, ControlView>,
  later: ReadonlySet<string>,
  id: string | undefined,
): FindingRow | undefined {
  const area = controls.get(id?.split(' ')[0] ?? '')?.area;
  if (area === undefined) return undefined;
  const rows = [...controls.values()].filter((control) => control.area === area).flatMap((control) => byControl.get(control.id) ?? []);
  const open = rows.filter((row) => isToFix(row) && !later.has(row.id) && row.id !== id);
  return groupsOf(open, controls)[0]?.rows[0];
}
