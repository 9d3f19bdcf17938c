import type { Facts } from '../../../contract/reading.ts';
import { isReadWhole, rowsIn } from '../../../grammar/rows.ts';
import { vmSmbStorage } from '../../../resources/hyper-v/places/vm-smb-storage.ts';
import { rulingOf, anyOf, unreadRuling, type Ruling } from './ruling.ts';

/** Whether a VM has files on an SMB share. */
export function filesOnShares(facts: Facts): Ruling {
  const each = rowsIn(facts, vmSmbStorage).map((row) => {
    const shares = row.list('shares');
    return shares ? rulingOf(shares.length > 0) : unreadRuling('It could not be read whether a VM has files on an SMB share.');
  });
  return anyOf(...each, isReadWhole(facts, vmSmbStorage) ? 'no' : unreadRuling('The VMs of this host could not all be read.'));
}
