import type { SettledState } from '../contract/fact-state.ts';
import { shownValue } from './shown.ts';
import { fact, reference, resource, setting } from './grammar/resource.ts';
import { listOf, text, word } from './grammar/kinds.ts';

const shownChange =
  (parameter: string) =>
  (to: SettledState): string =>
    `Get-VM -Id <id> | Get-VMNetworkAdapter | Set-VMNetworkAdapter -${parameter} ${shownValue(to)}`;

/** Network adapters of virtual machines. */
export const vmNetworkAdapter = resource({
  name: 'vmNetworkAdapter',
  title: 'VM network adapters',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMNetworkAdapter',
  scope: { is: 'enumerated' },
  label: (row) => `${row.text('vmName') ?? row.key['adapter'] ?? ''}: ${row.text('name') ?? ''}`,
  facts: {
    name: fact('name', text('Network Adapter', 'Netzwerkkarte')),
    vm: reference('VM', 'vm'),
    switch: reference('switch', 'switch'),
    macAddress: fact('MAC address', text('00155D0A1B2C', '00155D0A1B2D')),
    vlans: fact('VLANs (0 is untagged)', listOf('a list of VLANs', [['0'], ['12']])),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    macAddressSpoofing: setting('MAC address spoofing', word('Off', 'On'), { native: shownChange('MacAddressSpoofing') }),
    dhcpGuard: setting('DHCP guard', word('On', 'Off'), { native: shownChange('DhcpGuard') }),
    routerGuard: fact('router guard', word('Off', 'On')),
  },
});
