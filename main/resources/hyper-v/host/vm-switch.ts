import { fact, optional, resource } from '../../../grammar/resource.ts';
import { listOf, onOff, text, word } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';

/** Virtual switches. */
export const vmSwitch = resource({
  name: 'vmSwitch',
  title: 'Virtual switches',
  keyNames: ['switch'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'Hyper-V',
    read: 'Get-VMSwitch',
    key: { switch: 'Id' },
    one: 'virtual switch',
    many: 'virtual switches',
    properties: {
      name: 'Name',
      type: 'SwitchType',
      allowManagementOS: 'AllowManagementOS',
      embeddedTeaming: 'EmbeddedTeamingEnabled',
      adapters: 'NetAdapterInterfaceDescriptions',
    },
  },
  label: (row) => orUnknown(row.text('name'), 'virtual switch', row.key['switch']),
  facts: {
    name: fact('name', text('vSwitch-VM', 'Internal')),
    type: fact('type', word('External', 'Internal', 'Private')),
    allowManagementOS: fact('sharing with the management operating system', onOff()),
    embeddedTeaming: fact('Switch Embedded Teaming (SET)', onOff()),
    // Internal and private switches have none.
    adapters: optional('physical network adapters', listOf('a list of network adapters', [['Intel(R) Ethernet X710'], []])),
  },
});
