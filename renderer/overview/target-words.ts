import type { FindingRow } from '../../main/contract/finding-row.ts';
import { counted } from '../../main/words/counted.ts';

/** What findings are about, in a word: `Host`, `3 VMs` (the VMs that own the targets), `2 targets`. */
export function targetWords(rows: readonly FindingRow[]): string {
  if (rows.every(({ kind }) => kind === 'host')) return 'Host';
  const vms = new Set(rows.flatMap((row) => row.vms.map((id) => id.toLowerCase())));
  return rows.every((row) => row.vms.length > 0) ? counted(vms.size, 'VM', 'VMs') : counted(rows.length, 'target', 'targets');
}
