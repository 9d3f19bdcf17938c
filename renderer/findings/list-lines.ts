import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { Group } from './finding-groups.ts';

/** A line of the list: a group of findings of one control, or one finding inside an open group. */
export type ListLine =
  | {
      readonly is: 'group';
      readonly key: string;
      readonly group: Group;
      readonly open: boolean;
      readonly single: FindingRow | undefined;
      readonly position: number;
      readonly of: number;
    }
  | { readonly is: 'row'; readonly key: string; readonly group: Group; readonly row: FindingRow; readonly position: number; readonly of: number };

export const groupKey = (group: Group): string => `${group.control.id} ${group.verdict} ${String(group.waived)}`;

/** Groups as lines; a group with one finding is that finding. */
export function linesOf(groups: readonly Group[], opened: ReadonlySet<string>): readonly ListLine[] {
  const lines: ListLine[] = [];
  for (const [index, group] of groups.entries()) {
    const key = groupKey(group);
    const single = group.rows.length === 1 ? group.rows[0] : undefined;
    const open = single === undefined && opened.has(key);
    lines.push({ is: 'group', key, group, open, single, position: index + 1, of: groups.length });
    if (open) for (const [at, row] of group.rows.entries()) lines.push({ is: 'row', key: row.id, group, row, position: at + 1, of: group.rows.length });
  }
  return lines;
}
