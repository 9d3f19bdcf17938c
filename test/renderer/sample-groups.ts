import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { sampleControl, sampleRow } from '../../renderer/gallery/sample-data.ts';

export const controlWith = (id: string, more: Partial<ControlView> = {}): ControlView => ({ ...sampleControl(id), ...more });
export const rowOf = (control: string, id: string, more: Partial<FindingRow> = {}): FindingRow => ({
  ...sampleRow(id, 'notMet', 'high', 0),
  control,
  ...more,
});
/** Three controls: A is fixed automatically, B has manual steps, C is fixed automatically. */
export const controls: ReadonlyMap<string, ControlView> = new Map(
  [controlWith('A'), controlWith('B', { fix: 'guided', settable: false }), controlWith('C')].map((each) => [each.id, each]),
);
