import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { showFix } from '../fix/fix-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { canBeChosen } from './finding-groups.ts';

/** Opens a finding and, where it has settings to change, shows its fix. `all`: the fix of every target of its control. */
export async function openFix(reference: string, row: FindingRow, control: ControlView, all: boolean): Promise<void> {
  await usePanel.getState().open(reference, row.id);
  if (canBeChosen(row, control) && usePanel.getState().id === row.id)
    await showFix(reference, row.id, all ? { control: row.control } : { control: row.control, target: row.key });
}
