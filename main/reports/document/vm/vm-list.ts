import type { EvidenceRecord } from '../../../contract/record/record.ts';
import { counted } from '../../../words/counted.ts';

type Listed = Pick<EvidenceRecord, 'vms' | 'readings'>;

/** What the record holds of the list of VMs. `older`: it was read, and an earlier version of Castellan has saved the record without it. */
type VmList = { readonly is: 'whole' | 'partial'; readonly count: number } | { readonly is: 'unread' } | { readonly is: 'older' };

/** The reading decides, not the list: a list without VMs can be one that could not be read. */
export function vmListOf({ vms, readings }: Listed): VmList {
  const isComplete = readings.find(({ resource }) => resource === 'vm')?.complete === true;
  if (vms === undefined || vms.length === 0) return isComplete ? (vms ? { is: 'whole', count: 0 } : { is: 'older' }) : { is: 'unread' };
  return { is: isComplete ? 'whole' : 'partial', count: vms.length };
}

/** `12 VMs`, `at least 12 VMs`, `VMs: could not be read`; undefined where the record does not say. */
export function vmCountWords(record: Listed, one = 'VM', many = 'VMs'): string | undefined {
  const list = vmListOf(record);
  if (list.is === 'older') return undefined;
  if (list.is === 'unread') return `${many}: could not be read`;
  return `${list.is === 'partial' ? 'at least ' : ''}${counted(list.count, one, many)}`;
}
