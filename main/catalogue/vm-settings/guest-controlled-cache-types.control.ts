import { control, given } from '../control.ts';
import { any, is, not, referredBy } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { vmAssignedDevice } from '../../resources/hyper-v/vm-assigned-device.ts';
import { vmGpuPartition } from '../../resources/hyper-v/vm-gpu-partition.ts';

export const guestControlledCacheTypes = control({
  id: 'HV-D-56',
  area: 'vm-settings',
  serves: ['S15', 'S18'],
  title: 'Guest-controlled cache types are disabled on VMs without assigned devices',
  titleWhenNotMet: 'Guest-controlled cache types are enabled on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'The guest decides how the processor caches its memory. An attacker in the guest can use this to slow down the host or to measure other VMs.',
  each: vm.targets,
  appliesWhen: {
    holds: not(any(referredBy(vmAssignedDevice.targets, vmAssignedDevice.vm), referredBy(vmGpuPartition.targets, vmGpuPartition.vm))),
    otherwise: 'A PCI device or a GPU partition is assigned to the VM. It can need the setting.',
  },
  expect: is(vm.guestControlledCacheTypes, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests that use a device or GPU partition which was assigned to the VM',
    takesEffect: 'now',
    consequence: 'The VM must be off. Memory of the guest uses the cache types of the host after the next start.',
    prechecks: [
      {
        say: 'No PCI device or GPU partition will be assigned to this VM again.',
        undecided: 'A device that is dismounted for a maintenance is not assigned now. Only the owner of the VM knows whether it returns.',
      },
    ],
  },
  sources: ['discrete-device-assignment'],
  examples: { good: [given(vm.guestControlledCacheTypes, false)], bad: [given(vm.guestControlledCacheTypes, true)] },
});
