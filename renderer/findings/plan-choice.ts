import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { canBeChosen, type Group } from './finding-groups.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

export const isChosen = (chosen: ReadonlyMap<string, unknown>, row: FindingRow): boolean => chosen.has(row.control) || chosen.has(row.id);

const one = (row: FindingRow) => ({ name: row.id, chosen: { control: row.control, target: row.key } });
const all = (control: string) => ({ name: control, chosen: { control } });

/** How much of a group is chosen. */
export function chosenIn(chosen: ReadonlyMap<string, unknown>, group: Group): 'all' | 'some' | 'none' {
  if (chosen.has(group.control.id)) return 'all';
  const count = group.rows.filter((row) => chosen.has(row.id)).length;
  return count === 0 ? 'none' : count === group.rows.length ? 'all' : 'some';
}

/** Adds one finding to the plan, or removes it. When the whole control was chosen, its other findings to fix stay in the plan. */
export function chooseRow(row: FindingRow, siblings: readonly FindingRow[], on: boolean): void {
  const { chosen, choose } = useDraft.getState();
  if (on) {
    choose([one(row)], true);
    return;
  }
  if (chosen.has(row.control)) {
    choose([all(row.control)], false);
    choose(siblings.filter((each) => each.id !== row.id && isToFix(each)).map(one), true);
  } else choose([one(row)], false);
}

export function chooseGroup(group: Group, on: boolean): void {
  const { choose } = useDraft.getState();
  choose(group.rows.map(one), false);
  choose([all(group.control.id)], on);
}

export const choosable = (group: Group): boolean => group.rows.some((row) => canBeChosen(row, group.control));

/** How many findings a choice covers. */
export function countChosen(
  chosen: ReadonlyMap<string, unknown>,
  byControl: ReadonlyMap<string, readonly FindingRow[]>,
  controls: ReadonlyMap<string, ControlView>,
): number {
  let count = 0;
  for (const [id, rows] of byControl) for (const row of rows) if (canBeChosen(row, controls.get(id)) && isChosen(chosen, row)) count += 1;
  return count;
}

/** Adds findings to the plan that are not in it yet, or removes them. */
export const chooseRows = (rows: readonly FindingRow[], on: boolean): void => {
  const { chosen, choose } = useDraft.getState();
  if (on) choose(rows.filter((row) => !isChosen(chosen, row)).map(one), true);
  else {
    const { byControl } = useFindings.getState();
    for (const row of rows) chooseRow(row, byControl.get(row.control) ?? [], false);
  }
};
