import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { isProtected } from '../../resources/windows/cluster-security.ts';
import { machine } from '../../resources/windows/machine.ts';

export const clusterTraffic = control({
  id: 'HV-A-44',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'Messages and storage traffic between cluster nodes are signed or encrypted',
  titleWhenNotMet: 'Messages or storage traffic between cluster nodes are not signed',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker on the cluster network can change messages between the nodes, or disk data of VMs on redirected cluster volumes.',
  appliesWhen: { holds: is(machine.clustered, true), otherwise: 'The host is not a cluster node.' },
  expect: isProtected,
  fix: {
    kind: 'steps',
    steps: [
      'Note the old values: Get-Cluster | Format-List SecurityLevel*.',
      'Encryption costs processor time. On a network that only the nodes use, signing is enough.',
      'Before Windows Server 2022, signing and encryption of storage traffic (level 1 and 2) stop RDMA direct data placement. Storage Spaces Direct then becomes much slower: test it on one cluster first.',
      'Set the level of the messages on one node: (Get-Cluster).SecurityLevel = 1 (signed) or 2 (encrypted).',
      'Set the level of the storage traffic (Windows Server 2019 and later): (Get-Cluster).SecurityLevelToStorage = 1 or 2.',
      'Watch the nodes for an hour (Get-ClusterNode), and scan each node again.',
    ],
  },
  sources: ['cluster-security'],
});
