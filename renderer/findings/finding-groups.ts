import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { Severity } from '../../main/contract/severity.ts';
import type { Verdict } from '../../main/contract/verdict.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

type Controls = ReadonlyMap<string, ControlView>;

const rankOf = (severity: Severity): number => severityOrder.indexOf(severity);

/** All findings of one control that have one verdict: a line of a list, or a line that can be opened. */
export interface Group {
  readonly control: ControlView;
  readonly rows: readonly FindingRow[];
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly waived: boolean;
}

/** One group per control and verdict, the gravest first. */
export function groupsOf(rows: readonly FindingRow[], controls: Controls): readonly Group[] {
  const groups = new Map<string, { control: ControlView; rows: FindingRow[]; verdict: Verdict; severity: Severity; waived: boolean }>();
  for (const row of rows) {
    const control = controls.get(row.control);
    if (!control) continue;
    const name = `${row.control} ${row.verdict} ${String(row.waived)}`;
    const group = groups.get(name);
    if (!group) groups.set(name, { control, rows: [row], verdict: row.verdict, severity: row.severity, waived: row.waived });
    else {
      group.rows.push(row);
      if (rankOf(row.severity) < rankOf(group.severity)) group.severity = row.severity;
    }
  }
  const open = (group: Group): number => (group.waived ? 1 : 0);
  return [...groups.values()].sort((a, b) => open(a) - open(b) || rankOf(a.severity) - rankOf(b.severity) || (a.control.id < b.control.id ? -1 : 1));
}

export const canBeChosen = (row: FindingRow, control: ControlView | undefined): boolean => control?.settable === true && isToFix(row);
