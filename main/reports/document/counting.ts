import type { Finding } from '../../contract/finding.ts';
import type { Change } from '../../contract/plan.ts';
import type { EvidenceRecord, RecordedControl } from '../../contract/record/record.ts';
import type { RecordedVm } from '../../contract/record/recorded-vm.ts';
import { groupBy } from '../../words/group-by.ts';
import { addressText, keyText } from '../../words/key-text.ts';
import { isToFix } from '../../words/findings/is-to-fix.ts';

/** A record with what every section looks up in it. */
export interface Indexed {
  readonly record: EvidenceRecord;
  readonly controls: ReadonlyMap<string, RecordedControl>;
  readonly byControl: ReadonlyMap<string, readonly Finding[]>;
  readonly byArea: ReadonlyMap<string, readonly Finding[]>;
  /** By id in lower case: Windows compares ids without case. */
  readonly vmOf: ReadonlyMap<string, RecordedVm>;
  /** Changes on hold by each control that they serve. */
  readonly heldOf: ReadonlyMap<string, readonly Change[]>;
}
export function indexed(record: EvidenceRecord): Indexed {
  const controls = new Map(record.controls.map((control) => [control.id, control]));
  return {
    record,
    controls,
    byControl: groupBy(record.findings, (finding) => finding.control),
    vmOf: new Map((record.vms ?? []).map((vm) => [vm.id.toLowerCase(), vm])),
    heldOf: changesByControl(record.held ?? []),
    byArea: groupBy(record.findings, (finding) => controls.get(finding.control)?.area ?? ''),
  };
}

function changesByControl(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const pairs = changes.flatMap((change) => change.controls.map((control) => ({ control, change })));
  return new Map([...groupBy(pairs, ({ control }) => control)].map(([control, group]) => [control, group.map(({ change }) => change)]));
}

/** The changes of these that serve a finding: for its target, or for a setting that it rests on. */
export function changesFor(changes: readonly Change[], { target, evidence }: Pick<Finding, 'target' | 'evidence'>): readonly Change[] {
  if (changes.length === 0) return [];
  const key = keyText(target.key);
  const addresses = new Set(evidence.map(({ address }) => addressText(address)));
  return changes.filter((change) => keyText(change.target.key) === key || addresses.has(addressText(change.address)));
}

/** Oldest and newest reading: the facts of a record may have been read at several times. Undefined where nothing was read. */
export function readBetween({ readings }: EvidenceRecord): { readonly from: string; readonly to: string } | undefined {
  const times = readings
    .map((reading) => reading.at)
    .filter((at) => at !== '')
    .sort();
  const [from, to] = [times[0], times.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

export const openFindings = (findings: readonly Finding[]): readonly Finding[] => findings.filter(isToFix);
