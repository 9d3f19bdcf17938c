import type { ControlView } from '../../main/contract/wizard/control-view.ts';
import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import type { Severity } from '../../main/contract/severity.ts';
import type { Verdict } from '../../main/contract/verdict.ts';
import { severityOrder } from '../../main/words/severity-words.ts';
import type { Counts } from '../../main/words/counts-of.ts';

type Controls = ReadonlyMap<string, ControlView>;
type ByControl = ReadonlyMap<string, readonly FindingRow[]>;

/** Whether somebody still has something to do or to find out: what waits for a restart is done. */
export const isOpen = (counts: Counts): boolean => counts.notMet + counts.unknown + counts.manual > 0;

/** Rows by area, in the order of the catalogue. */
export function rowsByArea(controls: Controls, byControl: ByControl): ReadonlyMap<string, readonly FindingRow[]> {
  const areas = new Map<string, FindingRow[]>();
  for (const control of controls.values()) {
    const rows = byControl.get(control.id);
    if (!rows) continue;
    const area = areas.get(control.area) ?? [];
    for (const row of rows) area.push(row);
    areas.set(control.area, area);
  }
  return areas;
}

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

/** The ten things to look at first: gravest first; of equals what nobody will notice before what takes care. */
export function topTen(byControl: ByControl, controls: Controls): readonly Group[] {
  const effort: Readonly<Record<ControlView['fix'], number>> = { auto: 0, guarded: 1, guided: 2, answer: 3, question: 3 };
  const open = [...byControl.values()].flat().filter((row) => row.verdict === 'notMet' && !row.waived);
  return [...groupsOf(open, controls)]
    .sort((a, b) => rankOf(a.severity) - rankOf(b.severity) || effort[a.control.fix] - effort[b.control.fix] || b.rows.length - a.rows.length)
    .slice(0, 10);
}

export const canBeChosen = (row: FindingRow, control: ControlView | undefined): boolean =>
  control?.settable === true && row.verdict === 'notMet' && !row.waived;

/** Rows whose text holds every word that was typed. */
export function found(rows: readonly FindingRow[], typed: string): readonly FindingRow[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = `${row.control} ${row.title} ${row.label} ${row.because}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
