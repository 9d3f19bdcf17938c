import type { ControlView } from '../../main/contract/control-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { Severity } from '../../main/contract/severity.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import type { SomeChanges } from './receipt-lines.ts';

/** The highest severity of the findings that the changes are for; without a finding, of their controls. Undefined where neither is known. */
export function severityOfChanges(
  changes: SomeChanges,
  byControl: ReadonlyMap<string, readonly FindingRow[]>,
  controls: ReadonlyMap<string, ControlView>,
): Severity | undefined {
  const ids = new Set(changes.flatMap(({ controls, target }) => controls.map((control) => findingId(control, target.key))));
  const found = changes[0].controls.flatMap((control) => (byControl.get(control) ?? []).filter((row) => ids.has(row.id)).map(({ severity }) => severity));
  const all = found.length > 0 ? found : changes[0].controls.flatMap((id) => controls.get(id)?.severity ?? []);
  return severityOrder.find((severity) => all.includes(severity));
}
