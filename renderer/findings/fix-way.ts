import type { FindingRow } from '../../main/contract/finding-row.ts';
import { fixWord } from '../../main/words/changes/fix-words.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';
import type { Group } from './finding-groups.ts';
import type { FixOutlook } from './fix-outlook.ts';

/** How a line of a list is fixed. What is on hold is never called automatic. Empty where nothing is to fix. */
export function fixWay(group: Group, row: FindingRow | undefined, outlooks: ReadonlyMap<string, FixOutlook>): string {
  if (!isToFix(group)) return '';
  const { control, rows } = group;
  const own = row && outlooks.get(row.id);
  const { onHold } = own ?? outlooks.get(control.id) ?? { onHold: 'none' as const };
  if (onHold === 'none') return fixWord(control);
  if (row) return own?.onHold === 'all' ? 'On hold' : own ? 'Partly on hold' : 'May be on hold';
  // Of many findings a part was asked about.
  return onHold === 'all' && rows.every(({ id }) => outlooks.has(id)) ? 'On hold' : 'Partly on hold';
}
