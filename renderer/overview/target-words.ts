import type { FindingRow } from '../../main/contract/finding-row.ts';
import { counted } from '../../main/words/counted.ts';

/** What findings are about, in a word: `Host`, `3 VMs`, `2 targets`. */
export function targetWords(rows: readonly FindingRow[]): string {
  if (rows.every(({ kind }) => kind === 'host')) return 'Host';
  const vms = new Set(rows.map(({ key }) => key['vm']));
  return vms.has(undefined) ? counted(rows.length, 'target', 'targets') : counted(vms.size, 'VM', 'VMs');
}
