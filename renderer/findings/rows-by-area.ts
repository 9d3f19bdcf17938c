import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';

/** Rows by area, in the order of the catalogue. */
export function rowsByArea(
  controls: ReadonlyMap<string, ControlView>,
  byControl: ReadonlyMap<string, readonly FindingRow[]>,
): ReadonlyMap<string, readonly FindingRow[]> {
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
