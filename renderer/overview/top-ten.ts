import type { ControlView } from '../../main/contract/wizard/control-view.ts';
import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import { severityOrder } from '../../main/words/severity-words.ts';
import { groupsOf, type Group } from '../findings/finding-groups.ts';
import { isVmArea } from '../state/area-groups.ts';

const shown = 10;
const leastAboutVms = 3;

const effort: Readonly<Record<ControlView['fix'], number>> = { auto: 0, guarded: 1, guided: 2, answer: 3, question: 3 };
const byUrgency = (a: Group, b: Group): number =>
  severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) || effort[a.control.fix] - effort[b.control.fix] || b.rows.length - a.rows.length;

/**
 * The ten controls to fix first: by severity, then automatic fixes before manual steps, then by number of findings. At least three are
 * about VMs, where there are that many: they take the places of the least urgent about the host.
 */
export function topTen(byControl: ReadonlyMap<string, readonly FindingRow[]>, controls: ReadonlyMap<string, ControlView>): readonly Group[] {
  const open = [...byControl.values()].flat().filter((row) => row.verdict === 'notMet' && !row.waived);
  const ranked = [...groupsOf(open, controls)].sort(byUrgency);
  const aboutVms = ranked.filter(({ control }) => isVmArea(control.area)).slice(0, leastAboutVms);
  const first = ranked.slice(0, shown);
  const missing = aboutVms.filter((group) => !first.includes(group));
  const yielding = first
    .filter(({ control }) => !isVmArea(control.area))
    .reverse()
    .slice(0, missing.length);
  return [...first.filter((group) => !yielding.includes(group)), ...missing].sort(byUrgency);
}
