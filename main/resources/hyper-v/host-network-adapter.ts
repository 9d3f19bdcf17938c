import { fact, reference, resource } from '../../grammar/resource.ts';
import { listOf, text } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Network adapters of the host itself on virtual switches: the way over which it is managed. */
export const hostNetworkAdapter = resource({
  name: 'hostNetworkAdapter',
  title: 'Virtual network adapters of the host',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMNetworkAdapter -ManagementOS',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('name'), 'network adapter', row.key['adapter']),
  facts: {
    name: fact('name', text('Management', 'vSwitch-VM')),
    switch: reference('switch', 'switch'),
    vlans: fact('VLANs (0 is untagged)', listOf('a list of VLANs', [['10'], ['0']])),
  },
});
