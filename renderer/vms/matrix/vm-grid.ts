import type { AreaView, ControlView } from '../../../main/contract/control-view.ts';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import type { VmLine } from '../list/vm-lines.ts';
import { isToFix } from '../../../main/words/findings/is-to-fix.ts';

export interface GridColumn {
  readonly control: ControlView;
  /** Findings to fix in the column. One that names two of the VMs is counted once. */
  readonly toFix: readonly FindingRow[];
  /** The first of its area. */
  readonly first: boolean;
}
export interface VmGrid {
  readonly columns: readonly GridColumn[];
  readonly areas: readonly { readonly title: string; readonly columns: number }[];
  readonly lines: readonly VmLine[];
  /** Findings to fix that name one of the VMs: the sum of the columns. */
  readonly toFix: number;
}

/** VMs and the controls that have findings about them, by area. `onlyToFix`: only controls with something to fix. */
export function vmGrid(lines: readonly VmLine[], controls: ReadonlyMap<string, ControlView>, areas: readonly AreaView[], onlyToFix = false): VmGrid {
  const found = new Map<string, Map<string, FindingRow>>();
  for (const line of lines)
    for (const [control, rows] of line.cells) {
      const open = found.get(control) ?? new Map<string, FindingRow>();
      found.set(control, open);
      for (const row of rows) if (isToFix(row)) open.set(row.id, row);
    }
  const byArea = areas.map(({ id, title }) => ({
    title,
    controls: [...controls.values()].filter((each) => each.area === id && found.has(each.id) && (!onlyToFix || (found.get(each.id)?.size ?? 0) > 0)),
  }));
  const columns = byArea.flatMap((area) =>
    area.controls.map((control, at): GridColumn => ({ control, toFix: [...(found.get(control.id)?.values() ?? [])], first: at === 0 })),
  );
  return {
    columns,
    areas: byArea.flatMap(({ title, controls: { length } }) => (length === 0 ? [] : [{ title, columns: length }])),
    lines,
    toFix: columns.reduce((sum, column) => sum + column.toFix.length, 0),
  };
}
