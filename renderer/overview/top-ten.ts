import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { groupsOf, type Group } from '../findings/finding-groups.ts';
import { urgencyOf } from './urgency.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

const shown = 10;
const leastAboutVms = 3;

const namesVm = ({ rows }: Group): boolean => rows.some(({ vms }) => vms.length > 0);

/**
 * The ten controls to fix first: by attack value, reach and effort, then by number of findings. At least three have findings that name a VM,
 * where there are that many: they take the places of the least urgent about the host.
 */
export function topTen(byControl: ReadonlyMap<string, readonly FindingRow[]>, controls: ReadonlyMap<string, ControlView>): readonly Group[] {
  const open = [...byControl.values()].flat().filter(isToFix);
  const vms = new Set([...byControl.values()].flatMap((rows) => rows.flatMap((row) => row.vms.map((id) => id.toLowerCase())))).size;
  const urgency = new Map(groupsOf(open, controls).map((group) => [group, urgencyOf(group, vms)]));
  const byUrgency = (a: Group, b: Group): number =>
    (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0) || b.rows.length - a.rows.length || (a.control.id < b.control.id ? -1 : 1);
  const ranked = [...urgency.keys()].sort(byUrgency);
  const aboutVms = ranked.filter(namesVm).slice(0, leastAboutVms);
  const first = ranked.slice(0, shown);
  const missing = aboutVms.filter((group) => !first.includes(group));
  const yielding = first
    .filter((group) => !namesVm(group))
    .reverse()
    .slice(0, missing.length);
  return [...first.filter((group) => !yielding.includes(group)), ...missing].sort(byUrgency);
}
