import { control, given } from '../../control.ts';
import { all, atLeast, is, not, oneOf } from '../../../grammar/expect.ts';
import { hypervisor } from '../../../resources/hyper-v/host/hypervisor.ts';
import { hasVersion9 } from '../../../resources/hyper-v/old-vm-version.ts';
import { machine } from '../../../resources/windows/machine.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmProcessor } from '../../../resources/hyper-v/devices/vm-processor.ts';
import { notAReplica } from '../not-a-replica.ts';

const applies = [
  given(machine.build, 20_348),
  given(hypervisor.simultaneousThreads, true),
  given(hypervisor.scheduler, 'Core'),
  given(vm.version, '9.0'),
  given(vm.replicationMode, 'None'),
  given(vm.virtualMachineType, 'RealizedVirtualMachine'),
];

export const threadsPerCore = control({
  id: 'HV-D-54',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'VMs have the hardware thread count per core of the host',
  titleWhenNotMet: 'The hardware thread count per core of {target} is 1, and the host runs 2',
  severity: 'low',
  depth: 'strict',
  why: 'With 1 thread per core, the guest does not see that two of its virtual processors share a core. A program in the guest can then read data of another user in the same guest through side channels.',
  each: vmProcessor.targets,
  appliesWhen: {
    holds: all(atLeast(machine.build, 17763), is(hypervisor.simultaneousThreads, true), not(is(hypervisor.scheduler, 'Root')), hasVersion9, notAReplica.holds),
    otherwise: 'The host has no simultaneous multithreading or uses the root scheduler, the VM is older than configuration version 9.0, or it is a replica.',
  },
  // 0 is the number of the host. With simultaneous multithreading, that is two on each processor that Hyper-V supports.
  expect: oneOf(vmProcessor.threadsPerCore, [0, 2]),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Applications in the guest that are licensed by cores',
    takesEffect: 'now',
    consequence:
      'The VM must be off. After the next start, the guest sees half as many cores with two threads each. Applications that are licensed by cores can ask for activation.',
    prechecks: [
      {
        say: 'No application in the guest, for example a database, is licensed by the number of cores.',
        undecided: 'Licenses inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['scheduler-types'],
  examples: { good: [...applies, given(vmProcessor.threadsPerCore, 0)], bad: [...applies, given(vmProcessor.threadsPerCore, 1)] },
});
