import type { ControlView } from '../../../main/contract/control-view.ts';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import type { VmView } from '../../../main/contract/wizard/vm-view.ts';
import { severityOrder } from '../../../main/words/findings/severity-words.ts';
import { unknownVm } from '../../../main/words/unknown-vm.ts';
import { verdictOrder } from '../../../main/words/findings/verdict-words.ts';
import { isToFix } from '../../../main/words/findings/is-to-fix.ts';
import { unlistedIn } from '../../findings/unlisted-in.ts';

/** One VM with all findings that name it. */
export interface VmLine {
  readonly id: string;
  readonly name: string;
  /** Undefined where a finding names a VM that the list does not hold. */
  readonly vm: VmView | undefined;
  readonly rows: readonly FindingRow[];
  readonly toFix: readonly FindingRow[];
  /** Controls about VMs that could not list all targets: there may be more findings. */
  readonly unlisted: number;
  /** Findings by control. */
  readonly cells: ReadonlyMap<string, readonly FindingRow[]>;
}

/** An accepted risk stands behind what is to do, and before what is OK. */
const ranks = [...verdictOrder.slice(0, verdictOrder.indexOf('met')), 'waived', 'met', 'notApplicable'];
const rankOf = (row: FindingRow): number => ranks.indexOf(row.waived ? 'waived' : row.verdict) * 10 + severityOrder.indexOf(row.severity);

/** The finding that stands for several: the most severe to fix, or else the one that needs most. */
export const gravestOf = (rows: readonly FindingRow[]): FindingRow | undefined =>
  rows.reduce<FindingRow | undefined>((before, row) => (before && rankOf(before) <= rankOf(row) ? before : row), undefined);

/** A line for each VM of the list, and for each other VM that a finding names. A finding about two VMs is on both lines. */
export function vmLines(
  vms: readonly VmView[],
  byControl: ReadonlyMap<string, readonly FindingRow[]>,
  controls: ReadonlyMap<string, ControlView>,
): readonly VmLine[] {
  const found = new Map<string, { id: string; rows: FindingRow[]; cells: Map<string, FindingRow[]> }>();
  const lineOf = (id: string) => {
    const key = id.toLowerCase();
    const line = found.get(key) ?? { id, rows: [], cells: new Map<string, FindingRow[]>() };
    found.set(key, line);
    return line;
  };
  for (const { id } of vms) lineOf(id);
  for (const [control, rows] of byControl) {
    if (!controls.has(control)) continue;
    for (const row of rows)
      for (const id of row.vms) {
        const line = lineOf(id);
        line.rows.push(row);
        const cell = line.cells.get(control);
        if (cell) cell.push(row);
        else line.cells.set(control, [row]);
      }
  }
  const unlisted = unlistedIn(byControl, controls);
  const known = new Map(vms.map((vm) => [vm.id.toLowerCase(), vm]));
  return [...found].map(([key, { id, rows, cells }]) => {
    const vm = known.get(key);
    return { id, name: vm?.name ?? unknownVm(id), vm, rows, cells, toFix: rows.filter(isToFix), unlisted: unlisted.countFor(id) };
  });
}
