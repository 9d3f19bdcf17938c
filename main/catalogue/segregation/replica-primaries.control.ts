import { control, given } from '../control.ts';
import { all, is } from '../../grammar/expect.ts';
import { noWildcard, vmReplicationEntry } from '../../resources/hyper-v/vm-replication-entry.ts';
import { vmReplicationServer } from '../../resources/hyper-v/host/vm-replication-server.ts';

export const replicaPrimaries = control({
  id: 'HV-A-23',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'The replica server accepts only named primary servers',
  titleWhenNotMet: 'The replica server accepts any authenticated server or a whole domain',
  severity: 'high',
  depth: 'essential',
  why: 'Any computer that can authenticate can store VMs on this host. An attacker fills its storage or places a prepared VM on it.',
  appliesWhen: { holds: is(vmReplicationServer.enabled, true), otherwise: 'The host is not a replica server.' },
  expect: all(is(vmReplicationServer.fromAnyServer, false), noWildcard),
  fix: {
    kind: 'steps',
    steps: [
      'If the host receives no replicas, not even after a failover (reverse replication), turn the replica server off: Hyper-V\\Set-VMReplicationServer -ReplicationEnabled $false.',
      'Note the old values: Hyper-V\\Get-VMReplicationServer and Hyper-V\\Get-VMReplicationAuthorizationEntry. In a cluster, use Hyper-V Replica Broker.',
      'Allow named servers only: Hyper-V\\Set-VMReplicationServer -ReplicationAllowedFromAnyServer $false. Replication pauses until the next step; VMs continue to run.',
      'Add an entry for each primary server at once: Hyper-V\\New-VMReplicationAuthorizationEntry -AllowedPrimaryServer NAME -ReplicaStorageLocation FOLDER -TrustGroup TAG.',
      'Then delete entries with a wildcard: Hyper-V\\Remove-VMReplicationAuthorizationEntry -AllowedPrimaryServer NAME.',
      'Check the replication health of each VM and scan again.',
    ],
  },
  sources: ['hyper-v-replica'],
  examples: {
    good: [given(vmReplicationServer.enabled, true), given(vmReplicationServer.fromAnyServer, false), given(vmReplicationEntry.primary, 'hv02.fabric.example')],
    bad: [given(vmReplicationServer.enabled, true), given(vmReplicationServer.fromAnyServer, true), given(vmReplicationEntry.primary, 'hv02.fabric.example')],
  },
});
