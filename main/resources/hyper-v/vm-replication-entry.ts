import type { Predicate } from '../../grammar/fact.ts';
import { not, satisfies, some } from '../../grammar/expect.ts';
import { optional, fact, resource } from '../../grammar/resource.ts';
import { text } from '../../grammar/kinds.ts';

/** Which primary servers may send replicas to this host, and where these are stored. */
export const vmReplicationEntry = resource({
  name: 'vmReplicationEntry',
  title: 'Replication authorization entries',
  keyNames: ['primary'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'Hyper-V',
    read: 'Get-VMReplicationAuthorizationEntry',
    key: { primary: 'AllowedPrimaryServer' },
    one: 'authorization entry',
    many: 'authorization entries',
    properties: { primary: 'AllowedPrimaryServer', storageLocation: 'ReplicaStorageLocation' },
  },
  label: (row) => row.key['primary'] ?? 'authorization entry',
  facts: {
    primary: fact('primary server', text('hv02.fabric.example', '*.corp.example')),
    storageLocation: optional('storage location', text('D:\\Replica', 'E:\\Replica')),
  },
});

const isWildcard = satisfies(vmReplicationEntry.primary, 'contains a wildcard (*)', (name) => name.includes('*'));

/** No entry allows a whole domain. */
export const noWildcard: Predicate<unknown> = not(some(vmReplicationEntry.targets.where(isWildcard)));
