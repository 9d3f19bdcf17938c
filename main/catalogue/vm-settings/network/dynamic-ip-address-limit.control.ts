import { control } from '../../control.ts';
import { atLeast, is, not } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const dynamicIpAddressLimit = control({
  id: 'HV-D-29',
  area: 'vm-settings',
  serves: ['S31'],
  title: 'A dynamic IP address limit is set on VM network adapters in virtual subnets',
  titleWhenNotMet: 'No dynamic IP address limit is set on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'A compromised VM can claim addresses of its virtual subnet without limit and receive traffic of other VMs.',
  each: vmNetworkAdapter.targets,
  appliesWhen: {
    holds: not(is(vmNetworkAdapter.virtualSubnetId, 0)),
    otherwise: 'The adapter is in no virtual subnet (SDN, NVGRE). The limit applies there only.',
  },
  expect: atLeast(vmNetworkAdapter.dynamicIpAddressLimit, 1),
  fix: {
    kind: 'steps',
    steps: [
      'Check in the management software of the virtual network (network controller, Virtual Machine Manager) whether it sets the limit. If so, change it there.',
      'Otherwise find the id of this adapter: Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Format-List -Property Name, Id, SwitchName, MacAddress. Use it as ID in the next command.',
      'Count the addresses that the guest needs on this adapter, and set this number: Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Where-Object -Property Id -EQ -Value ID | Hyper-V\\Set-VMNetworkAdapter -DynamicIPAddressLimit NUMBER.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-125b'],
});
