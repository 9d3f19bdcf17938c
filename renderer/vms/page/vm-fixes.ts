import type { ControlView } from '../../../main/contract/control-view.ts';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import { canBeChosen } from '../../findings/finding-groups.ts';
import { isChosen } from '../../findings/plan-choice.ts';
import type { VmLine } from '../list/vm-lines.ts';

/** The findings of these VMs that a plan can fix, each once. */
export function fixesOf(lines: readonly VmLine[], controls: ReadonlyMap<string, ControlView>): readonly FindingRow[] {
  const found = new Map(lines.flatMap(({ toFix }) => toFix.filter((row) => canBeChosen(row, controls.get(row.control))).map((row) => [row.id, row] as const)));
  return [...found.values()];
}

/** How many findings to fix name one of these VMs. A finding about two of them is counted once. */
export const countToFix = (lines: readonly VmLine[]): number => new Set(lines.flatMap(({ toFix }) => toFix.map(({ id }) => id))).size;

export const leftToPlan = (rows: readonly FindingRow[], chosen: ReadonlyMap<string, unknown>): readonly FindingRow[] =>
  rows.filter((row) => !isChosen(chosen, row));
