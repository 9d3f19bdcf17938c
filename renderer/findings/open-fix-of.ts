import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { showFix } from '../fix/fix-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { canBeChosen } from './finding-groups.ts';

/** Opens the first of these findings of one control and shows the fix of exactly these. */
export async function openFixOf(reference: string, rows: readonly FindingRow[], control: ControlView): Promise<void> {
  const fixable = rows.filter((row) => canBeChosen(row, control));
  const [first] = fixable;
  if (!first) return;
  await usePanel.getState().open(reference, first.id);
  if (usePanel.getState().id !== first.id) return;
  const [one, ...more] = fixable.map((row) => ({ control: row.control, target: row.key }));
  if (one) await showFix(reference, first.id, one, ...more);
}
