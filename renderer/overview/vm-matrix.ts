import type { ControlView } from '../../main/contract/wizard/control-view.ts';
import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import { verdictOrder } from '../../main/words/verdict-words.ts';

/** One VM with the gravest finding that each control has about it. */
export interface VmLine {
  readonly vm: string;
  readonly name: string;
  readonly open: number;
  readonly cells: ReadonlyMap<string, FindingRow>;
}
export interface VmMatrix {
  readonly controls: readonly ControlView[];
  readonly lines: readonly VmLine[];
}

const graver = (a: FindingRow | undefined, b: FindingRow): FindingRow => (a && verdictOrder.indexOf(a.verdict) <= verdictOrder.indexOf(b.verdict) ? a : b);

/** VMs and controls, from the findings whose target is one VM; those with most to fix first. */
export function vmMatrix(byControl: ReadonlyMap<string, readonly FindingRow[]>, controls: ReadonlyMap<string, ControlView>): VmMatrix {
  const lines = new Map<string, { vm: string; name: string; open: number; cells: Map<string, FindingRow> }>();
  const columns: ControlView[] = [];
  for (const control of controls.values()) {
    const rows = (byControl.get(control.id) ?? []).filter((row) => row.key['vm'] !== undefined);
    if (rows.length === 0) continue;
    columns.push(control);
    for (const row of rows) {
      const vm = row.key['vm'] ?? '';
      const line = lines.get(vm) ?? { vm, name: row.label, open: 0, cells: new Map<string, FindingRow>() };
      if (row.verdict === 'notMet' && !row.waived) line.open += 1;
      line.cells.set(control.id, graver(line.cells.get(control.id), row));
      lines.set(vm, line);
    }
  }
  return { controls: columns, lines: [...lines.values()].sort((a, b) => b.open - a.open || (a.name < b.name ? -1 : 1)) };
}

/** A place in the table: the line of a VM, the column of a control. */
export interface Cell {
  readonly line: number;
  readonly column: number;
}
const steps: Readonly<Record<string, Cell>> = {
  ArrowDown: { line: 1, column: 0 },
  ArrowUp: { line: -1, column: 0 },
  ArrowRight: { line: 0, column: 1 },
  ArrowLeft: { line: 0, column: -1 },
};

/** Where an arrow leads from a cell: the next one in that direction that holds a finding. Undefined where there is none, or for other keys. */
export function nextCell({ controls, lines }: VmMatrix, from: Cell, key: string): Cell | undefined {
  const step = steps[key];
  if (!step) return undefined;
  let { line, column } = from;
  for (;;) {
    line += step.line;
    column += step.column;
    const control = controls[column];
    const vm = lines[line];
    if (!control || !vm) return undefined;
    if (vm.cells.has(control.id)) return { line, column };
  }
}

/** The cell that the Tab key comes to: the one that had the focus, or the first that holds a finding. */
export function tabStop({ controls, lines }: VmMatrix, at: Cell): Cell {
  const control = controls[at.column];
  if (control && lines[at.line]?.cells.has(control.id) === true) return at;
  const line = lines.findIndex((each) => each.cells.size > 0);
  return { line, column: controls.findIndex((each) => lines[line]?.cells.has(each.id) === true) };
}
