import type { Address } from '../../contract/address.ts';
import { textOf } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { vmOfAddress } from '../../words/vm-of-address.ts';

const afterFailover = 'A replica does not get this change: make it there after a failover.';

/**
 * What to know before a setting changes of a VM that has a replica on another host. Hyper-V Replica copies virtual disks and no settings, so the VM runs
 * with the old one after a failover. Undefined for all other changes, also for settings of the replication, which the primary VM alone has.
 */
export function replicaAdvice(address: Address, facts: Facts): string | undefined {
  const id = address.resource === 'vmReplication' ? undefined : vmOfAddress(address);
  if (id === undefined) return undefined;
  const mode = rowsIn(facts, vm)
    .find((row) => row.part('vm').toLowerCase() === id)
    ?.state('replicationMode');
  if (mode?.is === 'unread') return `It could not be read whether this VM has a replica on another host. ${afterFailover}`;
  return textOf(mode) === 'Primary' ? `This VM has a replica on another host. ${afterFailover}` : undefined;
}
