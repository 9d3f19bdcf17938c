import type { Change } from '../../../../contract/plan.ts';
import { isReadWhole, rowsIn } from '../../../../grammar/rows.ts';
import { vm } from '../../../../resources/hyper-v/vm.ts';
import { vmNetworkAdapter } from '../../../../resources/hyper-v/devices/vm-network-adapter.ts';
import { allOf, rulingOf, anyOf, opposite, unreadRuling, type Ruling } from '../ruling.ts';
import { dependsOnOwnController, isDomainMember } from '../domain-controller-here.ts';
import { registryValue, type LockOutRule, type Scene } from '../lock-out-rule.ts';
import { isRemote } from '../operator.ts';

const vmSubjects = ['vm', 'vmFirmware', 'vmNetworkAdapter', 'vmHardDisk', 'vmSnapshot', 'vmSecurity', 'vmIntegrationService', 'vmMemory', 'vmProcessor'];

/** A VM that is off leads nowhere, so it is on no path. */
function isOff({ address }: Change, { facts }: Scene): boolean {
  const adapter = rowsIn(facts, vmNetworkAdapter).find((row) => row.part('adapter') === address.key['adapter']);
  const id = address.key['vm'] ?? adapter?.text('vm');
  return (
    rowsIn(facts, vm)
      .find((row) => row.part('vm') === id)
      ?.text('state') === 'Off'
  );
}

function answersAsNeighbor({ address }: Change, { facts, operator }: Scene): Ruling {
  const { neighbors } = operator;
  if (neighbors === undefined) return unreadRuling('The gateway and the DNS servers of the host could not be read.');
  if (neighbors.length === 0) return 'no';
  // An adapter whose VM is not known can be one of this VM.
  const own = rowsIn(facts, vmNetworkAdapter).filter((row) =>
    address.resource === 'vmNetworkAdapter' ? row.part('adapter') === address.key['adapter'] : [undefined, address.key['vm']].includes(row.text('vm')),
  );
  const each = own.map((row) => {
    const mac = row.text('macAddress');
    if (address.resource !== 'vmNetworkAdapter' && mac !== undefined && neighbors.includes(mac) && row.text('vm') === undefined)
      return unreadRuling('It could not be read which VM has the MAC address of the gateway or of a DNS server.');
    return mac === undefined ? unreadRuling('The MAC address of the VM could not be read.') : rulingOf(neighbors.includes(mac));
  });
  return anyOf(...each, isReadWhole(facts, vmNetworkAdapter) ? 'no' : unreadRuling('The network adapters of the VMs could not all be read.'));
}

export const vmDangers: readonly LockOutRule[] = [
  {
    id: 'vm-on-your-path',
    title: 'The VM is the gateway or a DNS server of this host',
    concerns: vmSubjects.map((resource) => ({ resource })),
    precheck: 'No network adapter of the VM has the MAC address of the gateway or of a DNS server; or the VM is off, or you are at the console.',
    reads: ['vm', 'vmNetworkAdapter'],
    fires: (change, scene) => (isOff(change, scene) ? 'no' : allOf(isRemote(scene.operator), answersAsNeighbor(change, scene))),
    when: 'now',
    proofs: ['path'],
    hold: true,
    hazard: 'This VM is the gateway or a DNS server of this host. This change can cut your connection.',
    source: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/plan/plan-hyper-v-networking-in-windows-server',
  },
  {
    id: 'time-source',
    title: 'The source of time changes',
    concerns: [
      registryValue('W32Time\\\\Parameters', 'Type', 'NtpServer'),
      registryValue('W32Time\\\\TimeProviders\\\\\\w+', 'Enabled'),
      { resource: 'vmIntegrationService', property: 'timeSynchronization' },
    ],
    precheck: 'The host is outside a domain, or no VM of this host is a domain controller.',
    reads: ['machine', 'vm', 'guest'],
    fires: (_change, { facts }) => dependsOnOwnController(facts),
    when: 'someDay',
    proofs: [],
    hazard: 'Host and domain controller can set the time of each other. Five minutes off, Kerberos refuses every sign-in.',
    source: 'https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-top',
  },
  {
    id: 'migration-without-delegation',
    title: 'Live migration authenticates with Kerberos, or is off',
    concerns: [{ resource: 'vmHost', property: 'migrationAuthentication' }],
    toward: (value) => value === 'Kerberos',
    precheck: 'The host is a member of a domain.',
    reads: ['machine'],
    fires: (_change, { facts }) => opposite(isDomainMember(facts)),
    when: 'someDay',
    proofs: [],
    hazard: 'Outside a domain there is no Kerberos, so live migration fails.',
    source: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v/deploy/set-up-hosts-for-live-migration-without-failover-clustering',
  },
];
