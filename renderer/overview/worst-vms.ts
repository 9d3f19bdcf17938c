import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { Severity } from '../../main/contract/severity.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import { severityCountsOf, sumOf } from '../kit/severity-segments.ts';

export interface WorstVm {
  readonly id: string;
  /** As its own findings name it, so that two VMs of one name differ. */
  readonly name: string;
  readonly severity: Severity;
  readonly toFix: number;
}

/**
 * The VMs with findings to fix: by their number of critical findings, then of high ones, and so on. A VM that no finding names as its target is not among
 * them, because its name is not known here. `of`: the number of all VMs with a finding to fix.
 */
export function worstVms(rows: readonly FindingRow[]): { readonly vms: readonly WorstVm[]; readonly of: number } {
  const names = new Map(rows.flatMap((row) => (row.kind === 'vm' && row.key['vm'] !== undefined ? [[row.key['vm'].toLowerCase(), row.label] as const] : [])));
  const found = new Map<string, { id: string; rows: FindingRow[] }>();
  for (const row of rows.filter(isToFix))
    for (const id of row.vms) {
      const vm = found.get(id.toLowerCase());
      if (vm) vm.rows.push(row);
      else found.set(id.toLowerCase(), { id, rows: [row] });
    }
  const counted = [...found].flatMap(([key, { id, rows }]) => {
    const name = names.get(key);
    const counts = severityCountsOf(rows);
    const severity = severityOrder.find((each) => counts[each] > 0);
    return name === undefined || severity === undefined ? [] : [{ id, name, severity, counts, toFix: sumOf(counts) }];
  });
  const first = (a: (typeof counted)[number], b: (typeof counted)[number]): number =>
    severityOrder.map((severity) => b.counts[severity] - a.counts[severity]).find((difference) => difference !== 0) ?? (a.name < b.name ? -1 : 1);
  return { vms: counted.sort(first).map(({ id, name, severity, toFix }) => ({ id, name, severity, toFix })), of: found.size };
}
