import { control, given } from '../../control.ts';
import { any, is, not, referredBy } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmAssignedDevice } from '../../../resources/hyper-v/devices/vm-assigned-device.ts';
import { vmGpuPartition } from '../../../resources/hyper-v/devices/vm-gpu-partition.ts';

export const guestControlledCacheTypes = control({
  id: 'HV-D-56',
  area: 'vm-settings',
  serves: ['S15', 'S18'],
  title: 'Guest-controlled cache types are disabled on VMs without assigned devices',
  titleWhenNotMet: 'Guest-controlled cache types are enabled on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'The guest can make its memory uncached. An attacker in the guest can slow down all VMs on the host this way, or prepare side-channel attacks on them.',
  each: vm.targets,
  appliesWhen: {
    holds: not(any(referredBy(vmAssignedDevice.targets, vmAssignedDevice.vm), referredBy(vmGpuPartition.targets, vmGpuPartition.vm))),
    otherwise: 'A PCI device or a GPU partition is assigned to the VM. It can need the setting.',
  },
  expect: is(vm.guestControlledCacheTypes, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests with a PCI device or GPU partition that is assigned later',
    takesEffect: 'now',
    consequence: 'The VM must be off. No impact on a guest without an assigned device. With one, its driver can fail or run slowly after the next start.',
    prechecks: [
      {
        say: 'No PCI device and no GPU partition will be assigned to this VM.',
        undecided: 'A device can be removed from the VM for maintenance. Only the owner of the VM knows whether it returns.',
      },
    ],
  },
  sources: ['discrete-device-assignment'],
  examples: { good: [given(vm.guestControlledCacheTypes, false)], bad: [given(vm.guestControlledCacheTypes, true)] },
});
