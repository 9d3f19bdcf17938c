import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { isProtected } from '../../resources/windows/cluster-security.ts';
import { machine } from '../../resources/windows/machine.ts';

export const clusterTraffic = control({
  id: 'HV-A-44',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'Cluster messages and cluster storage traffic are signed or encrypted',
  titleWhenNotMet: 'Cluster messages or cluster storage traffic are in clear text',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker on the cluster network can forge messages that take nodes offline. Disk data of VMs that crosses the network can be read and changed.',
  appliesWhen: { holds: is(machine.clustered, true), otherwise: 'The host is not a cluster node.' },
  expect: isProtected,
  fix: {
    kind: 'steps',
    steps: [
      'Choose the level: signed for a network that only the nodes use, encrypted for a shared network.',
      'Expect more processor load with encryption. Before Windows Server 2022, signing and encryption of storage traffic (level 1 and 2) stop RDMA direct data placement. Storage Spaces Direct then becomes much slower: test it on one cluster first.',
      'Note the old values: Get-Cluster | Format-List -Property SecurityLevel, SecurityLevelToStorage.',
      'Set the level of the messages on one node, 1 for signed or 2 for encrypted: (Get-Cluster).SecurityLevel = 1.',
      'On Windows Server 2019 and later, set the level of the storage traffic: (Get-Cluster).SecurityLevelToStorage = 1.',
      'Check that all nodes stay up: Get-ClusterNode. To undo, set the old values the same way.',
      'Scan each node again.',
    ],
  },
  sources: ['cluster-security'],
});
