import type { SettledState } from '../../contract/fact-state.ts';
import { bare, command } from '../../grammar/native-command.ts';
import type { Key } from '../../contract/address.ts';
import type { Native } from '../../contract/native.ts';
import { fact, reference, resource, setting } from '../../grammar/resource.ts';
import { listOf, text, word } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Hyper-V writes the id of the VM into that of its adapter. */
const change =
  (parameter: string) =>
  (to: SettledState, { adapter = '' }: Key): Native => {
    const vm = /^Microsoft:([0-9A-F-]{36})\\/i.exec(adapter)?.[1];
    if (vm === undefined) return { steps: `Set ${parameter} of this adapter in the settings of the VM, under Network Adapter, Advanced Features.` };
    return command`Set-VMNetworkAdapter -VMNetworkAdapter (Get-VMNetworkAdapter -VM (Get-VM -Id ${vm}) | Where-Object -FilterScript { $_.Id -eq ${adapter} }) -${bare(parameter)} ${to}`;
  };

/** Network adapters of virtual machines. */
export const vmNetworkAdapter = resource({
  name: 'vmNetworkAdapter',
  title: 'VM network adapters',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMNetworkAdapter',
  scope: { is: 'enumerated' },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${orUnknown(row.text('name'), 'network adapter', row.key['adapter'])}`,
  facts: {
    name: fact('name', text('Network Adapter', 'Netzwerkkarte')),
    vm: reference('VM', 'vm'),
    switch: reference('switch', 'switch'),
    macAddress: fact('MAC address', text('00155D0A1B2C', '00155D0A1B2D')),
    vlans: fact('VLANs (0 is untagged)', listOf('a list of VLANs', [['0'], ['12']])),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    macAddressSpoofing: setting('MAC address spoofing', word('Off', 'On'), { native: change('MacAddressSpoofing') }),
    dhcpGuard: setting('DHCP guard', word('On', 'Off'), { native: change('DhcpGuard') }),
    routerGuard: fact('router guard', word('Off', 'On')),
  },
});
