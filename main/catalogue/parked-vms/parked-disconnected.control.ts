import { atLeast, is, not, oneOf } from '../../grammar/expect.ts';
import { parkedVm } from '../../resources/files/parked-vm.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { control, given } from '../control.ts';

export const parkedDisconnected = control({
  id: 'HV-C-13',
  area: 'parked-vms',
  serves: ['S10', 'S12', 'S31'],
  title: 'VMs that have been off or saved for more than 90 days are not connected to a switch',
  titleWhenNotMet: '{target} has been off or saved for more than 90 days and is connected to a switch',
  severity: 'low',
  depth: 'strict',
  why: 'If the VM starts, an attacker on its network can use every vulnerability found since it was shut down.',
  each: parkedVm.targets.where(not(oneOf(vm.replicationMode, ['Replica', 'ExtendedReplica']))).where(atLeast(parkedVm.offDays, 91)),
  expect: is(parkedVm.connected, []),
  fix: {
    kind: 'steps',
    steps: [
      'Check that no plan for disaster recovery expects this VM with a network.',
      'Note the switch and the VLAN of each network adapter in the notes of the VM.',
      'Disconnect each adapter in the settings of the VM or with Hyper-V\\Disconnect-VMNetworkAdapter, or connect it to an isolated switch for updates.',
      'Scan again. A VM on an isolated switch stays to be fixed: accept the risk with the name of the switch.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vm.replicationMode, 'None'), given(parkedVm.offDays, 200), given(parkedVm.connected, [])],
    bad: [given(vm.replicationMode, 'None'), given(parkedVm.offDays, 200), given(parkedVm.connected, ['Network Adapter'])],
  },
});
