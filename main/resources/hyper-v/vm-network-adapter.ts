import { fact, reference, resource, setting } from '../../grammar/resource.ts';
import { listOf, text, word } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Network adapters of virtual machines. */
export const vmNetworkAdapter = resource({
  name: 'vmNetworkAdapter',
  title: 'VM network adapters',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMNetworkAdapter',
    write: 'Set-VMNetworkAdapter',
    key: { adapter: 'Id' },
    target: { parameter: 'VMNetworkAdapter' },
    one: 'network adapter',
    properties: {
      name: 'Name',
      vm: { of: 'vm', name: 'Id' },
      vmName: { of: 'vm', name: 'Name' },
      switch: 'SwitchId',
      macAddress: 'MacAddress',
      vlans: { name: 'VlanSetting', as: 'vlans' },
      macAddressSpoofing: 'MacAddressSpoofing',
      dhcpGuard: 'DhcpGuard',
      routerGuard: 'RouterGuard',
    },
  },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${orUnknown(row.text('name'), 'network adapter', row.key['adapter'])}`,
  facts: {
    name: fact('name', text('Network Adapter', 'Netzwerkkarte')),
    vm: reference('VM', 'vm'),
    switch: reference('switch', 'switch'),
    macAddress: fact('MAC address', text('00155D0A1B2C', '00155D0A1B2D')),
    vlans: fact('VLANs (0 is untagged)', listOf('a list of VLANs', [['0'], ['12']])),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    macAddressSpoofing: setting('MAC address spoofing', word('Off', 'On')),
    dhcpGuard: setting('DHCP guard', word('On', 'Off')),
    routerGuard: fact('router guard', word('Off', 'On')),
  },
});
