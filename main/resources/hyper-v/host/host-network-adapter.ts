import { fact, reference, resource } from '../../../grammar/resource.ts';
import { listOf, text } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';

/** Network adapters of the host itself on virtual switches: the way over which it is managed. */
export const hostNetworkAdapter = resource({
  name: 'hostNetworkAdapter',
  title: 'Virtual network adapters of the host',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'Hyper-V',
    read: 'Get-VMNetworkAdapter',
    readWith: { ManagementOS: true },
    key: { adapter: 'Id' },
    one: 'network adapter',
    many: 'network adapters of the host',
    properties: { name: 'Name', switch: 'SwitchId', vlans: { name: 'VlanSetting', as: 'vlans' } },
  },
  label: (row) => orUnknown(row.text('name'), 'network adapter', row.key['adapter']),
  facts: {
    name: fact('name', text('Management', 'vSwitch-VM')),
    switch: reference('switch', 'switch'),
    vlans: fact('VLANs (0 is untagged)', listOf('a list of VLANs', [['10'], ['0']])),
  },
});
