import type { Finding } from '../../contract/finding.ts';
import type { EvidenceRecord, RecordedControl } from '../../contract/record/record.ts';

export function grouping<T>(items: Iterable<T>, nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}

/** A record with what every section looks up in it. */
export interface Indexed {
  readonly record: EvidenceRecord;
  readonly controls: ReadonlyMap<string, RecordedControl>;
  readonly byControl: ReadonlyMap<string, readonly Finding[]>;
  readonly byArea: ReadonlyMap<string, readonly Finding[]>;
}
export function indexed(record: EvidenceRecord): Indexed {
  const controls = new Map(record.controls.map((control) => [control.id, control]));
  return {
    record,
    controls,
    byControl: grouping(record.findings, (finding) => finding.control),
    byArea: grouping(record.findings, (finding) => controls.get(finding.control)?.area ?? ''),
  };
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

const open = (finding: Finding): boolean => finding.verdict === 'notMet' && !finding.waived;
export const openFindings = (findings: readonly Finding[]): readonly Finding[] => findings.filter(open);
