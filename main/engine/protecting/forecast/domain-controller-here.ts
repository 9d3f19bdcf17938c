import type { Facts } from '../../../contract/reading.ts';
import { isReadWhole, rowsIn } from '../../../grammar/rows.ts';
import { guest } from '../../../resources/hyper-v/guest/guest.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { machine } from '../../../resources/windows/machine.ts';
import { allOf, rulingOf, anyOf, unreadRuling, type Ruling } from './ruling.ts';

/** Whether the host is a member of a domain. */
export function isDomainMember(facts: Facts): Ruling {
  const joined = rowsIn(facts, machine)[0]?.state('domainJoined');
  return joined?.is === 'value' ? rulingOf(joined.value === true) : unreadRuling('It could not be read whether the host is a member of a domain.');
}

/** Whether the host is a node of a failover cluster. */
export function isClusterNode(facts: Facts): Ruling {
  const clustered = rowsIn(facts, machine)[0]?.state('clustered');
  return clustered?.is === 'value' ? rulingOf(clustered.value === true) : unreadRuling('It could not be read whether the host is a cluster node.');
}

const unknownGuest = unreadRuling('A VM of this host did not report its role; it can be a domain controller.');

/** Whether a VM of this host is a domain controller. One that is off, or says nothing, can be one. */
export function hasDomainController(facts: Facts): Ruling {
  const roleOf = new Map(rowsIn(facts, guest).map((row) => [row.part('vm'), row.state('domainController')]));
  const roles = rowsIn(facts, vm).map((row): Ruling => {
    const role = roleOf.get(row.part('vm'));
    return role?.is === 'value' ? rulingOf(role.value === true) : unknownGuest;
  });
  return anyOf(...roles, isReadWhole(facts, vm) ? 'no' : unreadRuling('The VMs of this host could not all be read.'));
}

/** A member of a domain whose domain controllers can be VMs of this very host: without it, no first sign-in is possible. */
export const dependsOnOwnController = (facts: Facts): Ruling => allOf(isDomainMember(facts), hasDomainController(facts));
