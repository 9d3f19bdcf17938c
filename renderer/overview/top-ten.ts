import type { ControlView } from '../../main/contract/wizard/control-view.ts';
import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import { severityOrder } from '../../main/words/severity-words.ts';
import { groupsOf, type Group } from '../findings/finding-groups.ts';

/** The ten controls to fix first: by severity, then automatic fixes before manual steps, then by number of findings. */
export function topTen(byControl: ReadonlyMap<string, readonly FindingRow[]>, controls: ReadonlyMap<string, ControlView>): readonly Group[] {
  const effort: Readonly<Record<ControlView['fix'], number>> = { auto: 0, guarded: 1, guided: 2, answer: 3, question: 3 };
  const open = [...byControl.values()].flat().filter((row) => row.verdict === 'notMet' && !row.waived);
  return [...groupsOf(open, controls)]
    .sort(
      (a, b) =>
        severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) || effort[a.control.fix] - effort[b.control.fix] || b.rows.length - a.rows.length,
    )
    .slice(0, 10);
}
