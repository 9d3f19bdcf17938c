import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const noUnusedAdapters = control({
  id: 'HV-D-36',
  area: 'vm-settings',
  serves: ['S31'],
  title: 'Network adapters of running VMs are connected to a switch',
  titleWhenNotMet: '{target} is not connected to a switch',
  severity: 'low',
  depth: 'strict',
  why: 'An unused adapter is easily connected to the wrong switch later. The guest is then in a network whose firewall rules were never checked.',
  each: vmNetworkAdapter.targets.where(is(vmNetworkAdapter.vmState, 'Running')),
  expect: is(vmNetworkAdapter.connected, true),
  fix: {
    kind: 'steps',
    steps: [
      'Ask the owner of the VM whether the adapter is disconnected on purpose, for example for an isolated restore.',
      'If it is not, find the id of this adapter: Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Format-List -Property Name, Id, SwitchName, MacAddress. Use it as ID in the next command.',
      'Remove only this adapter: Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Where-Object -Property Id -EQ -Value ID | Hyper-V\\Remove-VMNetworkAdapter. A generation 1 VM must be off.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-53'],
});
