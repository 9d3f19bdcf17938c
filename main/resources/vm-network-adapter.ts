import { fact, reference, resource } from './grammar/resource.ts';
import { text, word } from './grammar/kinds.ts';

/** Network adapters of virtual machines. */
export const vmNetworkAdapter = resource({
  name: 'vmNetworkAdapter',
  title: 'Network adapters of virtual machines',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMNetworkAdapter',
  scope: { is: 'enumerated' },
  label: (row) => row.text('name') ?? row.key['adapter'] ?? '',
  facts: {
    name: fact('name', text('Network Adapter', 'Netzwerkkarte')),
    vm: reference('virtual machine', 'vm'),
    switch: reference('switch', 'switch'),
    macAddressSpoofing: fact('MAC address spoofing', word('Off', 'On')),
    dhcpGuard: fact('DHCP guard', word('Off', 'On')),
    routerGuard: fact('router guard', word('Off', 'On')),
  },
});
