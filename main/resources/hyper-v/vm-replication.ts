import { all, any, is } from '../../grammar/expect.ts';
import { fact, resource, setting } from '../../grammar/resource.ts';
import { flag, shownAs, text, word } from '../../grammar/kinds.ts';
import { bare, command, ofHyperV } from '../../grammar/native-command.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Replication relationships of the VMs of this host. A VM with extended replication has two. */
export const vmReplication = resource({
  name: 'vmReplication',
  title: 'VM replication',
  keyNames: ['vm', 'relationship'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'Hyper-V',
    read: 'Get-VMReplication',
    write: 'Set-VMReplication',
    key: { vm: 'VMId', relationship: 'ReplicationRelationshipType' },
    target: { parameter: 'VMReplication' },
    readOne: { VM: 'vm', ReplicationRelationshipType: 'relationship' },
    one: 'replication relationship',
    many: 'replication relationships',
    properties: {
      vmName: 'VMName',
      relationshipType: 'ReplicationRelationshipType',
      mode: 'ReplicationMode',
      health: 'ReplicationHealth',
      authentication: 'AuthenticationType',
      replicateHostKvpItems: 'ReplicateHostKvpItems',
    },
  },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('SQL01', 'APP01')),
    relationshipType: fact('type of the relationship', text('Simple', 'Extended')),
    mode: fact('mode', text('Primary', 'Replica', 'ExtendedReplica')),
    health: fact('health', word('Normal', 'Warning', 'Critical', 'NotApplicable')),
    authentication: fact('authentication', word('Certificate', 'Kerberos')),
    replicateHostKvpItems: setting(
      'data about the host (KVP) in the replica',
      shownAs({ ...flag, samples: [false, true] }, { true: 'sent', false: 'not sent' }),
      {
        native: (to, { vm = '', relationship = '' }) =>
          command`${bare(ofHyperV('Set-VMReplication'))} -VMReplication (${bare(ofHyperV('Get-VMReplication'))} -VM (${bare(ofHyperV('Get-VM'))} -Id ${vm}) -ReplicationRelationshipType ${relationship}) -ReplicateHostKvpItems ${to}`,
      },
    ),
  },
});

/** This host sends the data: of its own VM, or of a replica to a third host (extended replication). */
export const isOutgoing = any(is(vmReplication.mode, 'Primary'), all(is(vmReplication.mode, 'Replica'), is(vmReplication.relationshipType, 'Extended')));
