import { control } from '../../control.ts';
import { atLeast } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const broadcastStormLimit = control({
  id: 'HV-D-28',
  area: 'vm-settings',
  serves: ['S31'],
  title: 'Broadcast storm limit is set on VM network adapters',
  titleWhenNotMet: 'No broadcast storm limit is set on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'A compromised VM can send broadcast traffic without limit and slow down or stop the network of all VMs on the switch.',
  each: vmNetworkAdapter.targets,
  expect: atLeast(vmNetworkAdapter.stormLimit, 1),
  fix: {
    kind: 'steps',
    steps: [
      'Use a limit on switches that VMs of other owners share. On other switches, accept the risk: no baseline requires it.',
      'Measure the broadcast, multicast and unknown unicast packets per second of the VM. The limit drops all three, also cluster heartbeats and ARP.',
      'Find the id of this adapter: Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Format-List -Property Name, Id, SwitchName, MacAddress. Use it as ID in the next command.',
      'Note the old value, and set a limit well above this number for this adapter: Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Where-Object -Property Id -EQ -Value ID | Hyper-V\\Set-VMNetworkAdapter -StormLimit NUMBER.',
      'Watch the VM for a day. To restore the old state, set the old value.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-125b'],
});
